import { createPerson } from '../features/people/create-person.ts'
import type { Command } from './command.ts'
import { localeOf, nameOptions, namesOf } from './names.ts'

export const createAdmin: Command = {
  name: 'create-admin',
  summary: {
    en: 'Creates an administrator, who then signs in by a mailed code and registers a passkey.',
    ja: '管理者を登録します。本人はメールの確認コードでログインし、パスキーを登録します。',
  },
  options: {
    email: { value: '<address>', help: 'taken as verified', required: true },
    ...nameOptions,
    family: { ...nameOptions.family, required: true },
  },
  async run(call) {
    const person = await call.withSystem((system) =>
      createPerson(system, {
        email: call.text('email'),
        names: namesOf(call) ?? { familyName: '', givenName: '' },
        locale: localeOf(call),
        roles: ['ADMIN'],
        reason: 'command line: create-admin',
      }),
    )
    call.out(`${person.display_name} is an administrator (${person.id}).`)
  },
}
