import type { Selectable } from 'kysely'
import { addressesOf, lockPerson, setPrimaryAddress } from '../../../db/queries/people.ts'
import { transaction } from '../../../db/transaction.ts'
import type { Person } from '../../../db/types.ts'
import type { Ctx } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { withRecentSignIn } from './recent-sign-in.ts'
import { tellAddressChanged } from './tell-address-changed.ts'
import { ownPerson } from './viewer.ts'

/** From now on mail goes to this verified address; the one before is told. Refusal RECENT_SIGN_IN_NEEDED. */
export async function makePrimaryAddress(ctx: Ctx, addressId: string): Promise<Selectable<Person>> {
  const { personId } = await withRecentSignIn(ctx)
  await transaction(ctx.db, async (tx) => {
    await lockPerson(tx, personId)
    const own = await addressesOf(tx, personId)
    const chosen = own.find(({ id }) => id === addressId)
    if (!chosen) throw notFound()
    if (chosen.is_primary) return
    await setPrimaryAddress(tx, personId, chosen.id)
    const to = own.filter(({ is_primary }) => is_primary).map(({ address }) => address)
    await tellAddressChanged(tx, ctx, { personId, to, change: 'PRIMARY', changedAddress: chosen.address })
  })
  return ownPerson(ctx)
}
