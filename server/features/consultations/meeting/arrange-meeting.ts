import { findConsultation } from '../../../../db/queries/consultations.ts'
import {
  countVideoCall,
  ensureMeeting,
  lockMeeting,
  type MeetingRow,
  updateMeeting,
  videoUserOf,
} from '../../../../db/queries/meetings.ts'
import { type Tx, transaction } from '../../../../db/transaction.ts'
import { retryAt } from '../../../../jobs/enqueue.ts'
import type { System } from '../../../context.ts'
import { VideoRefused, VideoUnavailable } from '../../../ports/video.ts'
import { arrangeMeetingSoon } from '../../notifications/consultation-schedule.ts'
import { readSettings } from '../../office/settings.ts'
import { meetingFailed, NO_VIDEO_USER } from './meeting-failed.ts'
import { NO_HOST, nextStep, wantedMeeting } from './model.ts'
import { NOTHING_THERE, performCall, type VideoCall } from './perform-call.ts'

/** Creates and updates together, a day and user (https://developers.zoom.us/docs/api/rate-limits). Their day is UTC's. */
const CALLS_PER_DAY = 100
const MS_PER_DAY = 24 * 3_600_000
/** More steps than any history of one booking needs. */
const MOST_STEPS = 12

/**
 * Brings the video meeting in line with what the booking asks for now: makes, moves or deletes it. Safe to run at any
 * time and again; the jobs of one booking run one after another (see consultation-schedule.ts).
 */
export async function arrangeMeeting(
  system: System,
  { consultationId, attempt = 0 }: { consultationId: string; attempt?: number },
): Promise<void> {
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const call = await transaction(system.db, (tx) => nextCall(tx, system, consultationId))
    if (!call) return
    if (call.do === 'WAIT')
      return tryLater(system, consultationId, attempt, 'the calls of the day are used up', call.until)
    try {
      await performCall(system, call)
    } catch (error) {
      if (error instanceof VideoUnavailable)
        return tryLater(system, consultationId, attempt, error.message, error.retryAfter)
      if (!(error instanceof VideoRefused)) throw error
      if (!(await mayGoOn(system, call, error))) return
    }
  }
  throw new Error(`the meeting of ${consultationId} does not settle`)
}

/**
 * Written before a call whose answer may be lost: should the booking go back to what it was, a meeting that was deleted must not pass
 * for one that is there, nor one that was moved for one that still has its time.
 */
const ABOUT_TO_MOVE = { starts_at: null }
const ABOUT_TO_GO = { state: 'PENDING' as const, starts_at: null }

/** Decides under lock, and writes down what is about to be tried. */
async function nextCall(
  tx: Tx,
  system: System,
  consultationId: string,
): Promise<VideoCall | { do: 'WAIT'; until: Date } | null> {
  const booking = await findConsultation(tx, consultationId)
  if (!booking) return null
  const now = system.clock.now()
  const wanted = wantedMeeting(booking, await videoUserOf(tx, booking.instructor_id), now)
  const host = (wanted.meeting === 'YES' && wanted.hostUserId) || NO_HOST
  let meeting = await lockMeeting(tx, consultationId)
  for (;;) {
    const step = nextStep(meeting, wanted)
    if (step.do === 'NOTHING') return null
    if (step.do === 'OPEN') {
      meeting = await openMeeting(tx, system, consultationId, host)
      continue
    }
    if (!meeting) throw new Error(`${step.do} without a meeting`)
    if (step.do === 'CLOSE') {
      await updateMeeting(tx, meeting.id, { state: 'DELETED' })
      return null
    }
    if (step.do === 'FAIL') {
      await meetingFailed(tx, system, booking, meeting, NO_VIDEO_USER)
      return null
    }
    if (step.do === 'FIND') return { do: 'FIND', booking, meeting, wanted: wanted.meeting === 'YES' }
    if (step.do === 'DELETE') {
      meeting = await updateMeeting(tx, meeting.id, ABOUT_TO_GO)
      return { do: 'DELETE', booking, meeting, meetingId: step.meetingId }
    }

    const day = now.toISOString().slice(0, 10)
    if (!(await countVideoCall(tx, meeting.host_user_id, day, CALLS_PER_DAY)))
      return { do: 'WAIT', until: new Date(Date.parse(`${day}T00:00:00Z`) + MS_PER_DAY) }
    if (step.do === 'UPDATE') {
      meeting = await updateMeeting(tx, meeting.id, ABOUT_TO_MOVE)
      return { do: 'UPDATE', booking, meeting, meetingId: step.meetingId }
    }
    meeting = await updateMeeting(tx, meeting.id, { attempted_at: now })
    const { association } = await readSettings(tx)
    return { do: 'CREATE', booking, meeting, timeZone: association.timeZone }
  }
}

/** A row for this host that nothing was tried with yet; a fresh mark, so that an older attempt is never taken for it. */
async function openMeeting(tx: Tx, system: System, consultationId: string, hostUserId: string): Promise<MeetingRow> {
  const mark = `tsudoi-${system.ids.uuid()}`
  const at = system.clock.now()
  const meeting = await ensureMeeting(tx, { id: system.ids.uuid(), consultationId, hostUserId, mark, at })
  if (meeting.mark === mark) return meeting
  return updateMeeting(tx, meeting.id, { host_user_id: hostUserId, mark, state: 'PENDING', last_error: null })
}

async function tryLater(
  system: System,
  consultationId: string,
  attempt: number,
  reason: string,
  notBefore: Date | null,
): Promise<void> {
  const now = system.clock.now()
  await transaction(system.db, async (tx) => {
    const booking = await findConsultation(tx, consultationId)
    const meeting = await lockMeeting(tx, consultationId)
    if (!booking || !meeting) return
    await updateMeeting(tx, meeting.id, { last_error: reason })
    // A meeting that nobody needs is asked to go for another day; one that was to be made is no use once it is over.
    const until = booking.ends_at.getTime() + (booking.state === 'CONFIRMED' ? 0 : MS_PER_DAY)
    const runAt = retryAt(now, attempt, notBefore)
    const goesOn = runAt.getTime() < until
    system.log.warn({ consultationId, attempt, goesOn }, `the video meeting waits: ${reason}`)
    if (goesOn) await arrangeMeetingSoon(tx, system, consultationId, { attempt: attempt + 1, runAt })
  })
}

/** A no that stays one. Only where people would stand before a closed door is that the end, and the office is told. */
async function mayGoOn(system: System, call: VideoCall, error: VideoRefused): Promise<boolean> {
  const { booking, meeting } = call
  system.log.error({ consultationId: booking.id, step: call.do, status: error.status, code: error.code }, error.message)
  await transaction(system.db, async (tx) => {
    if (call.do === 'CREATE') await meetingFailed(tx, system, booking, meeting, error.message)
    else if (call.do === 'UPDATE') await updateMeeting(tx, meeting.id, { last_error: error.message })
    else await updateMeeting(tx, meeting.id, { ...NOTHING_THERE, last_error: error.message })
  })
  return call.do === 'FIND' || call.do === 'DELETE'
}
