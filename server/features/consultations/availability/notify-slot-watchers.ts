import { liveRolesOf, peopleByIds } from '../../../../db/queries/people.ts'
import { liveWatchesFor, markNotified, noteFirstOpen, type SlotWatchRow } from '../../../../db/queries/slot-watches.ts'
import { transaction } from '../../../../db/transaction.ts'
import { enqueue } from '../../../../jobs/enqueue.ts'
import type { System } from '../../../context.ts'
import type { OfferedSlot } from '../../../errors.ts'
import { MINUTES_PER_DAY, MS_PER_MINUTE } from '../../calendar/wall-clock.ts'
import { announceSlotOpened } from '../../notifications/announce.ts'
import { readSettings } from '../../office/settings.ts'
import { rolesSeeSlots } from '../policy.ts'
import { firstOpenSlots } from './first-open-slots.ts'

/**
 * Mails those who wait for a time with this instructor (null = with whomever), once, where a time is open for them that is
 * earlier than what was open when we last looked. Each day all are looked at, as days come into the booking window by
 * themselves. Returns how many were told.
 */
export async function notifySlotWatchers(system: System, instructorId: string | null): Promise<number> {
  if (instructorId === null) await orderNext(system)
  const now = system.clock.now()
  const watches = await withRight(system, await liveWatchesFor(system.db, instructorId, now))
  if (watches.length === 0) return 0
  const slots = await firstOpenSlots(
    system.db,
    await readSettings(system.db),
    now,
    watches.map((watch) => ({ personId: watch.person_id, instructorId: watch.instructor_id, kind: watch.kind })),
  )
  let told = 0
  for (const [i, watch] of watches.entries()) if (await settle(system, watch, slots[i] ?? null)) told += 1
  return told
}

/** True where its person was told. */
const settle = (system: System, watch: SlotWatchRow, first: OfferedSlot | null): Promise<boolean> =>
  transaction(system.db, async (tx) => {
    const isNews = first && (watch.sooner_than === null || first.start < watch.sooner_than)
    if (!isNews) {
      if (watch.sooner_than?.getTime() !== first?.start.getTime())
        await noteFirstOpen(tx, watch.id, first?.start ?? null)
      return false
    }
    if (!(await markNotified(tx, watch.id, system.clock.now()))) return false
    await announceSlotOpened(
      tx,
      system,
      { id: watch.id, personId: watch.person_id, kind: watch.kind, instructorId: watch.instructor_id },
      first,
    )
    return true
  })

/** Those of people who could still book. */
async function withRight({ db }: System, watches: SlotWatchRow[]): Promise<SlotWatchRow[]> {
  if (watches.length === 0) return []
  const ids = [...new Set(watches.map((watch) => watch.person_id))]
  const present = new Set((await peopleByIds(db, ids)).flatMap(({ id, left_at }) => (left_at ? [] : [id])))
  const roles = Map.groupBy(await liveRolesOf(db, ids), (grant) => grant.person_id)
  return watches.filter(({ person_id, kind }) => {
    const held = new Set((roles.get(person_id) ?? []).map(({ role }) => role))
    return present.has(person_id) && rolesSeeSlots(held, kind)
  })
}

const orderNext = (system: System): Promise<void> =>
  transaction(system.db, (tx) =>
    enqueue(
      tx,
      system.clock,
      'notify-slot-watchers',
      { instructorId: null },
      {
        jobKey: 'slot-watch:daily',
        runAt: new Date(system.clock.now().getTime() + MINUTES_PER_DAY * MS_PER_MINUTE),
      },
    ),
  )
