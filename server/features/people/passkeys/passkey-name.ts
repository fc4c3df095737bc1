import { InvalidInput } from '../../../errors.ts'
import { lineFault } from '../line.ts'

const LONGEST = 50

/** By which the person knows a passkey: 「会社のノートパソコン」. Throws InvalidInput. */
export function passkeyName(text: string): string {
  const name = text.trim()
  const fault = lineFault('name', name, LONGEST)
  if (fault) throw new InvalidInput([fault])
  return name
}
