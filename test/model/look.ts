import { broken } from './invariants.ts'
import { type Booking, type Model, mayBeUnheard, PRICE, possible, type State } from './model.ts'
import type { World } from './world.ts'

interface Seen {
  id: string
  state: State
  starts_at: Date
  instructor_id: string
  invitation_sequence: number
  invitation_uid: string
  hold_expires_at: Date | null
  method: Booking['method']
  pay_by: Date | null
  taken: number
  owed: number
  back: number
  fee: number
}

/** Compares what is there with what was promised, and takes note of it. Throws with every breach. */
export async function look(model: Model, world: World): Promise<void> {
  const now = world.clock.now()
  const breaches = await broken(world.pool, now)
  const seen = new Map((await bookingsThere(world)).map((row) => [row.id, row]))
  if (seen.size !== model.bookings.length)
    breaches.push(`${seen.size} bookings are there, ${model.bookings.length} were made`)
  for (const [number, booking] of model.bookings.entries()) {
    const row = seen.get(booking.id)
    if (!row) throw new Error(`booking #${number} is gone`)
    for (const breach of compare(booking, row, { world, now: now.getTime(), stormy: model.stormy }))
      breaches.push(`#${number} ${breach}`)
  }
  if (breaches.length > 0) throw new Error(`\n  ${breaches.join('\n  ')}`)
}

function compare(
  booking: Booking,
  row: Seen,
  { world, now, stormy }: { world: World; now: number; stormy: boolean },
): string[] {
  const breaches: string[] = []
  const allowed = possible(booking, now, stormy)
  if (!allowed.includes(row.state)) breaches.push(`is ${row.state}, not ${allowed.join(' or ')}`)
  if (booking.state !== row.state) follow(booking, row.state, now)
  booking.method = row.method
  if (
    row.state === 'AWAITING_PAYMENT' &&
    booking.voucher &&
    row.pay_by?.getTime() !== booking.voucher.payBy &&
    booking.paidAt === null &&
    booking.voucher.payBy > now
  )
    breaches.push(`is to be paid by ${row.pay_by?.toISOString()}`)
  booking.keptUntil = row.hold_expires_at?.getTime() ?? null

  const same = (what: string, there: unknown, promised: unknown) => {
    if (there !== promised) breaches.push(`${what} is ${there}, not ${promised}`)
  }
  same('its start', row.starts_at.toISOString(), new Date(booking.start).toISOString())
  same('its instructor', world.nameOf(row.instructor_id), booking.instructor)
  same('its SEQUENCE', row.invitation_sequence, booking.sequence)
  same('its UID', row.invitation_uid, booking.uid)
  if (mayBeUnheard(booking, now, stormy)) {
    if (row.taken > booking.taken || row.back > booking.back)
      breaches.push(`has ${row.taken} yen taken and ${row.back} back`)
    return breaches
  }
  same(
    'the money taken',
    booking.method === 'INVOICE' ? row.owed : row.taken,
    booking.method === 'INVOICE' ? booking.taken - booking.back : booking.taken,
  )
  if (booking.method !== 'INVOICE') same('the money back', row.back, booking.back)
  same('the fee kept', row.fee, row.state === 'CANCELLED' ? booking.taken - booking.back : 0)
  return breaches
}

/** What a change that came by itself brings with it. */
function follow(booking: Booking, state: State, now: number): void {
  if (state === 'UNPLACED') booking.unplacedAt = now
  if (booking.state === 'UNPLACED' && state === 'CANCELLED') {
    booking.back += PRICE
    booking.sequence += 1
  }
  booking.state = state
}

async function bookingsThere({ pool }: World): Promise<Seen[]> {
  const { rows } = await pool.query<Seen>({
    name: 'bookings-there',
    text: `select c.id, c.state, c.starts_at, c.instructor_id, c.invitation_sequence, c.invitation_uid, c.hold_expires_at, p.method, p.pay_by,
        coalesce(sum(l.amount) filter (where account = 'GATEWAY'), 0)::int as taken,
        coalesce(sum(l.amount) filter (where account = 'RECEIVABLE'), 0)::int as owed,
        coalesce(-sum(l.amount) filter (where account in ('REFUNDING', 'REFUNDED')), 0)::int as back,
        coalesce(-sum(l.amount) filter (where account = 'FEE'), 0)::int as fee
      from consultation c join payment p on p.consultation_id = c.id left join ledger_entry l on l.payment_id = p.id
      group by c.id, p.id`,
  })
  return rows
}
