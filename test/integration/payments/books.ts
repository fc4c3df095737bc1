import type { Test } from 'tap'
import { ledgerTotals } from '../../../db/queries/payments.ts'
import { whereIsTheMoney } from '../../../server/features/payments/ledger-rules.ts'
import { moneyOf } from '../../../server/features/payments/post.ts'
import type { Desk } from './desk.ts'

/** A test that ends with a look into the books. */
export const withBooks =
  (t: Test, desk: Desk) =>
  (name: string, tell: (t: Test) => Promise<void>): Promise<unknown> =>
    t.test(name, async (t) => {
      await tell(t)
      await desk.webhooksSettled()
      await booksHold(t, desk)
    })

/** What the ledger says, what the rows say and what the gateway says is one truth, once all events are in. */
export async function booksHold(t: Test, desk: Desk): Promise<void> {
  const { db } = desk.system
  const payments = await db.selectFrom('payment').selectAll().execute()
  const refunds = await db.selectFrom('refund').selectAll().execute()
  const sum = (amounts: { amount: number }[]) => amounts.reduce((total, { amount }) => total + amount, 0)
  for (const payment of payments) {
    const where = await moneyOf(db, payment.id)
    const own = refunds.filter((refund) => refund.payment_id === payment.id)
    const told = `${payment.method} ${payment.state}`
    t.equal(where.REFUNDED, sum(own.filter(({ state }) => state === 'SUCCEEDED')), `${told}: refunded`)
    t.equal(where.REFUNDING, sum(own.filter(({ state }) => state !== 'SUCCEEDED')), `${told}: being refunded`)
    const consultation = await desk.consultation(String(payment.consultation_id))
    if (where.WAITING > 0) t.equal(consultation.state, 'UNPLACED', `${told}: money waits for a choice`)
    if (consultation.state === 'CANCELLED') t.equal(where.BOOKED, 0, `${told}: nothing booked on what is cancelled`)
    if (consultation.state === 'EXPIRED') t.equal(where.total, 0, `${told}: nothing taken for what has expired`)
  }
  const accounts = new Map((await ledgerTotals(db)).map(({ account, amount }) => [account, Number(amount)]))
  const truth = await desk.gatewayTruth()
  t.equal(accounts.get('GATEWAY') ?? 0, truth.captured, 'captured, by us and by the gateway')
  t.equal(-(accounts.get('REFUNDED') ?? 0), truth.refunded, 'refunded, by us and by the gateway')
  t.ok(whereIsTheMoney((await ledgerTotals(db)).map((line) => ({ ...line, amount: Number(line.amount) }))))
}
