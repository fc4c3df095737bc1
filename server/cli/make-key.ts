import { randomBytes } from 'node:crypto'
import { formatKeys } from '../config/keys.ts'
import { type Command, UsageError } from './command.ts'

export const makeKey: Command = {
  name: 'make-key',
  summary: {
    en: 'Prints a new key for TSUDOI_KEYS; put it in front of those that are there.',
    ja: 'TSUDOI_KEYS に使う新しい鍵を表示します。既にある鍵の前に加えてください。',
  },
  options: { name: { value: '<name>', help: 'what the key is called: up to 16 of a-z and 0-9; k1 if left out' } },
  async run({ maybe, out }) {
    const name = maybe('name') ?? 'k1'
    if (!/^[a-z0-9]{1,16}$/.test(name)) throw new UsageError(`"${name}" is no name for a key`)
    out(formatKeys([{ name, secret: randomBytes(32) }]))
  },
}
