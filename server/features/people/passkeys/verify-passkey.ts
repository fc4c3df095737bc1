import type { Selectable } from 'kysely'
import { findPasskey, recordPasskeyUse } from '../../../../db/queries/passkeys.ts'
import type { Tx } from '../../../../db/transaction.ts'
import type { Passkey } from '../../../../db/types.ts'
import type { Ctx } from '../../../context.ts'
import { Refusal } from '../../../errors.ts'
import { relyingParty } from './relying-party.ts'
import type { Authentication } from './responses.ts'
import { webauthn } from './webauthn.ts'

export interface UsedPasskey {
  passkey: Selectable<Passkey>
  counter: number
  backedUp: boolean
}

/** The passkey that has signed the challenge. Refusals: PASSKEY_UNKNOWN, PASSKEY_FAILED. */
export async function verifyPasskey(
  ctx: Ctx,
  response: Authentication,
  expectedChallenge: string,
): Promise<UsedPasskey> {
  const passkey = await findPasskey(ctx.db, response.id)
  if (!passkey) throw new Refusal('PASSKEY_UNKNOWN')
  const { userHandle } = response.response
  if (userHandle && Buffer.from(userHandle, 'base64url').toString() !== passkey.person_id)
    throw new Refusal('PASSKEY_FAILED')
  const { id, origin } = relyingParty(ctx.config)
  const { verifyAuthenticationResponse } = await webauthn()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      credential: {
        id: passkey.credential_id,
        publicKey: new Uint8Array(passkey.public_key),
        counter: passkey.counter,
        transports: passkey.transports,
      },
    })
    if (verified)
      return { passkey, counter: authenticationInfo.newCounter, backedUp: authenticationInfo.credentialBackedUp }
  } catch (error) {
    ctx.log.info({ err: error }, 'a passkey was refused')
  }
  throw new Refusal('PASSKEY_FAILED')
}

/** A counter that did not grow means a copy (WebAuthn §6.1.1). */
export async function recordUse(tx: Tx, ctx: Ctx, { passkey, counter, backedUp }: UsedPasskey): Promise<void> {
  if (!(await recordPasskeyUse(tx, passkey.id, counter, backedUp, ctx.clock.now()))) throw new Refusal('PASSKEY_FAILED')
}
