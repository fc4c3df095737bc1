import { addInstructor } from './add-instructor.ts'
import type { Command } from './command.ts'
import { createAdmin } from './create-admin.ts'
import { grantRole } from './grant-role.ts'
import { importMembers } from './import-members.ts'
import { makeKey } from './make-key.ts'
import { migrate } from './migrate.ts'
import { reconcile } from './reconcile.ts'
import { resendLetter } from './resend-letter.ts'
import { revokeRole } from './revoke-role.ts'
import { setUp } from './set-up.ts'
import { status } from './status.ts'

/** In the order in which somebody who starts meets them. */
export const commands: readonly Command[] = [
  makeKey,
  migrate,
  setUp,
  createAdmin,
  addInstructor,
  importMembers,
  grantRole,
  revokeRole,
  resendLetter,
  reconcile,
  status,
]
