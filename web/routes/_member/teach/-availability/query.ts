import type { SettingsFragment } from '../../../../generated/graphql.ts'
import { graphql } from '../../../../lib/graphql.ts'

graphql(`
  fragment Settings on Availability {
    version
    timeZone
    weekly {
      weekday
      start
      end
      kind
      effectiveFrom
      effectiveUntil
    }
    bufferBeforeMinutes
    bufferAfterMinutes
    minimumNoticeMinutes
    bookingWindowDays
    slotIntervalMinutes
    maximumPerDay
    maximumPerWeek
    closedOnPublicHolidays
    exceptions {
      date
      reason
      intervals {
        start
        end
        kind
      }
    }
    daysOff {
      from
      until
      name
      isOfficeClosure
    }
    externalCalendars {
      id
      name
      url
      lastReadAt
      lastError
      busyCount
    }
  }
`)

export const AvailabilityPage = graphql(`
  query AvailabilityPage($instructorId: ID!) {
    instructor(id: $instructorId) {
      id
      person {
        id
        displayName
      }
      availability {
        ...Settings
      }
    }
  }
`)

export const AvailabilityPreview = graphql(`
  query AvailabilityPreview(
    $input: SetAvailabilityInput!
    $kind: ConsultationKind!
    $from: DateTime!
    $to: DateTime!
  ) {
    previewAvailability(input: $input, kind: $kind, from: $from, to: $to) {
      ... on AvailabilityPreview {
        starts {
          start
          isOffered
        }
        bookingsOutsideHours {
          id
          start
          end
          member {
            id
            displayName
          }
        }
      }
      ... on InvalidInput {
        message
        fields {
          path
          message
        }
      }
    }
  }
`)

export const SetAvailability = graphql(`
  mutation SetAvailability($input: SetAvailabilityInput!) {
    setAvailability(input: $input) {
      ... on Availability {
        ...Settings
      }
      ... on UserError {
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`)

export const SetException = graphql(`
  mutation SetAvailabilityException($input: SetAvailabilityExceptionInput!) {
    setAvailabilityException(input: $input) {
      ... on Availability {
        ...Settings
      }
      ... on UserError {
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`)

export const ClearException = graphql(`
  mutation ClearAvailabilityException($input: ClearAvailabilityExceptionInput!) {
    clearAvailabilityException(input: $input) {
      ... on Availability {
        ...Settings
      }
      ... on UserError {
        message
      }
    }
  }
`)

export const AddCalendar = graphql(`
  mutation AddExternalCalendar($input: AddExternalCalendarInput!) {
    addExternalCalendar(input: $input) {
      ... on Availability {
        ...Settings
      }
      ... on UserError {
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`)

export const RemoveCalendar = graphql(`
  mutation RemoveExternalCalendar($id: ID!) {
    removeExternalCalendar(id: $id) {
      ... on Availability {
        ...Settings
      }
      ... on UserError {
        message
      }
    }
  }
`)

export const ReadCalendar = graphql(`
  mutation ReadExternalCalendar($id: ID!) {
    readExternalCalendar(id: $id) {
      ... on Availability {
        ...Settings
      }
      ... on UserError {
        message
      }
    }
  }
`)

export type Availability = SettingsFragment
