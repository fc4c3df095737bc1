import type { System } from '../../context.ts'

const UUID_BYTES = 16
const VERSION_BYTES = 4
const HEAD_BYTES = UUID_BYTES + VERSION_BYTES

/** Nothing of it is stored, so that it can be shown again; raising the version ends all earlier ones. */
export function feedUrlFor(
  system: Pick<System, 'keys' | 'config'>,
  person: { id: string; calendar_feed_version: number },
): string {
  const head = Buffer.alloc(HEAD_BYTES)
  head.write(person.id.replaceAll('-', ''), 'hex')
  head.writeUInt32BE(person.calendar_feed_version, UUID_BYTES)
  const signature = system.keys.sign('calendar-feed', head.toString('hex'))
  return `${system.config.publicUrl}/calendar/${Buffer.concat([head, signature]).toString('base64url')}.ics`
}

/** Whose feed and which version of it; null for a token that we never gave out. */
export function readFeedToken(
  { keys }: Pick<System, 'keys'>,
  token: string,
): { personId: string; version: number } | null {
  const bytes = Buffer.from(token, 'base64url')
  // Base64 has several spellings of the same bytes; only ours is taken.
  if (bytes.length <= HEAD_BYTES || bytes.toString('base64url') !== token) return null
  const head = bytes.subarray(0, HEAD_BYTES)
  if (!keys.verify('calendar-feed', head.toString('hex'), bytes.subarray(HEAD_BYTES))) return null
  const hex = head.toString('hex', 0, UUID_BYTES)
  return {
    personId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    version: head.readUInt32BE(UUID_BYTES),
  }
}
