import type { Selectable } from 'kysely'
import type { LocaleCode } from '../../../db/columns.ts'
import { updateLocale } from '../../../db/queries/people.ts'
import { transaction } from '../../../db/transaction.ts'
import type { Person } from '../../../db/types.ts'
import { type Ctx, signedIn } from '../../context.ts'
import { localeOf } from './actor-of-session.ts'

/** The language, and the zone where one is given, in which everything is told to this person from now on. */
export async function setLocale(
  ctx: Ctx,
  { locale, timeZone }: { locale: LocaleCode; timeZone?: string | null },
): Promise<Selectable<Person>> {
  const { personId } = signedIn(ctx)
  const person = await transaction(ctx.db, (tx) => updateLocale(tx, personId, locale, timeZone ?? null))
  ctx.locale = localeOf(person)
  return person
}
