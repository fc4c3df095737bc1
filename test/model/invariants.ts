import type pg from 'pg'

/**
 * What must hold whatever happened: read from the platform's own rows, from the outside world's books (`demo`) and from what `watch`
 * has seen. Each query lists the breaches of one rule, so that nothing listed is all well.
 *
 * Shared by the model test and the crash test.
 */
interface Rule {
  says: string
  /** Selects one text per breach. */
  breaches: string
}

/** Stands in the topic and the details of each booking of a test; nothing that leaves the platform may carry it. */
export const TOPIC_MARKER = '秘話九官鳥'

/** Domain §3. A late payment wakes what had expired; an outcome that was recorded by mistake is mended. */
const ARROWS = [
  'HELD>CONFIRMED',
  'HELD>AWAITING_PAYMENT',
  'HELD>EXPIRED',
  'HELD>CANCELLED',
  'AWAITING_PAYMENT>CONFIRMED',
  'AWAITING_PAYMENT>EXPIRED',
  'AWAITING_PAYMENT>CANCELLED',
  'CONFIRMED>COMPLETED',
  'CONFIRMED>NO_SHOW',
  'CONFIRMED>CANCELLED',
  'EXPIRED>CONFIRMED',
  'EXPIRED>UNPLACED',
  'UNPLACED>CONFIRMED',
  'UNPLACED>CANCELLED',
  'COMPLETED>NO_SHOW',
  'NO_SHOW>COMPLETED',
  'COMPLETED>CANCELLED',
  'NO_SHOW>CANCELLED',
]
const BEGINNINGS = ['HELD', 'CONFIRMED']
const list = (values: string[]): string => values.map((value) => `'${value}'`).join(', ')

const GATHERED = `
  money as (
    select payment_id,
      sum(amount) filter (where account = 'GATEWAY') as gateway,
      sum(amount) filter (where account = 'RECEIVABLE') as receivable,
      coalesce(-sum(amount) filter (where account = 'BOOKED'), 0) as booked,
      coalesce(-sum(amount) filter (where account = 'WAITING'), 0) as waiting,
      coalesce(-sum(amount) filter (where account = 'FEE'), 0) as fee,
      coalesce(-sum(amount) filter (where account = 'CREDITED'), 0) as credited,
      coalesce(-sum(amount) filter (where account = 'REFUNDING'), 0) as refunding,
      coalesce(-sum(amount) filter (where account = 'REFUNDED'), 0) as refunded,
      sum(amount) as balance
    from ledger_entry group by payment_id
  ),
  booking as (
    select c.id, c.reference, c.state, c.starts_at, c.ends_at, c.member_id, c.instructor_id, c.confirmed_at, c.hold_expires_at,
      c.invitation_uid, c.invitation_sequence, p.id as payment_id, p.method, p.state as payment_state, p.amount, p.captured_amount,
      p.refunded_amount, coalesce(m.gateway, 0) as gateway, coalesce(m.receivable, 0) as receivable, coalesce(m.booked, 0) as booked,
      coalesce(m.waiting, 0) as waiting, coalesce(m.fee, 0) as fee, coalesce(m.refunding, 0) as refunding,
      coalesce(m.refunded, 0) as refunded, coalesce(m.balance, 0) as balance
    from consultation c left join payment p on p.consultation_id = c.id left join money m on m.payment_id = p.id
  ),
  live_claim as (
    select consultation_id, array_agg(person_id order by person_id) as people, min(lower(during)) as starts, max(upper(during)) as ends
    from time_claim where released_at is null group by consultation_id
  ),
  stripe_session as (
    select s.id, s.data->>'status' as status, s.data->>'payment_status' as payment_status, a.id as attempt_id, a.payment_id,
      a.state as attempt_state, i.id as intent_id, i.data->>'status' as intent_status
    from demo.stripe_object s
    left join payment_attempt a on a.id::text = s.data->'metadata'->>'attempt'
    left join demo.stripe_object i on i.object = 'payment_intent' and i.parent = s.id
    where s.object = 'checkout.session'
  ),
  stripe_capture as (
    select s.payment_id, sum((ch.data->>'amount')::int) as amount
    from demo.stripe_object ch join stripe_session s on s.intent_id = ch.parent
    where ch.object = 'charge' and (ch.data->>'paid')::boolean group by s.payment_id
  ),
  stripe_refund as (
    select data->>'id' as id, (data->>'amount')::int as amount, data->>'status' as status, data->>'payment_intent' as intent,
      data->'metadata'->>'refund' as refund_id
    from demo.stripe_object where object = 'refund'
  ),
  calendar_mail as (
    select id, lower(recipient) as recipient, calendar_method as method, received,
      substring(calendar from 'UID:([^\\r\\n]+)') as uid, substring(calendar from 'SEQUENCE:(\\d+)')::int as sequence,
      substring(calendar from 'DTSTART:(\\d{8}T\\d{6}Z)') as starts
    from demo.mail where calendar is not null
  ),
  meeting as (
    select id::text, user_id, deleted, data->>'topic' as topic, data->>'start_time' as starts from demo.zoom_meeting
  )`

/** Hold at every moment, whatever is still under way. `$1` = the platform's now. */
const ALWAYS: Rule[] = [
  {
    says: 'nobody is in two places at once',
    breaches: `select format('%s: %s and %s', a.person_id, a.during, b.during) from time_claim a
      join time_claim b on b.person_id = a.person_id and b.id > a.id and b.during && a.during
      where a.released_at is null and b.released_at is null`,
  },
  {
    says: 'a live consultation keeps the time of its two people, exactly',
    breaches: `select format('%s is %s and claims %s', b.reference, b.state, l) from booking b left join live_claim l on l.consultation_id = b.id
      where b.state in ('HELD', 'AWAITING_PAYMENT', 'CONFIRMED') and (l is null
        or l.people <> (select array_agg(p order by p) from unnest(array[b.member_id, b.instructor_id]) p)
        or l.starts <> b.starts_at or l.ends <> b.ends_at)`,
  },
  {
    says: 'a dead consultation keeps nobody’s time',
    breaches: `select format('%s is %s', b.reference, b.state) from booking b join live_claim l on l.consultation_id = b.id
      where b.state in ('CANCELLED', 'EXPIRED', 'UNPLACED')`,
  },
  {
    says: 'a booking’s state moves along the arrows only',
    breaches: `select format('%s: %s > %s', id, old_state, new_state) from watch.consultation
      where old_state is null and new_state not in (${list(BEGINNINGS)})
        or old_state <> new_state and old_state || '>' || new_state not in (${list(ARROWS)})`,
  },
  {
    says: 'UID, ORGANIZER, reference and member stay for ever',
    breaches: `select format('%s', id) from watch.consultation where not same_identity`,
  },
  {
    says: 'SEQUENCE never falls, and rises with every change of time and with the cancellation',
    breaches: `select format('%s: %s > %s', id, old_sequence, new_sequence) from watch.consultation
      where new_sequence < old_sequence
        or (moved or new_state = 'CANCELLED' and old_state <> 'CANCELLED') and new_sequence <= old_sequence
        or old_state is null and new_sequence <> 0`,
  },
  {
    says: 'each booking has its payment, and its books balance',
    breaches: `select format('%s: %s', reference, to_json(b)) from booking b where payment_id is null or balance <> 0
      or least(booked, waiting, fee, refunding, refunded, gateway, receivable) < 0`,
  },
  {
    says: 'what is confirmed is paid, invoiced or free',
    breaches: `select format('%s is %s with %s %s', reference, state, method, to_json(b)) from booking b
      where state in ('CONFIRMED', 'COMPLETED', 'NO_SHOW') and not (booked = amount and waiting = 0 and fee = 0 and (
        payment_state = 'PAID' and captured_amount = amount or payment_state = 'INVOICED' and receivable = amount or payment_state = 'PAID' and amount = 0))`,
  },
  {
    says: 'money that waits for a choice belongs to a booking without a time, and the other way round',
    breaches: `select format('%s is %s with %s yen waiting', reference, state, waiting) from booking b
      where waiting <> case when state = 'UNPLACED' then amount else 0 end`,
  },
  {
    says: 'nothing is booked on what is over or unpaid',
    breaches: `select format('%s is %s: %s', reference, state, to_json(b)) from booking b
      where state in ('HELD', 'AWAITING_PAYMENT', 'EXPIRED') and (booked <> 0 or fee <> 0) or state in ('CANCELLED', 'UNPLACED') and booked <> 0`,
  },
  {
    says: 'the ledger never has more than the gateway took',
    breaches: `select format('%s: ledger %s, gateway %s', reference, gateway, coalesce(s.amount, 0))
      from booking b left join stripe_capture s on s.payment_id = b.payment_id where gateway > coalesce(s.amount, 0)`,
  },
  {
    says: 'refund rows and ledger tell the same',
    breaches: `select format('%s: %s', b.reference, to_json(b)) from booking b
      where b.refunded <> (select coalesce(sum(amount), 0) from refund r where r.payment_id = b.payment_id and state = 'SUCCEEDED')
        or b.refunding <> (select coalesce(sum(amount), 0) from refund r where r.payment_id = b.payment_id and state <> 'SUCCEEDED')`,
  },
  {
    says: 'each refund at the gateway is one of ours, once, and as large',
    breaches: `select format('%s of %s yen for our %s', min(s.id), sum(s.amount), s.refund_id) from stripe_refund s
      left join refund r on r.id::text = s.refund_id
      group by s.refund_id, r.id, r.amount, r.payment_intent_id
      having r.id is null or r.payment_intent_id <> min(s.intent)
        or sum(s.amount) filter (where s.status not in ('failed', 'canceled')) > r.amount`,
  },
  {
    says: 'what we call refunded is refunded at the gateway',
    breaches: `select format('%s: %s', r.id, s.status) from refund r left join stripe_refund s on s.id = r.gateway_refund_id
      where r.state = 'SUCCEEDED' and s.status is distinct from 'succeeded'`,
  },
  {
    says: 'a sponsor is billed what stands in the ledger, and the quota counts what was not given back whole',
    breaches: `select format('%s: billed %s, ledger %s', b.reference, s.amount, b.receivable) from booking b
        join sponsor_charge s on s.consultation_id = b.id where s.amount <> b.receivable
      union all select format('%s used, %s booked', s.used, count(x)) from sponsorship s
        left join (select s.id, s.sponsorship_id from sponsor_charge s left join consultation_cancellation k on k.consultation_id = s.consultation_id
                   where k.refund_percent is distinct from 100) x on x.sponsorship_id = s.id
      group by s.id, s.used having s.used <> count(x)`,
  },
  {
    says: 'a member holds at most three times unpaid',
    breaches: `select format('%s holds %s', member_id, count(*)) from booking where state in ('HELD', 'AWAITING_PAYMENT') and hold_expires_at > $1
      group by member_id having count(*) > 3`,
  },
  {
    says: 'at most one video meeting for a booking',
    breaches: `select format('%s: %s', topic, count(*)) from meeting where deleted is null group by topic having count(*) > 1`,
  },
  {
    says: 'an invitation names a booking, by its one UID, and is never ahead of it',
    breaches: `select format('%s to %s: %s SEQUENCE %s', m.method, m.recipient, m.uid, m.sequence) from calendar_mail m
      left join booking b on b.invitation_uid = m.uid where b.id is null or m.sequence is null or m.sequence > b.invitation_sequence`,
  },
  {
    says: 'nobody’s calendar is told an older SEQUENCE after a newer one',
    breaches: `select format('%s to %s: %s after %s', uid, recipient, sequence, before) from (
        select uid, recipient, sequence, max(sequence) over (partition by uid, recipient order by id rows between unbounded preceding and 1 preceding) as before
        from calendar_mail) m where sequence < before`,
  },
  {
    says: 'what a booking is about never leaves the platform',
    breaches: `select format('mail %s: %s', id, subject) from demo.mail
        where position('${TOPIC_MARKER}' in concat(subject, body, html, calendar, convert_from(raw, 'UTF8'))) > 0
      union all select format('meeting %s', id) from demo.zoom_meeting where position('${TOPIC_MARKER}' in data::text) > 0
      union all select format('at Stripe %s', id) from demo.stripe_object where position('${TOPIC_MARKER}' in data::text) > 0
      union all select format('letter %s', id) from letter where position('${TOPIC_MARKER}' in detail::text) > 0
      union all select format('job %s', id) from graphile_worker._private_jobs where position('${TOPIC_MARKER}' in payload::text) > 0`,
  },
]

/** Hold once nothing is under way: faults are over, the sweep has been round and no job is due. */
const SETTLED: Rule[] = [
  {
    says: 'every yen that the gateway took is in the ledger, payment by payment',
    breaches: `select format('%s: ledger %s, gateway %s', b.reference, b.gateway, coalesce(s.amount, 0))
        from booking b left join stripe_capture s on s.payment_id = b.payment_id where b.gateway <> coalesce(s.amount, 0)
      union all select format('a stranger’s %s yen', amount) from stripe_capture where payment_id is null`,
  },
  {
    says: 'a refund is on its way only where the gateway waits for the payer',
    breaches: `select format('%s of %s yen is %s, at the gateway %s (%s)', r.id, r.amount, r.state, s.status, r.last_error) from refund r
      left join stripe_refund s on s.refund_id = r.id::text
      where not (r.state = 'SUCCEEDED' and s.status = 'succeeded' or r.state = 'PENDING' and s.status = 'requires_action'
        or r.state = 'FAILED' and s.status in ('failed', 'canceled'))
        or s.id is null`,
  },
  {
    says: 'a confirmed booking to come has its meeting, at its time; a dead one has none',
    breaches: `select format('%s is %s and has %s', b.reference, b.state, to_json(m)) from booking b
      left join meeting m on m.deleted is null and position(b.reference in m.topic) > 0
      where b.state = 'CONFIRMED' and b.ends_at > $1 and (m.starts is distinct from to_char(b.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
          or not exists (select from video_meeting v where v.consultation_id = b.id and v.state = 'READY' and v.gateway_meeting_id = m.id))
        or b.state in ('HELD', 'AWAITING_PAYMENT', 'CANCELLED', 'EXPIRED', 'UNPLACED') and m.id is not null`,
  },
  {
    says: 'no meeting is left over',
    breaches: `select topic from meeting m where deleted is null and not exists (select from booking b where position(b.reference in m.topic) > 0)`,
  },
  {
    says: 'no hold outlives its end',
    breaches: `select format('%s is %s until %s', reference, state, hold_expires_at) from booking
      where state in ('HELD', 'AWAITING_PAYMENT') and hold_expires_at <= $1`,
  },
  {
    says: 'nobody can pay for what is over',
    breaches: `select format('%s is %s, page %s', b.reference, b.state, s.id) from stripe_session s join booking b on b.payment_id = s.payment_id
      where s.status = 'open' and b.state <> 'HELD'`,
  },
  {
    says: 'we know of each page how it ended',
    breaches: `select format('attempt %s, at the gateway %s %s (%s)', s.attempt_state, s.status, s.payment_status, s.intent_status) from stripe_session s
      where s.payment_status = 'paid' and s.attempt_state <> 'PAID'
        or s.status = 'expired' and s.attempt_state not in ('EXPIRED', 'FAILED')
        or s.status = 'complete' and s.payment_status = 'unpaid' and s.attempt_state <> case s.intent_status when 'requires_action' then 'VOUCHER' else 'FAILED' end
      union all select format('attempt %s is %s', a.id, a.state) from payment_attempt a join booking b on b.payment_id = a.payment_id
      where a.state in ('CREATED', 'OPEN', 'VOUCHER') and not exists (select from stripe_session s where s.attempt_id = a.id)`,
  },
  {
    says: 'every letter was sent, or given up with a reason',
    breaches: `select format('%s: %s', l.kind, l.last_error) from letter l where l.sent_at is null and (l.given_up_at is null or l.last_error is null)
      union all select format('%s is not in the mailbox', l.kind) from letter l
      where l.sent_at is not null and not exists (select from demo.mail m where m.message_id = l.message_id and lower(m.recipient) = lower(l.address))`,
  },
  {
    says: 'every mail is a letter of ours, and nobody got two of the same news',
    breaches: `select format('%s to %s', m.subject, m.recipient) from demo.mail m where not exists (select from letter l where l.message_id = m.message_id)
      union all select format('%s %s for %s: %s letters', kind, address, consultation_id, count(*)) from letter
      where kind in ('CONSULTATION_CONFIRMED', 'CONSULTATION_RESCHEDULED', 'CONSULTATION_CANCELLED') group by kind, address, consultation_id, detail->>'sequence' having count(*) > 1`,
  },
  {
    says: 'both calendars show the booking as it is',
    breaches: `select format('%s is %s at SEQUENCE %s; %s was last told %s', b.reference, b.state, b.invitation_sequence, e.address, to_json(last))
      from booking b join email_address e on e.person_id in (b.member_id, b.instructor_id) and e.is_primary
      left join lateral (select * from calendar_mail m where m.uid = b.invitation_uid and m.recipient = lower(e.address) order by id desc limit 1) last on true
      where b.state = 'CONFIRMED' and b.ends_at > $1 and (last.method, last.sequence, last.starts)
          is distinct from ('REQUEST', b.invitation_sequence, to_char(b.starts_at at time zone 'UTC', 'YYYYMMDD"T"HH24MISS"Z"'))
        or b.state = 'CANCELLED' and b.confirmed_at is not null and (last.method, last.sequence) is distinct from ('CANCEL', b.invitation_sequence)`,
  },
  {
    says: 'whoever no longer gives it was told that it is off',
    breaches: `select format('%s: %s was last told %s', b.reference, last.recipient, last.method) from booking b
      join (select distinct on (uid, recipient) * from calendar_mail order by uid, recipient, id desc) last on last.uid = b.invitation_uid
      where last.method <> 'CANCEL' and not exists (select from email_address e
        where e.person_id in (b.member_id, b.instructor_id) and lower(e.address) = last.recipient)`,
  },
  {
    says: 'every event of the gateway that was stored is done with',
    breaches: `select format('%s %s', id, type) from gateway_event where handled_at is null`,
  },
  {
    says: 'no job has failed for good, and none hangs',
    breaches: `select format('%s: %s, %s of %s, locked %s by %s, run at %s, %s', t.identifier, j.last_error, j.attempts, j.max_attempts, j.locked_at, j.locked_by, j.run_at, now()) from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where j.last_error is not null or j.locked_at is not null`,
  },
]

const asQuery = (rules: Rule[]): string =>
  `with ${GATHERED}\n${rules.map(({ says, breaches }) => `select '${says.replaceAll("'", "''")}' as says, breach from (${breaches}) as x (breach)`).join('\nunion all\n')}`

const always = asQuery(ALWAYS)
const settled = asQuery([...ALWAYS, ...SETTLED])

/** What is broken at this moment; empty = nothing. `now` = the platform's. */
export const broken = (pool: Pick<pg.Pool, 'query'>, now: Date): Promise<string[]> => read(pool, 'always', always, now)

/** What is broken now that all should have come to rest; empty = nothing. */
export const brokenAtRest = (pool: Pick<pg.Pool, 'query'>, now: Date): Promise<string[]> =>
  read(pool, 'settled', settled, now)

async function read(pool: Pick<pg.Pool, 'query'>, name: string, text: string, now: Date): Promise<string[]> {
  const { rows } = await pool.query<{ says: string; breach: string }>({ name, text, values: [now] })
  return rows.map(({ says, breach }) => `${says}: ${breach}`)
}
