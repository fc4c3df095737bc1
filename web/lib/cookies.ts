const year = 365 * 24 * 60 * 60

/** Remembers a choice of this browser for a year; nothing secret goes through here. */
export function rememberChoice(name: string, value: string | undefined): void {
  const secure = location.protocol === 'https:' ? '; Secure' : ''
  const age = value === undefined ? 0 : year
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in older Safari and Firefox
  document.cookie = `${name}=${value ?? ''}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`
}

export function parseCookies(header: string | undefined): Record<string, string> {
  const pairs = (header ?? '').split(';').map((part) => part.trim().split('=', 2))
  return Object.fromEntries(pairs.filter(([name, value]) => name && value !== undefined))
}
