import { passkeysOf } from '../../../../db/queries/passkeys.ts'
import { type Ctx, signedIn } from '../../../context.ts'
import { keepChallenge } from './challenge.ts'
import { CHALLENGE_MS, relyingParty } from './relying-party.ts'
import { webauthn } from './webauthn.ts'

/** For whoever comes: the browser offers the passkeys that it has for this site, so that no address is asked for. */
export async function passkeySignInOptions(ctx: Ctx) {
  const options = await optionsFor(ctx)
  await keepChallenge(ctx, { purpose: 'SIGN_IN', personId: null, challenge: options.challenge })
  return options
}

/** For who is signed in, to show again, or by more than a mailed code, that it is he. */
export async function passkeyConfirmOptions(ctx: Ctx) {
  const { personId } = signedIn(ctx)
  const own = await passkeysOf(ctx.db, personId)
  const options = await optionsFor(
    ctx,
    own.map(({ credential_id, transports }) => ({ id: credential_id, transports })),
  )
  await keepChallenge(ctx, { purpose: 'CONFIRM', personId, challenge: options.challenge })
  return options
}

async function optionsFor(ctx: Ctx, allowCredentials?: { id: string; transports: string[] }[]) {
  const { generateAuthenticationOptions } = await webauthn()
  return generateAuthenticationOptions({
    rpID: relyingParty(ctx.config).id,
    challenge: ctx.ids.token(),
    timeout: CHALLENGE_MS,
    userVerification: 'required',
    allowCredentials,
  })
}
