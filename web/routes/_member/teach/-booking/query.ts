import { graphql } from '../../../../lib/graphql.ts'

export const TeachBookingPage = graphql(`
  query TeachBookingPage($id: ID!) {
    consultation(id: $id) {
      ...Booking
      privateNotes
    }
  }
`)

export const WriteNotes = graphql(`
  mutation WriteConsultationNotes($input: WriteConsultationNotesInput!) {
    writeConsultationNotes(input: $input) {
      ... on Consultation {
        id
        sharedNotes
        privateNotes
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

export const RecordOutcome = graphql(`
  mutation RecordConsultationOutcome($input: RecordConsultationOutcomeInput!) {
    recordConsultationOutcome(input: $input) {
      ... on Consultation {
        id
        state
      }
      ... on UserError {
        message
      }
    }
  }
`)
