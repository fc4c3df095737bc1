import type { Tx } from '../../../db/transaction.ts'
import type { System } from '../../context.ts'
import type { LetterDetails } from '../notifications/letter-details.ts'
import { writeLetter } from '../notifications/write-letter.ts'

type Change = LetterDetails['ADDRESS_CHANGED']['change']

/** Tells the addresses that were there before, so that nobody takes an account over in silence. */
export async function tellAddressChanged(
  tx: Tx,
  system: Pick<System, 'ids' | 'clock' | 'config'>,
  { personId, to, change, changedAddress }: { personId: string; to: string[]; change: Change; changedAddress: string },
): Promise<void> {
  const event = system.ids.uuid()
  for (const address of new Set(to))
    await writeLetter(tx, system, {
      kind: 'ADDRESS_CHANGED',
      key: `address:${event}:${address}`,
      personId,
      address,
      detail: { change, changedAddress },
    })
}
