import type { TeachBookingFragment } from '../../../../generated/graphql.ts'
import { graphql } from '../../../../lib/graphql.ts'

graphql(`
  fragment TeachBooking on Consultation {
    id
    reference
    kind
    state
    start
    end
    topic
    joinUrl
    meetingState
    sharedNotes
    privateNotes
    viewerCanRecord
    member {
      id
      displayName
    }
  }
`)

/** Whose pages these are; the zone in which days begin is asked first. */
export const TeachInstructor = graphql(`
  query TeachInstructor($instructorId: ID!) {
    instructor(id: $instructorId) {
      id
      timeZone
      person {
        id
        displayName
      }
      availability {
        version
        weekly {
          weekday
        }
      }
    }
  }
`)

/** `around` = some weeks before and after today, for what waits and what comes next; `week` = the one that is shown. */
export const TeachSchedule = graphql(`
  query TeachSchedule($instructorId: ID!, $from: DateTime!, $to: DateTime!, $weekFrom: DateTime!, $weekTo: DateTime!) {
    around: consultationSchedule(instructorId: $instructorId, from: $from, to: $to) {
      ...TeachBooking
    }
    week: consultationSchedule(instructorId: $instructorId, from: $weekFrom, to: $weekTo) {
      ...TeachBooking
    }
  }
`)

/** Told with every change of a booking that changes free time, and of calendars and hours. */
export const TeachChanged = graphql(`
  subscription TeachChanged($instructorId: ID!) {
    slotsChanged(instructorId: $instructorId) {
      id
    }
  }
`)

export type TeachBooking = TeachBookingFragment
