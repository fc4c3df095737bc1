import type { ConsultationRow } from '../../../db/queries/consultations.ts'
import type { Tx } from '../../../db/transaction.ts'
import { dequeue, enqueueAll, type JobOrder } from '../../../jobs/enqueue.ts'
import type { System } from '../../context.ts'
import { MS_PER_MINUTE } from '../calendar/wall-clock.ts'
import { readSettings } from '../office/settings.ts'

type Scheduling = Pick<System, 'clock'>

const MS_PER_HOUR = 60 * MS_PER_MINUTE
/** A booking made later than the alarm's hour: how long its meeting may take to be made before the office is told. */
const LATE_MEETING_MINUTES = 15

const keys = {
  meeting: (id: string) => `meeting:${id}`,
  reminder: (id: string, hours: number) => `reminder:${id}:${hours}`,
  check: (id: string) => `check-meeting:${id}`,
  completion: (id: string) => `complete:${id}`,
}

/** Jobs of one booking's meeting run one after another; 256 queues, so that their table stays small. */
const meetingQueue = (consultationId: string): string => `meeting-${consultationId.slice(-2)}`

/** The jobs of a confirmed time; those of an earlier time are replaced or taken back. */
export async function scheduleConsultation(tx: Tx, system: Scheduling, consultation: ConsultationRow): Promise<void> {
  const { id: consultationId } = consultation
  const { consultations: rules } = await readSettings(tx)
  const now = system.clock.now().getTime()
  const start = consultation.starts_at.getTime()
  const jobs: JobOrder[] = [meetingJob(consultationId)]
  for (const hoursBefore of rules.reminderHoursBefore) {
    const at = start - hoursBefore * MS_PER_HOUR
    const jobKey = keys.reminder(consultationId, hoursBefore)
    if (at > now)
      jobs.push({ task: 'send-reminder', payload: { consultationId, hoursBefore }, jobKey, runAt: new Date(at) })
    else await dequeue(tx, jobKey)
  }
  const check = Math.max(
    start - rules.alarmMeetingHoursBefore * MS_PER_HOUR,
    now + LATE_MEETING_MINUTES * MS_PER_MINUTE,
  )
  const completion = consultation.ends_at.getTime() + rules.completeAfterHours * MS_PER_HOUR
  jobs.push(
    {
      task: 'check-meeting',
      payload: { consultationId },
      jobKey: keys.check(consultationId),
      runAt: new Date(Math.min(check, start)),
    },
    {
      task: 'complete-consultation',
      payload: { consultationId },
      jobKey: keys.completion(consultationId),
      runAt: new Date(completion),
    },
  )
  await enqueueAll(tx, system.clock, jobs)
}

/** Takes back what a time that is over would have brought; the meeting's job stays, as it deletes the meeting. */
export async function cancelSchedule(tx: Tx, system: Scheduling, { id }: ConsultationRow): Promise<void> {
  const { consultations: rules } = await readSettings(tx)
  for (const hoursBefore of rules.reminderHoursBefore) await dequeue(tx, keys.reminder(id, hoursBefore))
  await dequeue(tx, keys.check(id))
  await dequeue(tx, keys.completion(id))
  await arrangeMeetingSoon(tx, system, id)
}

/** Brings the video meeting in line with whatever the booking then asks for. */
export const arrangeMeetingSoon = (
  tx: Tx,
  system: Scheduling,
  consultationId: string,
  again: { attempt?: number; runAt?: Date } = {},
): Promise<void> => enqueueAll(tx, system.clock, [meetingJob(consultationId, again)])

const meetingJob = (consultationId: string, again: { attempt?: number; runAt?: Date } = {}): JobOrder => ({
  task: 'arrange-meeting',
  payload: { consultationId, attempt: again.attempt },
  jobKey: keys.meeting(consultationId),
  queue: meetingQueue(consultationId),
  runAt: again.runAt,
})
