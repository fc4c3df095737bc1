import type { Selectable } from 'kysely'
import { insertPasskey } from '../../../../db/queries/passkeys.ts'
import { renewAuthentication } from '../../../../db/queries/sessions.ts'
import { transaction } from '../../../../db/transaction.ts'
import type { Person } from '../../../../db/types.ts'
import type { Ctx } from '../../../context.ts'
import { Refusal } from '../../../errors.ts'
import { withRecentSignIn } from '../recent-sign-in.ts'
import { confirmSession, requireStandingSecondStep } from '../second-step.ts'
import { tellSignInMethodChanged } from '../tell-sign-in-method-changed.ts'
import { ownPerson } from '../viewer.ts'
import { takeChallenge } from './challenge.ts'
import { passkeyName } from './passkey-name.ts'
import { relyingParty } from './relying-party.ts'
import type { Registration } from './responses.ts'
import { webauthn } from './webauthn.ts'

/**
 * Registers a passkey of the person who is signed in, which also confirms this session. The primary address is told.
 * Refusals: RECENT_SIGN_IN_NEEDED, SECOND_STEP_NEEDED, PASSKEY_STALE, PASSKEY_FAILED, PASSKEY_KNOWN.
 */
export async function registerPasskey(
  ctx: Ctx,
  input: { response: unknown; name?: string | null },
): Promise<Selectable<Person>> {
  const actor = await withRecentSignIn(ctx)
  await requireStandingSecondStep(ctx)
  const name = passkeyName(input.name ?? defaultName(ctx))
  const { parseRegistration } = await import('./responses.ts')
  const response = parseRegistration(input.response)
  const challenge = await takeChallenge(ctx, {
    purpose: 'REGISTER',
    personId: actor.personId,
    clientDataJSON: response.response.clientDataJSON,
  })
  const { credential, credentialBackedUp } = await verified(ctx, response, challenge)

  const now = ctx.clock.now()
  await transaction(ctx.db, async (tx) => {
    const added = await insertPasskey(tx, {
      id: ctx.ids.uuid(),
      person_id: actor.personId,
      credential_id: credential.id,
      public_key: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: credential.transports ?? [],
      backed_up: credentialBackedUp,
      name,
      created_at: now,
    })
    if (!added) throw new Refusal('PASSKEY_KNOWN')
    await renewAuthentication(tx, actor.sessionId, now, true)
    await tellSignInMethodChanged(tx, ctx, { personId: actor.personId, change: 'PASSKEY_ADDED', name })
  })
  await confirmSession(ctx)
  return ownPerson(ctx)
}

async function verified(ctx: Ctx, response: Registration, expectedChallenge: string) {
  const { id, origin } = relyingParty(ctx.config)
  const { verifyRegistrationResponse } = await webauthn()
  try {
    const result = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
    })
    if (result.verified) return result.registrationInfo
  } catch (error) {
    ctx.log.info({ err: error }, 'a passkey was not registered')
  }
  throw new Refusal('PASSKEY_FAILED')
}

const defaultName = (ctx: Ctx): string => (ctx.locale === 'ja' ? 'パスキー' : 'Passkey')
