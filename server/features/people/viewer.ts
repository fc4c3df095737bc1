import type { Selectable } from 'kysely'
import { passkeysOf } from '../../../db/queries/passkeys.ts'
import { addressesOf, findPerson, nameChangesOf, primaryAddressesOf } from '../../../db/queries/people.ts'
import { liveSessionsOf } from '../../../db/queries/sessions.ts'
import type { Reader } from '../../../db/transaction.ts'
import type { EmailAddress, NameChange, Passkey, Person, Session } from '../../../db/types.ts'
import { type Ctx, signedIn } from '../../context.ts'
import { unauthenticated } from '../../errors.ts'

/** The signed-in person's own row. */
export async function ownPerson(ctx: Ctx, db: Reader = ctx.db): Promise<Selectable<Person>> {
  const person = await findPerson(db, signedIn(ctx).personId)
  if (!person) throw unauthenticated()
  return person
}

export async function primaryAddress(db: Reader, personId: string): Promise<Selectable<EmailAddress>> {
  const [primary] = await primaryAddressesOf(db, [personId])
  if (!primary) throw new Error(`person ${personId} has no primary address`)
  return primary
}

export const ownAddresses = (ctx: Ctx): Promise<Selectable<EmailAddress>[]> =>
  addressesOf(ctx.db, signedIn(ctx).personId)

/** Where the person is signed in now, newest use first. */
export const ownSessions = (ctx: Ctx): Promise<Selectable<Session>[]> =>
  liveSessionsOf(ctx.db, signedIn(ctx).personId, ctx.clock.now())

export const ownPasskeys = (ctx: Ctx): Promise<Selectable<Passkey>[]> => passkeysOf(ctx.db, signedIn(ctx).personId)

/** What the person was called before, newest first. */
export const nameHistory = (ctx: Ctx): Promise<Selectable<NameChange>[]> =>
  nameChangesOf(ctx.db, signedIn(ctx).personId)
