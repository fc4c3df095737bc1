/** One key of the ring: a short name, which stands with whatever it wrote, and 32 bytes. */
export interface RingKey {
  name: string
  secret: Buffer
}

/** `name:base64url,name:base64url`; null when it does not hold up. */
export function parseKeys(text: string): RingKey[] | null {
  const keys: RingKey[] = []
  for (const part of text.split(',')) {
    const match = /^\s*([a-z0-9]{1,16}):([A-Za-z0-9_-]{43})=?\s*$/.exec(part)
    if (!match) return null
    const [, name, secret] = match as unknown as [string, string, string]
    if (keys.some((key) => key.name === name)) return null
    keys.push({ name, secret: Buffer.from(secret, 'base64url') })
  }
  return keys
}

export const formatKeys = (keys: RingKey[]): string =>
  keys.map((key) => `${key.name}:${key.secret.toString('base64url')}`).join(',')
