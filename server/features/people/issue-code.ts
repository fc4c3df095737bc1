import type { CodePurpose } from '../../../db/columns.ts'
import { lockText } from '../../../db/queries/people.ts'
import { codesSince, insertCode } from '../../../db/queries/sign-in-codes.ts'
import { type Tx, transaction } from '../../../db/transaction.ts'
import type { Ctx } from '../../context.ts'
import { RequestError } from '../../errors.ts'
import { sealForLetter } from '../notifications/letter-secrets.ts'
import { writeLetter } from '../notifications/write-letter.ts'
import { readSettings, type Settings } from '../office/settings.ts'
import { callerKey } from './caller.ts'
import type { Email } from './email.ts'
import { codeText, hashOf } from './secrets.ts'

export interface CodeRequest {
  purpose: CodePurpose
  email: Email
  /** Null while nobody knows who is asking. */
  personId: string | null
}

/**
 * Mails a code, bound to this browser. The same is done, and takes as long, whether or not the address is known: who
 * it belongs to is not even looked up. Throws RATE_LIMITED.
 */
export async function issueCode(ctx: Ctx, { purpose, email, personId }: CodeRequest): Promise<void> {
  const { people } = await readSettings(ctx.db)
  const now = ctx.clock.now()
  const ip = callerKey(ctx.visit.ip)
  await transaction(ctx.db, async (tx) => {
    // The address before the caller, always, so that two requests cannot wait for each other.
    await lockText(tx, `code:${email.normalized}`)
    await withinLimit(tx, { normalized: email.normalized }, people.codesPerAddress, people, now)
    await lockText(tx, `code-ip:${ip}`)
    await withinLimit(tx, { ip }, people.codesPerIp, people, now)

    const id = ctx.ids.uuid()
    const expiresAt = new Date(now.getTime() + people.codeMinutes * 60_000)
    const code = ctx.ids.code()
    await insertCode(tx, {
      id,
      purpose,
      normalized: email.normalized,
      address: email.address,
      person_id: personId,
      code_hash: ctx.keys.sign('sign-in-code', codeText(id, code)),
      browser_hash: hashOf(ctx.visit.browserToken()),
      ip,
      created_at: now,
      expires_at: expiresAt,
    })
    const key = `code:${id}`
    await writeLetter(tx, ctx, {
      kind: purpose === 'ADD_ADDRESS' ? 'ADDRESS_CODE' : 'SIGN_IN_CODE',
      key,
      personId,
      address: email.address,
      detail: {
        sealedCode: sealForLetter(ctx.keys, code, key),
        expiresAt: expiresAt.toISOString(),
        locale: ctx.locale,
      },
    })
  })
}

async function withinLimit(
  tx: Tx,
  by: { normalized: string } | { ip: string },
  most: number,
  people: Settings['people'],
  now: Date,
): Promise<void> {
  const windowMs = people.codeWindowMinutes * 60_000
  const { count, oldest } = await codesSince(tx, by, new Date(now.getTime() - windowMs))
  if (count < most) return
  const until = (oldest ?? now).getTime() + windowMs - now.getTime()
  throw new RequestError('RATE_LIMITED', { retryAfter: Math.max(1, Math.ceil(until / 1_000)) })
}
