import type { Db } from '../../../db/client.ts'
import { busyTimesOf, slotMaterial } from '../../../db/queries/slots.ts'
import { batched } from '../../batched.ts'
import type { OfferedSlot } from '../../errors.ts'
import type { Settings } from '../office/settings.ts'
import type { Wish } from './check-start.ts'
import { judgeStart, type Verdict } from './judge-start.ts'
import { materialFor, slotQuestion } from './slot-question.ts'
import { nearAlternatives } from './slots/ask.ts'
import { openSlots } from './slots/open-slots.ts'

const MS_PER_MINUTE = 60_000
const WITHIN_MS = 7 * 1_440 * MS_PER_MINUTE
const ALTERNATIVES = 3

interface Look {
  settings: Settings
  wish: Wish
  now: Date
}
export interface View {
  verdict: Verdict
  /** Up to three other starts of the same instructor within a week, nearest by, ascending. */
  alternatives: OfferedSlot[]
}

/**
 * How a start and the week around it look to a member, without any lock. Everybody who lost the same rush is answered from one reading
 * of the instructor's calendar.
 */
export const lookAround = batched<Look, View>(async (db, looks) => {
  const groups = Map.groupBy(looks, ({ wish }) => `${wish.instructorId} ${wish.besidesConsultationId ?? ''}`)
  const views = new Map<Look, View>()
  for (const group of groups.values()) for (const [look, view] of await viewsOf(db, group)) views.set(look, view)
  return looks.map((look) => views.get(look)!)
})

/** Of one instructor. */
async function viewsOf(db: Db, looks: Look[]): Promise<[Look, View][]> {
  const { wish, now, settings } = looks.at(-1)!
  const starts = looks.map((look) => look.wish.start.getTime())
  const from = Math.max(now.getTime(), Math.min(...starts) - WITHIN_MS)
  const question = {
    ...materialFor(from, Math.max(...starts) + WITHIN_MS, now),
    besidesConsultationId: wish.besidesConsultationId,
  }
  const members = [...new Set(looks.map((look) => look.wish.memberId))]
  const [row] = await slotMaterial(db, { ...question, instructorIds: [wish.instructorId] })
  const busy = Map.groupBy(await busyTimesOf(db, members, question), (time) => time.person_id)
  if (!row) return looks.map((look) => [look, { verdict: 'NOT_A_SLOT', alternatives: [] }])

  const length = settings.consultations.minutes * MS_PER_MINUTE
  const view = (look: Look): View => {
    const start = look.wish.start.getTime()
    const asked = slotQuestion(row, settings, {
      kind: look.wish.kind,
      viewerBusy: busy.get(look.wish.memberId) ?? [],
      now: now.getTime(),
      from: Math.max(now.getTime(), start - WITHIN_MS),
      to: start + WITHIN_MS,
    })
    const alternatives = nearAlternatives(around(openSlots(asked), start), start, ALTERNATIVES).map((at) => ({
      instructorId: wish.instructorId,
      start: new Date(at),
      end: new Date(at + length),
    }))
    return { verdict: judgeStart(asked, start), alternatives }
  }
  // Most who lost the same start have nothing else on, and so see the same.
  const free = new Map<string, View>()
  return looks.map((look) => {
    if (busy.has(look.wish.memberId)) return [look, view(look)]
    const key = `${look.wish.kind} ${look.wish.start.getTime()}`
    const seen = free.get(key) ?? view(look)
    free.set(key, seen)
    return [look, seen]
  })
}

/** The few ascending slots on either side of `start`. */
function around(slots: number[], start: number): number[] {
  const next = slots.findIndex((slot) => slot >= start)
  const middle = next < 0 ? slots.length : next
  return slots.slice(Math.max(0, middle - ALTERNATIVES), middle + ALTERNATIVES + 1)
}
