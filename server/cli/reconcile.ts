import { type Swept, sweepPayments } from '../features/payments/sweep.ts'
import type { Command } from './command.ts'

export const reconcile: Command = {
  name: 'reconcile',
  summary: {
    en: 'Asks Stripe now about every payment and refund that has not come to an end, as the sweep does by itself.',
    ja: '終わっていないお支払いと返金を、いますぐStripeに問い合わせます（自動でも行われます）。',
  },
  options: {},
  async run({ out, withSystem }) {
    const total: Swept = { attempts: 0, refunds: 0, holds: 0, failed: 0 }
    await withSystem(async (system) => {
      // One sweep takes so many at once; the next does not ask again about what was asked a moment ago.
      for (;;) {
        const swept = await sweepPayments(system)
        total.attempts += swept.attempts
        total.refunds += swept.refunds
        total.holds += swept.holds
        total.failed += swept.failed
        if (swept.attempts + swept.refunds === 0) break
      }
    })
    out(`Asked about ${total.attempts} payment pages and ${total.refunds} refunds; ended ${total.holds} overdue holds.`)
    if (total.failed === 0) return 0
    out(`${total.failed} could not be settled; the log says why, and the next sweep tries again.`)
    return 1
  },
}
