import { insertEvent } from '../../../db/queries/consultation-records.ts'
import type { ConsultationRow } from '../../../db/queries/consultations.ts'
import type { Tx } from '../../../db/transaction.ts'
import type { System } from '../../context.ts'
import { freeTimeChanged } from './availability/free-time.ts'

/** What can happen to a booking. Each has its sentence in both languages (server/i18n/consultations.ts); members read them. */
export const EVENT_KINDS = [
  'HELD',
  'AWAITING_PAYMENT',
  'PAYMENT_DECLINED',
  'CONFIRMED',
  'EXPIRED',
  'PAID_LATE',
  'UNPLACED',
  'RESCHEDULED',
  'CANCELLED',
  'COMPLETED',
  'MEMBER_ABSENT',
  'INSTRUCTOR_ABSENT',
  'INSTRUCTOR_ABSENCE_REPORTED',
  'NOTES_SHARED',
  'MEETING_READY',
  'MEETING_FAILED',
  'MEETING_SET_BY_HAND',
  'REFUND_REQUESTED',
  'REFUND_SENT',
  'REFUND_FAILED',
] as const
export type ConsultationEventKind = (typeof EVENT_KINDS)[number]

/** Those that take time of an instructor, and those that give some back. */
const TAKES_TIME: ReadonlySet<ConsultationEventKind> = new Set(['HELD', 'CONFIRMED'])
const FREES_TIME: ReadonlySet<ConsultationEventKind> = new Set([
  'EXPIRED',
  'RESCHEDULED',
  'CANCELLED',
  'INSTRUCTOR_ABSENT',
])

export interface NewEvent {
  consultation: Pick<ConsultationRow, 'id' | 'instructor_id'>
  kind: ConsultationEventKind
  /** Null = the platform itself. */
  by: string | null
  /** Never holds text of people. */
  detail?: Record<string, unknown>
  /** The instructor whose time is freed as well, when a booking moves from one to another. */
  formerInstructorId?: string
}

/** Writes what happened, and tells whoever is looking at the booking or at the instructor's free time once it is committed. */
export async function recordEvent(
  tx: Tx,
  system: Pick<System, 'ids' | 'clock' | 'live'>,
  { consultation, kind, by, detail = {}, formerInstructorId }: NewEvent,
): Promise<void> {
  await insertEvent(tx, {
    id: system.ids.uuid(),
    consultation_id: consultation.id,
    kind,
    at: system.clock.now(),
    by_person: by,
    detail: JSON.stringify(detail),
  })
  await system.live.publish(tx, 'consultation', consultation.id)
  if (TAKES_TIME.has(kind) || formerInstructorId) await system.live.publish(tx, 'slots', consultation.instructor_id)
  if (FREES_TIME.has(kind)) await freeTimeChanged(tx, system, formerInstructorId ?? consultation.instructor_id)
}
