import type { Selectable } from 'kysely'
import { updatePasskeyName } from '../../../../db/queries/passkeys.ts'
import { transaction } from '../../../../db/transaction.ts'
import type { Person } from '../../../../db/types.ts'
import { type Ctx, signedIn } from '../../../context.ts'
import { notFound } from '../../../errors.ts'
import { isUuid } from '../../../uuid.ts'
import { ownPerson } from '../viewer.ts'
import { passkeyName } from './passkey-name.ts'

export async function renamePasskey(ctx: Ctx, input: { id: string; name: string }): Promise<Selectable<Person>> {
  const { personId } = signedIn(ctx)
  const name = passkeyName(input.name)
  const renamed =
    isUuid(input.id) && (await transaction(ctx.db, (tx) => updatePasskeyName(tx, personId, input.id, name)))
  if (!renamed) throw notFound()
  return ownPerson(ctx)
}
