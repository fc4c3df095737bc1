import type { System } from '../../../context.ts'

const UUID_BYTES = 16
const ID_BYTES = 2 * UUID_BYTES

/** The one link to a meeting that mails and calendars carry: personal, without sign-in, the same for ever. */
export function joinUrlFor(system: Pick<System, 'keys' | 'config'>, consultationId: string, personId: string): string {
  const signature = system.keys.sign('join-link', signed(consultationId, personId))
  const token = Buffer.concat([uuidBytes(consultationId), uuidBytes(personId), signature]).toString('base64url')
  return `${system.config.publicUrl}/join/${token}`
}

/** Whose link to which consultation it is; null for one that we never gave out. */
export function readJoinToken(
  { keys }: Pick<System, 'keys'>,
  token: string,
): { consultationId: string; personId: string } | null {
  const bytes = Buffer.from(token, 'base64url')
  // Base64 has several spellings of the same bytes; only ours is taken.
  if (bytes.length <= ID_BYTES || bytes.toString('base64url') !== token) return null
  const consultationId = uuidText(bytes.subarray(0, UUID_BYTES))
  const personId = uuidText(bytes.subarray(UUID_BYTES, ID_BYTES))
  return keys.verify('join-link', signed(consultationId, personId), bytes.subarray(ID_BYTES))
    ? { consultationId, personId }
    : null
}

const signed = (consultationId: string, personId: string): string => `${consultationId}:${personId}`

const uuidBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')

const uuidText = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
