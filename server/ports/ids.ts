/** The only source of randomness. */
export interface Ids {
  /** UUIDv7 (RFC 9562 §5.7), ordered by the time of the clock port. */
  uuid(): string
  /** Six characters of Crockford's alphabet without vowels' look-alikes, for people: `C-7K3M9Q`. */
  reference(prefix: 'C' | 'E'): string
  /** 256 bits, base64url: what a cookie or a link carries; only its hash is stored. */
  token(): string
  /** Six decimal digits, uniformly drawn. */
  code(): string
}
