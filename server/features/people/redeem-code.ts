import type { Selectable } from 'kysely'
import type { CodePurpose } from '../../../db/columns.ts'
import { lockText } from '../../../db/queries/people.ts'
import { countTry, findCode, newestCode, wrongTriesSince } from '../../../db/queries/sign-in-codes.ts'
import { transaction } from '../../../db/transaction.ts'
import type { SignInCode } from '../../../db/types.ts'
import type { Ctx } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { readSettings, type Settings } from '../office/settings.ts'
import { codeText, hashOf } from './secrets.ts'

const DAY = 24 * 60 * 60_000

type Row = Selectable<SignInCode>

/**
 * The code's row, when the code is right; the caller then uses it up (`spendCode`) in the transaction that acts on it.
 * The try is counted, and committed, before anything is compared, so that guessing in parallel gains nothing. What
 * is refused tells only of codes that this very browser asked for, never of who has an account.
 */
export async function redeemCode(
  ctx: Ctx,
  { code, ...by }: { purpose: CodePurpose; code: string } & ({ normalized: string } | { personId: string }),
): Promise<Row> {
  const { people } = await readSettings(ctx.db)
  const row = await newestCode(ctx.db, { ...by, browserHash: hashOf(ctx.visit.browserToken()) })
  if (!row) throw new Refusal('CODE_NOT_ASKED')

  const counted = await transaction(ctx.db, async (tx) => {
    await lockText(tx, `tries:${row.normalized}`)
    const now = ctx.clock.now()
    const current = await findCode(tx, row.id)
    const wrong = await wrongTriesSince(tx, row.normalized, new Date(now.getTime() - DAY))
    const fault = faultOf(current, wrong, people, now)
    if (!fault) await countTry(tx, row.id)
    return { fault, tries: (current?.tries ?? 0) + 1 }
  })
  if (counted.fault) throw counted.fault
  if (!ctx.keys.verify('sign-in-code', codeText(row.id, code), row.code_hash))
    throw new Refusal('CODE_WRONG', { left: Math.max(0, people.triesPerCode - counted.tries) })
  return row
}

function faultOf(row: Row | undefined, wrong: number, people: Settings['people'], now: Date): Refusal | null {
  if (!row) return new Refusal('CODE_NOT_ASKED')
  if (row.used_at) return new Refusal('CODE_USED')
  if (row.expires_at <= now) return new Refusal('CODE_EXPIRED')
  if (row.tries >= people.triesPerCode) return new Refusal('CODE_USED_UP')
  return wrong >= people.triesPerDay ? new Refusal('TRIES_USED_UP_TODAY') : null
}
