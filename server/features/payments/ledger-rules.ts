import type { LedgerAccount } from '../../../db/columns.ts'

/** One line of a posting. Positive = debit, whole yen; the lines of a posting add up to nought. */
export interface LedgerLine {
  account: LedgerAccount
  amount: number
}

export type LedgerReason =
  | 'CAPTURED'
  | 'CAPTURED_TWICE'
  | 'INVOICED'
  | 'UNPLACED'
  | 'PLACED'
  | 'CANCELLED'
  | 'RETURNED'
  | 'REFUND_SETTLED'
  | 'REFUND_CAME_BACK'

export interface Posting {
  reason: LedgerReason
  lines: LedgerLine[]
}

/**
 * Where a captured yen can be: each is a credit account, and together they equal what GATEWAY was debited. GATEWAY
 * counts all that was ever captured; what is left there is GATEWAY plus REFUNDED.
 */
export const PLACES = ['BOOKED', 'CREDITED', 'FEE', 'REFUNDING', 'REFUNDED', 'WAITING'] as const
export type Place = (typeof PLACES)[number]

const SOURCES = ['GATEWAY', 'RECEIVABLE'] as const
type Source = (typeof SOURCES)[number]

/** Money comes in, or is owed by a sponsor, and stands at its first place. */
export const captured = (source: Source, place: Place, amount: number, reason: LedgerReason): Posting => ({
  reason,
  lines: balanced([
    { account: source, amount },
    { account: place, amount: -amount },
  ]),
})

/** Money changes its place; nothing comes in or goes out of the books. */
export const moved = (from: Place, to: Place, amount: number, reason: LedgerReason): Posting => ({
  reason,
  lines: balanced([
    { account: from, amount },
    { account: to, amount: -amount },
  ]),
})

/** A sponsor will be billed less than was booked. */
export const forgiven = (amount: number): Posting => ({
  reason: 'CANCELLED',
  lines: balanced([
    { account: 'BOOKED', amount },
    { account: 'RECEIVABLE', amount: -amount },
  ]),
})

export interface Whereabouts extends Record<Place, number> {
  /** All that ever came in: captured by the gateway, or owed by a sponsor. */
  total: number
}

/** Whole yen by place. They add up to the total, or the entries were not balanced and this throws. */
export function whereIsTheMoney(entries: LedgerLine[]): Whereabouts {
  const where: Whereabouts = { BOOKED: 0, CREDITED: 0, FEE: 0, REFUNDING: 0, REFUNDED: 0, WAITING: 0, total: 0 }
  for (const { account, amount } of entries) {
    if (account === 'GATEWAY' || account === 'RECEIVABLE') where.total += amount
    else where[account] -= amount
  }
  const placed = PLACES.reduce((sum, place) => sum + where[place], 0)
  if (placed !== where.total) throw new Error(`the ledger has ${where.total} yen and places for ${placed}`)
  const overdrawn = PLACES.find((place) => where[place] < 0)
  if (overdrawn) throw new Error(`the ledger's ${overdrawn} is below nought`)
  return where
}

/** How an amount that is taken from several places is shared, the first place first. Throws when they hold less. */
export function takeFrom(where: Whereabouts, places: Place[], amount: number): { from: Place; amount: number }[] {
  let open = amount
  const parts: { from: Place; amount: number }[] = []
  for (const from of places) {
    const part = Math.min(open, where[from])
    if (part > 0) parts.push({ from, amount: part })
    open -= part
  }
  if (open > 0) throw new Error(`${amount} yen asked of ${places.join(', ')}, ${open} more than they hold`)
  return parts
}

/** A line of nothing says nothing, and the table refuses it. */
const balanced = (lines: LedgerLine[]): LedgerLine[] => lines.filter((line) => line.amount !== 0)
