import fc from 'fast-check'
import t from 'tap'
import {
  joinState,
  type MeetingFacts,
  type MeetingStep,
  NO_HOST,
  nextStep,
  type Wanted,
  wantedMeeting,
} from './model.ts'

const start = new Date('2026-06-10T01:00:00Z')
const later = new Date('2026-06-12T01:00:00Z')
const yes = (hostUserId: string | null = 'host', at = start): Wanted => ({ meeting: 'YES', hostUserId, start: at })
const meeting = (change: Partial<MeetingFacts> = {}): MeetingFacts => ({
  state: 'PENDING',
  host_user_id: 'host',
  attempted_at: null,
  gateway_meeting_id: null,
  starts_at: null,
  set_by_hand: false,
  ...change,
})
const made = (change: Partial<MeetingFacts> = {}) =>
  meeting({ state: 'READY', attempted_at: start, gateway_meeting_id: '93', starts_at: start, ...change })

t.test('what comes next', async (t) => {
  const cases: [string, MeetingFacts | undefined, Wanted, MeetingStep['do']][] = [
    ['nothing is there', undefined, yes(), 'OPEN'],
    ['nothing was tried', meeting(), yes(), 'CREATE'],
    ['an attempt had no answer', meeting({ attempted_at: start }), yes(), 'FIND'],
    ['it is there', made(), yes(), 'NOTHING'],
    ['it was moved', made(), yes('host', later), 'UPDATE'],
    ['found, but told what?', made({ starts_at: null }), yes(), 'UPDATE'],
    ['another host has it', made(), yes('other'), 'DELETE'],
    ['another host may have it', meeting({ attempted_at: start }), yes('other'), 'FIND'],
    ['it failed, and is tried anew', meeting({ state: 'FAILED' }), yes(), 'CREATE'],
    ['the instructor has no user', meeting({ host_user_id: NO_HOST }), yes(null), 'FAIL'],
    ['and that was said', meeting({ host_user_id: NO_HOST, state: 'FAILED' }), yes(null), 'NOTHING'],
    ['the office pasted a link', made({ set_by_hand: true }), yes('host', later), 'NOTHING'],
    ['nobody wants it', made(), { meeting: 'NO' }, 'DELETE'],
    ['nobody wants what may be there', meeting({ attempted_at: start }), { meeting: 'NO' }, 'FIND'],
    ['nobody wants what was never tried', meeting(), { meeting: 'NO' }, 'CLOSE'],
    ['it is gone', meeting({ state: 'DELETED' }), { meeting: 'NO' }, 'NOTHING'],
    ['there never was one', undefined, { meeting: 'NO' }, 'NOTHING'],
    ['what is over stays as it is', made(), { meeting: 'AS_IS' }, 'NOTHING'],
  ]
  for (const [name, facts, wanted, step] of cases) t.equal(nextStep(facts, wanted).do, step, name)
})

t.test(
  'whatever is wanted, and whatever gets lost on the way, it settles with at most one meeting at the service',
  async (t) => {
    const wanted = fc.constantFrom<Wanted>(yes(), yes('other'), yes(null), yes('host', later), { meeting: 'NO' })
    fc.assert(
      fc.property(
        fc.array(fc.record({ wanted, lost: fc.array(fc.boolean(), { maxLength: 3 }) }), { maxLength: 6 }),
        (changes) => {
          const service = new Service()
          for (const change of changes) {
            service.follow(change.wanted, change.lost)
            if (service.meetings.size > 1) return false
          }
          const last = changes.at(-1)?.wanted ?? { meeting: 'NO' }
          service.follow(last, [])
          const expected = last.meeting === 'YES' && last.hostUserId ? [[last.hostUserId, last.start.getTime()]] : []
          return JSON.stringify([...service.meetings.values()]) === JSON.stringify(expected)
        },
      ),
      { numRuns: 2_000 },
    )
    t.pass()
  },
)

t.test('a booking asks for a meeting while it is confirmed and not over', async (t) => {
  const end = new Date(start.getTime() + 30 * 60_000)
  const booking = (state: Parameters<typeof wantedMeeting>[0]['state']) => ({ state, starts_at: start, ends_at: end })
  t.match(wantedMeeting(booking('CONFIRMED'), 'host', start), { meeting: 'YES', hostUserId: 'host', start })
  t.same(wantedMeeting(booking('CONFIRMED'), 'host', end), { meeting: 'AS_IS' })
  t.same(wantedMeeting(booking('COMPLETED'), 'host', end), { meeting: 'AS_IS' })
  for (const state of ['HELD', 'AWAITING_PAYMENT', 'EXPIRED', 'UNPLACED', 'CANCELLED'] as const)
    t.same(wantedMeeting(booking(state), 'host', start), { meeting: 'NO' })
})

t.test('the door is open until a quarter of an hour after the end', async (t) => {
  const booking = { state: 'CONFIRMED' as const, ends_at: start }
  const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
  t.equal(joinState(booking, { state: 'READY' }, 15, at(14.99)), 'OPEN')
  t.equal(joinState(booking, { state: 'READY' }, 15, at(15)), 'OVER')
  t.equal(joinState(booking, undefined, 15, at(0)), 'WAITING')
  t.equal(joinState(booking, { state: 'FAILED' }, 15, at(0)), 'WAITING')
  t.equal(joinState({ ...booking, state: 'COMPLETED' }, { state: 'READY' }, 15, at(0)), 'OPEN')
  t.equal(joinState({ ...booking, state: 'CANCELLED' }, { state: 'READY' }, 15, at(-60)), 'CANCELLED')
  t.equal(joinState({ ...booking, state: 'HELD' }, undefined, 15, at(-60)), 'NOT_YET')
})

/** A video service, and our row about it. A call that is lost has been done, but nobody hears of it. */
class Service {
  meetings = new Map<string, [host: string, start: number]>()
  row: MeetingFacts | undefined
  mark = 0
  made = 0
  marks = new Map<number, string>()

  follow(wanted: Wanted, lost: boolean[]): void {
    for (let step = 0, calls = 0; step < 20; step += 1) {
      const next = nextStep(this.row, wanted)
      if (next.do === 'NOTHING') return
      if (next.do === 'OPEN') {
        this.mark += 1
        const host = (wanted.meeting === 'YES' && wanted.hostUserId) || NO_HOST
        this.row = { ...(this.row ?? meeting()), host_user_id: host, state: 'PENDING' }
        continue
      }
      if (!this.row) throw new Error('a step without a row')
      if (next.do === 'CLOSE') this.row.state = 'DELETED'
      else if (next.do === 'FAIL') this.row.state = 'FAILED'
      else {
        if (next.do === 'CREATE') this.row.attempted_at = start
        if (next.do === 'UPDATE') this.row.starts_at = null
        if (next.do === 'DELETE') Object.assign(this.row, { state: 'PENDING', starts_at: null })
        const told = this.call(next, wanted)
        if (lost[calls++]) return
        Object.assign(this.row, told)
      }
    }
    throw new Error('it does not settle')
  }

  private call(next: MeetingStep, wanted: Wanted): Partial<MeetingFacts> {
    const at = wanted.meeting === 'YES' ? wanted.start : start
    switch (next.do) {
      case 'CREATE': {
        const id = `m${this.made++}`
        this.meetings.set(id, [this.row?.host_user_id ?? '', at.getTime()])
        this.marks.set(this.mark, id)
        return { gateway_meeting_id: id, starts_at: at, state: 'READY' }
      }
      case 'FIND': {
        const id = this.marks.get(this.mark)
        return id && this.meetings.has(id)
          ? { gateway_meeting_id: id, starts_at: null, state: 'READY' }
          : { attempted_at: null }
      }
      case 'UPDATE': {
        const found = this.meetings.get(next.meetingId)
        if (found) {
          found[1] = at.getTime()
          return { starts_at: at, state: 'READY' }
        }
        this.mark += 1
        return { gateway_meeting_id: null, attempted_at: null, starts_at: null, state: 'PENDING' }
      }
      case 'DELETE':
        this.meetings.delete(next.meetingId)
        return { gateway_meeting_id: null, attempted_at: null, starts_at: null }
      default:
        return {}
    }
  }
}
