import type { ConsultationKindName } from '../../../db/columns.ts'
import type { Locale } from '../../context.ts'

/** A code of six digits; stands sealed in the row until it is sent (see letter-secrets.ts). */
export interface CodeDetail {
  sealedCode: string
  /** ISO instant; a code that is over is not mailed any more. */
  expiresAt: string
  /** The reader may be nobody we know yet. */
  locale: Locale
}

export type SignInMethodChange = 'PASSKEY_ADDED' | 'PASSKEY_REMOVED' | 'TOTP_ADDED' | 'TOTP_REMOVED' | 'RESET_BY_OFFICE'

/** The appointment as it stood when the letter was written, so that sending it again says the same. ISO instants. */
export interface AppointmentDetail {
  start: string
  end: string
  sequence: number
  instructorId: string
}

export interface LetterDetails {
  SIGN_IN_CODE: CodeDetail
  ADDRESS_CODE: CodeDetail
  /** To the address that was there before: somebody added, removed or preferred another one. */
  ADDRESS_CHANGED: { change: 'ADDED' | 'REMOVED' | 'PRIMARY'; changedAddress: string }
  /** So that nobody's account is opened to another device without his hearing of it. `name` is the passkey's. */
  SIGN_IN_METHOD_CHANGED: { change: SignInMethodChange; name: string | null }
  CONSULTATION_CONFIRMED: AppointmentDetail
  CONSULTATION_RESCHEDULED: AppointmentDetail & {
    previous: { start: string; end: string }
    previousInstructorId: string
  }
  /** `invited` = the reader has it in a calendar; `handedOver` = it goes on with another instructor. */
  CONSULTATION_CANCELLED: AppointmentDetail & { invited: boolean; handedOver: boolean }
  CONSULTATION_REMINDER: AppointmentDetail & { hoursBefore: number }
  CONSULTATION_MESSAGE: AppointmentDetail & { messageId: string }
  CONSULTATION_UNPLACED: AppointmentDetail
  CONSULTATION_EXPIRED: AppointmentDetail
  PAYMENT_VOUCHER: AppointmentDetail
  REFUND_SENT: { refundId: string }
  /** The first time that opened; null instructor = any. */
  SLOT_OPENED: { kind: ConsultationKindName; instructorId: string | null; start: string; end: string }
  MEETING_MISSING: AppointmentDetail & { reason: string | null }
  REFUND_FAILED: { refundId: string }
}
