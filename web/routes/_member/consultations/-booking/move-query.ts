import type { MovePageQuery } from '../../../../generated/graphql.ts'
import { graphql } from '../../../../lib/graphql.ts'

export const MovePage = graphql(`
  query MovePage($id: ID!) {
    consultation(id: $id) {
      id
      kind
      state
      start
      end
      reference
      refundIfCancelledNow
      viewerCanReschedule
      instructor {
        id
        title
        timeZone
        bookableUntil
        person {
          id
          displayName
        }
      }
      member {
        id
        displayName
      }
      policy {
        maximumReschedules
      }
      payment {
        id
        method
        state
        price {
          amount
        }
      }
      history {
        kind
        by {
          id
        }
      }
    }
    instructors {
      id
      title
      timeZone
      bookableUntil
      person {
        id
        displayName
      }
    }
    association {
      consultationMinutes
    }
  }
`)

export const Move = graphql(`
  mutation MoveBooking($input: RescheduleConsultationInput!) {
    rescheduleConsultation(input: $input) {
      ... on Consultation {
        id
        state
        start
        end
      }
      ... on UserError {
        code
        message
      }
      ... on InvalidInput {
        fields {
          path
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

export type Moving = NonNullable<MovePageQuery['consultation']>
export type MoveInstructor = MovePageQuery['instructors'][number]
/** What was picked: a start, and who takes it. */
export type Picked = { start: string; end: string; instructorId: string }
