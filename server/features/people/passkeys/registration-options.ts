import { passkeysOf } from '../../../../db/queries/passkeys.ts'
import type { Ctx } from '../../../context.ts'
import { Refusal } from '../../../errors.ts'
import { inLocale } from '../../../i18n/localized.ts'
import { readSettings } from '../../office/settings.ts'
import { withRecentSignIn } from '../recent-sign-in.ts'
import { requireStandingSecondStep } from '../second-step.ts'
import { ownPerson, primaryAddress } from '../viewer.ts'
import { keepChallenge } from './challenge.ts'
import { CHALLENGE_MS, relyingParty } from './relying-party.ts'
import { webauthn } from './webauthn.ts'

export const MOST_PASSKEYS = 20

/** Refusals: RECENT_SIGN_IN_NEEDED, SECOND_STEP_NEEDED, TOO_MANY_PASSKEYS. */
export async function passkeyRegistrationOptions(ctx: Ctx) {
  const { personId } = await withRecentSignIn(ctx)
  await requireStandingSecondStep(ctx)
  const own = await passkeysOf(ctx.db, personId)
  if (own.length >= MOST_PASSKEYS) throw new Refusal('TOO_MANY_PASSKEYS', { maximum: MOST_PASSKEYS })
  const { association } = await readSettings(ctx.db)
  const person = await ownPerson(ctx)
  const { generateRegistrationOptions } = await webauthn()
  const options = await generateRegistrationOptions({
    rpName: inLocale(association.name, ctx.locale),
    rpID: relyingParty(ctx.config).id,
    userID: new TextEncoder().encode(personId),
    userName: (await primaryAddress(ctx.db, personId)).address,
    userDisplayName: person.display_name,
    challenge: ctx.ids.token(),
    timeout: CHALLENGE_MS,
    attestationType: 'none',
    excludeCredentials: own.map(({ credential_id, transports }) => ({ id: credential_id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keepChallenge(ctx, { purpose: 'REGISTER', personId, challenge: options.challenge })
  return options
}
