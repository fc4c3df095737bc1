import type { Selectable } from 'kysely'
import type { EmailAddress, NameChange, Passkey, Person, Session } from '../../db/types.ts'

export type PersonMapper = Selectable<Person>
export type ViewerMapper = Selectable<Person>
export type SignInSessionMapper = Selectable<Session>
/** They stand on the person's own row. */
export type PersonNamesMapper = Selectable<Person>
export type NameChangeMapper = Selectable<NameChange>
export type EmailAddressMapper = Selectable<EmailAddress>
export type PasskeyMapper = Selectable<Passkey>
export interface SecondStepResetMapper {
  person: PersonMapper
}
