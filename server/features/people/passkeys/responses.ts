import { z } from 'zod'
import { Refusal } from '../../../errors.ts'

const base64url = z
  .string()
  .max(20_000)
  .regex(/^[A-Za-z0-9_-]+$/)
const credential = {
  id: base64url.max(1_400),
  rawId: base64url.max(1_400),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional().catch(undefined),
  clientExtensionResults: z.object({}).catch({}),
}

/** WebAuthn §5.1: RegistrationResponseJSON; what we do not use is left out. */
const registration = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(30)).max(10).optional().catch(undefined),
  }),
})

/** AuthenticationResponseJSON */
const authentication = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url
      .or(z.literal(''))
      .nullish()
      .transform((handle) => handle || undefined),
  }),
})

export type Registration = z.infer<typeof registration>
export type Authentication = z.infer<typeof authentication>

/** Refusal PASSKEY_FAILED when it is not what a browser gives. */
export const parseRegistration = (response: unknown): Registration => parsed(registration.safeParse(response))
export const parseAuthentication = (response: unknown): Authentication => parsed(authentication.safeParse(response))

function parsed<T>(result: z.ZodSafeParseResult<T>): T {
  if (!result.success) throw new Refusal('PASSKEY_FAILED')
  return result.data
}
