import type { Selectable } from 'kysely'
import { addressesOf, deleteAddress, lockPerson } from '../../../db/queries/people.ts'
import { transaction } from '../../../db/transaction.ts'
import type { Person } from '../../../db/types.ts'
import type { Ctx } from '../../context.ts'
import { notFound, Refusal } from '../../errors.ts'
import { withRecentSignIn } from './recent-sign-in.ts'
import { tellAddressChanged } from './tell-address-changed.ts'
import { ownPerson } from './viewer.ts'

/**
 * Gives an address up, which somebody else may then have. The primary one stays, and so does the last. It and the
 * primary one are told. Refusals: RECENT_SIGN_IN_NEEDED, PRIMARY_ADDRESS_STAYS.
 */
export async function removeEmailAddress(ctx: Ctx, addressId: string): Promise<Selectable<Person>> {
  const { personId } = await withRecentSignIn(ctx)
  await transaction(ctx.db, async (tx) => {
    await lockPerson(tx, personId)
    const own = await addressesOf(tx, personId)
    const given = own.find(({ id }) => id === addressId)
    if (!given) throw notFound()
    if (given.is_primary) throw new Refusal('PRIMARY_ADDRESS_STAYS')
    await deleteAddress(tx, given.id)
    const to = own.filter((one) => one.is_primary || one === given).map(({ address }) => address)
    await tellAddressChanged(tx, ctx, { personId, to, change: 'REMOVED', changedAddress: given.address })
  })
  return ownPerson(ctx)
}
