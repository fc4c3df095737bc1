import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** What a browser hands over in answer to options (WebAuthn §5.1), as JSON. */
interface Options {
  challenge: string
  rp?: { id?: string }
  rpId?: string
  user?: { id: string }
  allowCredentials?: { id: string }[]
}

const USER_PRESENT = 0x01
const USER_VERIFIED = 0x04
const ATTESTED = 0x40

const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest()
const base64url = (data: Buffer): string => data.toString('base64url')

/** An authenticator in software, with one passkey (ES256), on one origin. */
export class Authenticator {
  readonly id = base64url(randomBytes(32))
  /** A real one counts up; a copy would not. */
  counter = 0
  origin: string
  verifiesUser = true
  private readonly key: KeyObject
  private readonly publicKey: Buffer
  private userHandle = ''

  constructor(origin = 'http://localhost:3000') {
    this.origin = origin
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.key = pair.privateKey
    const { x, y } = pair.publicKey.export({ format: 'jwk' })
    // COSE_Key (RFC 9053 §7.1): {1: 2, 3: -7, -1: 1, -2: x, -3: y}
    this.publicKey = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x ?? '', 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y ?? '', 'base64url'),
    ])
  }

  create(options: object) {
    const { challenge, rp, user } = options as Options
    this.userHandle = user?.id ?? ''
    const id = Buffer.from(this.id, 'base64url')
    const length = Buffer.alloc(2)
    length.writeUInt16BE(id.length)
    const data = Buffer.concat([this.data(rp?.id ?? '', ATTESTED), Buffer.alloc(16), length, id, this.publicKey])
    const head = Buffer.alloc(3)
    head.writeUInt8(0x59)
    head.writeUInt16BE(data.length, 1)
    // {"fmt": "none", "attStmt": {}, "authData": data}
    const attestation = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
      head,
      data,
    ])
    return this.answer({
      clientDataJSON: this.clientData('webauthn.create', challenge),
      attestationObject: base64url(attestation),
      transports: ['internal'],
    })
  }

  get(options: object) {
    const { challenge, rpId } = options as Options
    this.counter++
    const clientDataJSON = this.clientData('webauthn.get', challenge)
    const data = this.data(rpId ?? '', 0)
    const signed = Buffer.concat([data, sha256(Buffer.from(clientDataJSON, 'base64url'))])
    return this.answer({
      clientDataJSON,
      authenticatorData: base64url(data),
      signature: base64url(sign('sha256', signed, this.key)),
      userHandle: this.userHandle,
    })
  }

  private answer<T extends object>(response: T) {
    return { id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {}, response }
  }

  private clientData(type: string, challenge: string): string {
    return base64url(Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false })))
  }

  private data(rpId: string, more: number): Buffer {
    const rest = Buffer.alloc(5)
    rest.writeUInt8(USER_PRESENT | (this.verifiesUser ? USER_VERIFIED : 0) | more)
    rest.writeUInt32BE(this.counter, 1)
    return Buffer.concat([sha256(rpId), rest])
  }
}
