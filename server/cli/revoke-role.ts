import { revokeRoleByAddress } from '../features/people/role-by-address.ts'
import type { Command } from './command.ts'
import { roleOf, roleOptions } from './roles.ts'

export const revokeRole: Command = {
  name: 'revoke-role',
  summary: { en: 'Takes a role back; it takes effect at once.', ja: '役割を外します。すぐに効きます。' },
  options: roleOptions,
  async run({ text, out, withSystem }) {
    const role = roleOf(text('role'))
    const person = await withSystem((system) =>
      revokeRoleByAddress(system, { address: text('email'), role, reason: text('reason') }),
    )
    out(`${person.display_name} no longer has the role ${role}.`)
  },
}
