import type { BookPageQuery } from '../../../../generated/graphql.ts'
import { graphql } from '../../../../lib/graphql.ts'

/** What the booking page needs besides the slots, which it asks for week by week. */
export const BookPage = graphql(`
  query BookPage($kind: ConsultationKind!) {
    viewer {
      sponsorship {
        id
        organisationName
        allowsInvoice
        remainingConsultations
      }
      slotWatches {
        id
        kind
        instructor {
          id
        }
      }
      consultations(filter: UPCOMING, first: 20) {
        edges {
          node {
            id
            start
            end
            state
            holdExpiresAt
            instructor {
              id
              title
              person {
                id
                displayName
              }
            }
            payment {
              id
              payBy
            }
          }
        }
      }
    }
    instructors {
      id
      title
      bookableUntil
      expertise {
        id
        name
      }
      nextOpenSlot {
        start
      }
      person {
        id
        displayName
      }
    }
    association {
      consultationMinutes
      consultationPrice {
        amount
      }
      consultationPolicy {
        tiers {
          hoursBefore
          refundPercent
        }
        rescheduleUntilHoursBefore
        maximumReschedules
        fullRefundWithinMinutes
      }
      consultationTerms {
        id
        bodyHtml
        effectiveFrom
      }
    }
    paymentOptions(kind: $kind) {
      method
      payBy
      holdMinutes
    }
  }
`)

export type BookingRules = BookPageQuery['association']
export type BookingInstructor = BookPageQuery['instructors'][number]
export type OwnBooking = NonNullable<BookPageQuery['viewer']>['consultations']['edges'][number]['node']
export type Sponsorship = NonNullable<NonNullable<BookPageQuery['viewer']>['sponsorship']>
export type Option = BookPageQuery['paymentOptions'][number]

/** What of the ways to pay is left for one start. */
export const PaymentOptions = graphql(`
  query PaymentOptions($kind: ConsultationKind!, $start: DateTime!) {
    paymentOptions(kind: $kind, start: $start) {
      method
      payBy
      holdMinutes
    }
  }
`)

export const BookableSlots = graphql(`
  query BookableSlots($input: SlotSearchInput!) {
    consultationSlots(input: $input) {
      start
      end
      instructor {
        id
      }
    }
  }
`)

export const SlotsChanged = graphql(`
  subscription SlotsChanged($instructorId: ID!) {
    slotsChanged(instructorId: $instructorId) {
      id
      nextOpenSlot {
        start
      }
    }
  }
`)

export const Book = graphql(`
  mutation Book($input: BookConsultationInput!) {
    bookConsultation(input: $input) {
      ... on Consultation {
        id
        state
        payment {
          id
          checkoutUrl
        }
      }
      ... on UserError {
        code
        message
      }
      ... on InvalidInput {
        fields {
          path
          code
          message
        }
      }
      ... on SlotTaken {
        alternatives {
          start
          end
          instructor {
            id
            title
            person {
              id
              displayName
            }
          }
        }
      }
    }
  }
`)

export const WatchSlots = graphql(`
  mutation WatchSlots($instructorId: ID, $kind: ConsultationKind!) {
    watchSlots(instructorId: $instructorId, kind: $kind) {
      ... on UserError {
        code
        message
      }
    }
  }
`)

export const UnwatchSlots = graphql(`
  mutation UnwatchSlots($instructorId: ID, $kind: ConsultationKind!) {
    unwatchSlots(instructorId: $instructorId, kind: $kind) {
      ... on UserError {
        code
        message
      }
    }
  }
`)
