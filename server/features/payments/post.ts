import { insertLedgerEntries, ledgerOf } from '../../../db/queries/payments.ts'
import type { Reader, Tx } from '../../../db/transaction.ts'
import type { System } from '../../context.ts'
import { type Posting, type Whereabouts, whereIsTheMoney } from './ledger-rules.ts'

/** Writes postings to the append-only ledger; one that moves nothing is left out. */
export async function post(
  tx: Tx,
  { ids, clock }: Pick<System, 'ids' | 'clock'>,
  subject: { paymentId: string; refundId?: string },
  ...postings: Posting[]
): Promise<void> {
  const entries = postings.flatMap(({ reason, lines }) => {
    const postingId = ids.uuid()
    return lines.map(({ account, amount }) => ({
      id: ids.uuid(),
      posting_id: postingId,
      account,
      amount,
      payment_id: subject.paymentId,
      refund_id: subject.refundId ?? null,
      reason,
      at: clock.now(),
    }))
  })
  if (entries.length > 0) await insertLedgerEntries(tx, entries)
}

/** Whole yen by place, of one payment. */
export const moneyOf = async (db: Reader, paymentId: string): Promise<Whereabouts> =>
  whereIsTheMoney(await ledgerOf(db, paymentId))
