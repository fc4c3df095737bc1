import { BlockList, isIP } from 'node:net'

/**
 * Whether an IP address (as `net.isIP` knows it, without brackets) belongs to the public internet. Whoever lets us fetch
 * what a person wrote must not reach our own network by it: everything that IANA's registries keep for special purposes
 * is refused (iana.org/assignments/iana-ipv4-special-registry, …ipv6-special-registry), and of IPv6 all but global
 * unicast, 2000::/3. Addresses that carry an IPv4 address (v4-mapped, NAT64) are judged by that one.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !special.check(address, 'ipv4')
  if (family !== 6) return false
  const groups = groupsOf(address)
  if (groups === null) return false
  const carriesIpv4 = MAPPED.every((group, i) => groups[i] === group) || NAT64.every((group, i) => groups[i] === group)
  if (carriesIpv4) return isPublicAddress(ipv4Of(groups[6]!, groups[7]!))
  return globalUnicast.check(address, 'ipv6') && !special.check(address, 'ipv6')
}

/** ::ffff:0:0/96 (RFC 4291 §2.5.5.2) and 64:ff9b::/96 (RFC 6052), as the six groups before the IPv4 address. */
const MAPPED = [0, 0, 0, 0, 0, 0xffff]
const NAT64 = [0x64, 0xff9b, 0, 0, 0, 0]

const globalUnicast = new BlockList()
globalUnicast.addSubnet('2000::', 3, 'ipv6')

const special = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8], // this network, RFC 791
  ['10.0.0.0', 8], // private, RFC 1918
  ['100.64.0.0', 10], // behind a carrier's NAT, RFC 6598
  ['127.0.0.0', 8], // loopback
  ['169.254.0.0', 16], // link-local, where clouds keep their metadata
  ['172.16.0.0', 12],
  ['192.0.0.0', 24], // IETF protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.31.196.0', 24], // AS112
  ['192.52.193.0', 24], // AMT
  ['192.88.99.0', 24], // 6to4 relays, RFC 7526
  ['192.168.0.0', 16],
  ['192.175.48.0', 24], // AS112
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, and broadcast
] as const)
  special.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of [
  ['2001::', 23], // IETF protocol assignments, Teredo among them
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4: any IPv4 address in disguise
  ['2620:4f:8000::', 48], // AS112
  ['3fff::', 20], // documentation, RFC 9637
] as const)
  special.addSubnet(network, prefix, 'ipv6')

/** Eight groups of 16 bits; null for what a zone makes local (`fe80::1%eth0`). */
function groupsOf(address: string): number[] | null {
  if (address.includes('%')) return null
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address)
  const text = dotted
    ? `${dotted[1]}${hex(Number(dotted[2]), Number(dotted[3]))}:${hex(Number(dotted[4]), Number(dotted[5]))}`
    : address
  const [head = '', tail] = text.split('::')
  const before = numbers(head)
  const after = tail === undefined ? [] : numbers(tail)
  return [...before, ...new Array<number>(8 - before.length - after.length).fill(0), ...after]
}

const hex = (high: number, low: number): string => (high * 256 + low).toString(16)
const numbers = (text: string): number[] =>
  text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16))
const ipv4Of = (high: number, low: number): string => [high >> 8, high & 255, low >> 8, low & 255].join('.')
