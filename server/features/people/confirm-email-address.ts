import type { Selectable } from 'kysely'
import { addressesOf, insertAddress, lockPerson, lockText } from '../../../db/queries/people.ts'
import { spendCode } from '../../../db/queries/sign-in-codes.ts'
import { transaction } from '../../../db/transaction.ts'
import type { Person } from '../../../db/types.ts'
import { type Ctx, signedIn } from '../../context.ts'
import { InvalidInput, Refusal } from '../../errors.ts'
import { MOST_ADDRESSES } from './add-email-address.ts'
import { parseCode } from './code.ts'
import { redeemCode } from './redeem-code.ts'
import { tellAddressChanged } from './tell-address-changed.ts'
import { ownPerson } from './viewer.ts'

/**
 * Adds the address that the newest code was mailed to. Refusals as of `completeSignIn`, and ADDRESS_TAKEN, which
 * only somebody hears who has just shown that the mailbox is his.
 */
export async function confirmEmailAddress(ctx: Ctx, input: { code: string }): Promise<Selectable<Person>> {
  const { personId } = signedIn(ctx)
  const code = parseCode(input.code)
  if (!code) throw new InvalidInput([{ path: ['code'], code: 'CODE_MALFORMED' }])
  const row = await redeemCode(ctx, { purpose: 'ADD_ADDRESS', personId, code })
  await transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now()
    if (!(await spendCode(tx, row.id, now))) throw new Refusal('CODE_USED')
    await lockText(tx, `address:${row.normalized}`)
    await lockPerson(tx, personId)
    const own = await addressesOf(tx, personId)
    if (own.length >= MOST_ADDRESSES) throw new Refusal('TOO_MANY_ADDRESSES', { maximum: MOST_ADDRESSES })
    const added = await insertAddress(tx, {
      id: ctx.ids.uuid(),
      person_id: personId,
      address: row.address,
      normalized: row.normalized,
      is_primary: false,
      verified_at: now,
    })
    if (!added) throw new Refusal('ADDRESS_TAKEN')
    const to = own.filter(({ is_primary }) => is_primary).map(({ address }) => address)
    await tellAddressChanged(tx, ctx, { personId, to, change: 'ADDED', changedAddress: row.address })
  })
  return ownPerson(ctx)
}
