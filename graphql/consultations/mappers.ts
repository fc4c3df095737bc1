import type { Selectable } from 'kysely'
import type { Interval } from '../../db/columns.ts'
import type {
  AvailabilityException,
  Consultation,
  ConsultationCancellation,
  ConsultationEvent,
  ConsultationMessage,
  ExternalCalendar,
  Instructor,
  SlotWatch,
  Tag,
  WeeklyHours,
} from '../../db/types.ts'
import type { DayOff } from '../../server/features/calendar/days-off.ts'
import type { AvailabilityPreview } from '../../server/features/consultations/availability/preview-availability.ts'
import type { InstructorPerson } from '../../server/features/consultations/instructors.ts'
import type { SlotOfInstructor } from '../../server/features/consultations/offered-slots.ts'

export type InstructorMapper = InstructorPerson
/** A tag as one of an instructor's fields. */
export type TagOfInstructor = Selectable<Tag> & { instructor_id: string }
/** The availability stands on the instructor's own row; hours, exceptions and calendars are loaded when asked for. */
export type AvailabilityMapper = Selectable<Instructor>
export type WeeklyHoursMapper = Selectable<WeeklyHours>
export type AvailabilityExceptionMapper = Selectable<AvailabilityException>
export type DayOffMapper = DayOff
export type AvailabilityPreviewMapper = AvailabilityPreview
export type LocalIntervalMapper = Interval
export type ExternalCalendarMapper = Selectable<ExternalCalendar> & { busy_count: number }
export type SlotMapper = SlotOfInstructor
export type SlotWatchMapper = Selectable<SlotWatch>
export type ConsultationMapper = Selectable<Consultation>
export type ConsultationMessageMapper = Selectable<ConsultationMessage>
export type ConsultationCancellationMapper = Selectable<ConsultationCancellation>
export type ConsultationEventMapper = Selectable<ConsultationEvent>
