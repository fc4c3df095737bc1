import type { LetterKind } from '../letter-kinds.ts'
import { addressChanged } from './address-changed.ts'
import { consultationCancelled } from './consultation-cancelled.ts'
import { consultationConfirmed } from './consultation-confirmed.ts'
import { consultationExpired } from './consultation-expired.ts'
import { consultationMessage } from './consultation-message.ts'
import { consultationReminder } from './consultation-reminder.ts'
import { consultationRescheduled } from './consultation-rescheduled.ts'
import { consultationUnplaced } from './consultation-unplaced.ts'
import type { LetterType } from './desk.ts'
import { meetingMissing } from './meeting-missing.ts'
import { paymentVoucher } from './payment-voucher.ts'
import { refundFailed } from './refund-failed.ts'
import { refundSent } from './refund-sent.ts'
import { addressCode, signInCode } from './sign-in-code.ts'
import { signInMethodChanged } from './sign-in-method-changed.ts'
import { slotOpened } from './slot-opened.ts'

/** How each kind of letter is written. */
export const letterTypes: { [K in LetterKind]: LetterType<K> } = {
  SIGN_IN_CODE: signInCode,
  ADDRESS_CODE: addressCode,
  ADDRESS_CHANGED: addressChanged,
  SIGN_IN_METHOD_CHANGED: signInMethodChanged,
  CONSULTATION_CONFIRMED: consultationConfirmed,
  CONSULTATION_RESCHEDULED: consultationRescheduled,
  CONSULTATION_CANCELLED: consultationCancelled,
  CONSULTATION_REMINDER: consultationReminder,
  CONSULTATION_MESSAGE: consultationMessage,
  CONSULTATION_UNPLACED: consultationUnplaced,
  CONSULTATION_EXPIRED: consultationExpired,
  PAYMENT_VOUCHER: paymentVoucher,
  REFUND_SENT: refundSent,
  SLOT_OPENED: slotOpened,
  MEETING_MISSING: meetingMissing,
  REFUND_FAILED: refundFailed,
}
