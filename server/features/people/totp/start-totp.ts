import { beginTotp } from '../../../../db/queries/totp.ts'
import { transaction } from '../../../../db/transaction.ts'
import type { Ctx } from '../../../context.ts'
import { Refusal } from '../../../errors.ts'
import { inLocale } from '../../../i18n/localized.ts'
import { readSettings } from '../../office/settings.ts'
import { heldRoles } from '../actor-of-session.ts'
import { isOffice } from '../policy.ts'
import { withRecentSignIn } from '../recent-sign-in.ts'
import { requireStandingSecondStep } from '../second-step.ts'
import { primaryAddress } from '../viewer.ts'
import { keyUri, secretFrom } from './codes.ts'

/**
 * Begins to enrol an authenticator app, for office accounts whose devices know no passkeys; it counts once
 * `confirmTotp` has seen a code of it. Refusals: RECENT_SIGN_IN_NEEDED, SECOND_STEP_NEEDED, TOTP_IS_FOR_OFFICE,
 * TOTP_STANDS (remove it first).
 */
export async function startTotp(ctx: Ctx): Promise<{ secret: string; keyUri: string }> {
  const { personId } = await withRecentSignIn(ctx)
  if (!isOffice(await heldRoles(ctx.db, personId))) throw new Refusal('TOTP_IS_FOR_OFFICE')
  await requireStandingSecondStep(ctx)
  const { association } = await readSettings(ctx.db)
  const { address } = await primaryAddress(ctx.db, personId)
  const secret = secretFrom(ctx.ids.token())
  const begun = await transaction(ctx.db, (tx) =>
    beginTotp(tx, {
      person_id: personId,
      secret_ciphertext: ctx.keys.seal('totp', secret, personId),
      created_at: ctx.clock.now(),
    }),
  )
  if (!begun) throw new Refusal('TOTP_STANDS')
  return { secret, keyUri: keyUri(secret, address, inLocale(association.shortName, ctx.locale)) }
}
