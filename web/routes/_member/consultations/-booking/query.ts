import type { BookingFragment } from '../../../../generated/graphql.ts'
import { graphql } from '../../../../lib/graphql.ts'

graphql(`
  fragment Booking on Consultation {
    id
    reference
    kind
    state
    start
    end
    topic
    details
    holdExpiresAt
    instructor {
      id
      title
      timeZone
      person {
        id
        displayName
      }
    }
    member {
      id
      displayName
    }
    payment {
      id
      method
      state
      checkoutUrl
      payBy
      receiptUrl
      refundedAmount
      price {
        amount
      }
    }
    policy {
      rescheduleUntilHoursBefore
      maximumReschedules
      fullRefundWithinMinutes
      tiers {
        hoursBefore
        refundPercent
      }
    }
    cancellation {
      at
      reason
      refundedAmount
      by {
        id
        displayName
      }
    }
    messages {
      id
      at
      text
      by {
        id
        displayName
      }
    }
    history {
      at
      kind
      summary
      by {
        id
        displayName
      }
    }
    icsUrl
    joinUrl
    meetingNumber
    meetingPasscode
    meetingState
    sharedNotes
    refundIfCancelledNow
    viewerCanCancel
    viewerCanRecord
    viewerCanReschedule
    viewerCanWriteMessages
  }
`)

export const BookingPage = graphql(`
  query BookingPage($id: ID!) {
    consultation(id: $id) {
      ...Booking
    }
  }
`)

/** How this booking can be paid now; a store takes it only so long before the start. */
export const BookingPayOptions = graphql(`
  query BookingPayOptions($kind: ConsultationKind!, $start: DateTime!) {
    paymentOptions(kind: $kind, start: $start) {
      method
      payBy
    }
  }
`)

export const BookingUpdated = graphql(`
  subscription BookingUpdated($id: ID!) {
    consultationUpdated(id: $id) {
      id
    }
  }
`)

export type Booking = BookingFragment

/** What the reader is to a booking; the instructor has a page of his own. */
export type Part = 'MEMBER' | 'INSTRUCTOR' | 'STAFF'

export function partOf(booking: Pick<Booking, 'member' | 'instructor'>, personId: string | undefined): Part {
  if (personId === booking.member.id) return 'MEMBER'
  return personId === booking.instructor.person.id ? 'INSTRUCTOR' : 'STAFF'
}
