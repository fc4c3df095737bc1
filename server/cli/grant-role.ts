import { grantRoleByAddress } from '../features/people/role-by-address.ts'
import type { Command } from './command.ts'
import { roleOf, roleOptions } from './roles.ts'

export const grantRole: Command = {
  name: 'grant-role',
  summary: { en: 'Gives somebody a role.', ja: '役割を付けます。' },
  options: roleOptions,
  async run({ text, out, withSystem }) {
    const role = roleOf(text('role'))
    const person = await withSystem((system) =>
      grantRoleByAddress(system, { address: text('email'), role, reason: text('reason') }),
    )
    out(`${person.display_name} has the role ${role}.`)
  },
}
