import { countTotpTry, findTotp, spendTotpStep } from '../../../../db/queries/totp.ts'
import { type Tx, transaction } from '../../../../db/transaction.ts'
import { type Ctx, signedIn } from '../../../context.ts'
import { InvalidInput, Refusal } from '../../../errors.ts'
import { readSettings } from '../../office/settings.ts'
import { parseCode } from '../code.ts'
import { stepOf } from './codes.ts'

/**
 * Judges a code of the viewer's authenticator app and does `work` with it. The try is counted, and committed, first.
 * Refusals: TOTP_NOT_ENROLLED, TOTP_WRONG, TOTP_TRIES_USED_UP; a code that was used is wrong.
 */
export async function redeemTotp(
  ctx: Ctx,
  input: { code: string; enrolled: boolean },
  work: (tx: Tx) => Promise<void>,
): Promise<void> {
  const { personId } = signedIn(ctx)
  const code = parseCode(input.code)
  if (!code) throw new InvalidInput([{ path: ['code'], code: 'CODE_MALFORMED' }])
  const enrolled = await findTotp(ctx.db, personId)
  if (!enrolled) throw new Refusal('TOTP_NOT_ENROLLED')
  if (Boolean(enrolled.confirmed_at) !== input.enrolled)
    throw new Refusal(input.enrolled ? 'TOTP_NOT_ENROLLED' : 'TOTP_STANDS')

  const { people } = await readSettings(ctx.db)
  const at = ctx.clock.now()
  const windowStart = new Date(at.getTime() - people.codeWindowMinutes * 60_000)
  const totp = await transaction(ctx.db, (tx) =>
    countTotpTry(tx, personId, { at, windowStart, most: people.triesPerCode }),
  )
  if (!totp) throw new Refusal('TOTP_TRIES_USED_UP')
  const step = stepOf(ctx.keys.open('totp', totp.secret_ciphertext, personId), code, ctx.clock)
  if (step === null) throw new Refusal('TOTP_WRONG')
  await transaction(ctx.db, async (tx) => {
    if (!(await spendTotpStep(tx, personId, step, at))) throw new Refusal('TOTP_WRONG')
    await work(tx)
  })
}
