import type { HomeBookingFragment, TaughtBookingFragment } from '../../generated/graphql.ts'
import { graphql } from '../../lib/graphql.ts'

graphql(`
  fragment HomeBooking on Consultation {
    id
    kind
    state
    start
    end
    reference
    joinUrl
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
    payment {
      id
      method
      checkoutUrl
      payBy
      price {
        amount
      }
    }
  }
`)

export const Home = graphql(`
  query Home {
    viewer {
      person {
        id
      }
      consultations(filter: UPCOMING, first: 20) {
        totalCount
        edges {
          node {
            ...HomeBooking
          }
        }
      }
    }
    association {
      consultationMinutes
      consultationPrice {
        amount
      }
    }
  }
`)

graphql(`
  fragment TaughtBooking on Consultation {
    id
    kind
    state
    start
    end
    reference
    joinUrl
    member {
      id
      displayName
    }
    instructor {
      id
      title
      timeZone
      person {
        id
        displayName
      }
    }
  }
`)

/** `instructorId` null = everybody's, for the office. */
export const Taught = graphql(`
  query Taught($from: DateTime!, $to: DateTime!, $instructorId: ID) {
    consultationSchedule(from: $from, to: $to, instructorId: $instructorId) {
      ...TaughtBooking
    }
  }
`)

export const HomeBookingUpdated = graphql(`
  subscription HomeBookingUpdated($id: ID!) {
    consultationUpdated(id: $id) {
      id
    }
  }
`)

export type HomeBooking = HomeBookingFragment
export type TaughtBooking = TaughtBookingFragment
