/** Names of the IANA time zone database, as people can choose them. */

/** Empty in browsers that cannot list them (Safari before 15.4). */
export const zonesOfBrowser = (): string[] =>
  typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : []

export const deviceZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** `America/Argentina/Buenos_Aires` is Buenos Aires (Argentina). */
export function placeOf(zone: string): string {
  const [place = zone, ...around] = zone.split('/').slice(1).reverse()
  const readable = place.replaceAll('_', ' ')
  return around.length > 0 ? `${readable} (${around.join(', ').replaceAll('_', ' ')})` : readable
}

/** By the first part of the name, each in the order of the alphabet; those without a place (UTC) last. */
export function byRegion(zones: readonly string[]): [string, string[]][] {
  const regions = new Map<string, string[]>()
  for (const zone of [...zones].sort()) {
    const region = zone.includes('/') ? (zone.split('/')[0] ?? '') : 'UTC'
    regions.set(region, [...(regions.get(region) ?? []), zone])
  }
  return [...regions].sort(([a], [b]) => Number(a === 'UTC') - Number(b === 'UTC') || a.localeCompare(b, 'en'))
}
