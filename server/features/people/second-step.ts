import type { RoleName } from '../../../db/columns.ts'
import { passkeysOf } from '../../../db/queries/passkeys.ts'
import { findTotp } from '../../../db/queries/totp.ts'
import { type Ctx, signedIn } from '../../context.ts'
import { Refusal, unauthenticated } from '../../errors.ts'
import { actorOfSession, heldRoles, secondStepEnforced } from './actor-of-session.ts'
import { isOffice } from './policy.ts'

export interface SecondStep {
  /** ENROL = this person has to register a passkey or an authenticator app first. */
  state: 'NOT_NEEDED' | 'ENROL' | 'NEEDED' | 'DONE'
  methods: ('PASSKEY' | 'TOTP')[]
  /** Held, but closed to this session until the second step is done. */
  withheldRoles: RoleName[]
}

/** Where this session stands with the second step that the office's roles ask for in production (see policy.ts). */
export async function secondStep(ctx: Ctx): Promise<SecondStep> {
  const { personId, sessionId, roles } = signedIn(ctx)
  const held = await heldRoles(ctx.db, personId)
  const methods = await methodsOf(ctx, personId)
  const withheldRoles = held.filter((role) => !roles.has(role))
  if (!secondStepEnforced(ctx.config) || !isOffice(held)) return { state: 'NOT_NEEDED', methods, withheldRoles: [] }
  const session = await actorOfSession(ctx, sessionId)
  const state = session?.row.confirmed_at ? 'DONE' : methods.length > 0 ? 'NEEDED' : 'ENROL'
  return { state, methods, withheldRoles }
}

/**
 * Whoever has read a mail of the office's must not add a passkey of his own beside the one that stands: with one there,
 * changing any of them takes it. Refusal SECOND_STEP_NEEDED.
 */
export async function requireStandingSecondStep(ctx: Ctx): Promise<void> {
  if ((await secondStep(ctx)).state === 'NEEDED') throw new Refusal('SECOND_STEP_NEEDED')
}

/** After the commit of `renewAuthentication`: this request has the new rights, too. */
export async function confirmSession(ctx: Ctx): Promise<void> {
  const session = await actorOfSession(ctx, signedIn(ctx).sessionId)
  if (!session) throw unauthenticated()
  ctx.actor = session.actor
}

async function methodsOf(ctx: Ctx, personId: string): Promise<SecondStep['methods']> {
  const [passkeys, totp] = await Promise.all([passkeysOf(ctx.db, personId), findTotp(ctx.db, personId)])
  return [...(passkeys.length > 0 ? ['PASSKEY' as const] : []), ...(totp?.confirmed_at ? ['TOTP' as const] : [])]
}
