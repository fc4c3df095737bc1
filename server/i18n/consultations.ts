import type { Locale } from '../context.ts'
import type { ConsultationEventKind } from '../features/consultations/events.ts'
import { defineErrors } from './index.ts'

/** What the office reads in place of a topic. */
export const withheld: Record<Locale, string> = {
  ja: '（ご本人と担当講師だけが読めます）',
  en: '(readable by the member and the instructor only)',
}

defineErrors({
  ja: {
    START_IN_PAST: 'この日時はすでに過ぎています。これから先の日時をお選びください。',
    TOO_SHORT_NOTICE: 'この日時は、予約の受付が終わりました。もう少し先の日時をお選びください。',
    BEYOND_BOOKING_WINDOW: 'この日時は、まだ予約を受け付けていません。もう少し近い日時をお選びください。',
    NOT_A_SLOT: 'この日時は、予約できる日時ではありません。一覧からお選びください。',
    YOU_ARE_BUSY: 'この時間には、ほかのご予定が入っています。別の日時をお選びください。',
    CANNOT_BOOK_YOURSELF: 'ご自身の個別相談を予約することはできません。別の講師をお選びください。',
    MEMBER_NOT_GRADUATE: 'この方は修了生ではないため、個別相談を予約できません。登録内容をご確認ください。',
    TOO_MANY_UNPAID_HOLDS: ({ maximum }) =>
      `お支払い前のご予約が${maximum}件あります。いずれかのお支払いを済ませるか、取り消してから、もう一度お試しください。`,
    REQUEST_KEY_REUSED: 'この予約の操作は、別の内容で送信済みです。画面を読み込み直して、もう一度お試しください。',
    TERMS_CHANGED: '規約が新しくなりました。画面を読み込み直し、新しい規約をお読みのうえ、もう一度お試しください。',
    TOO_LATE_TO_CANCEL: '開始時刻を過ぎたため、取り消しできません。事務局へご連絡ください。',
    ALREADY_CANCELLED: 'このご予約は、すでに取り消されています。',
    ALREADY_EXPIRED: 'お支払いの期限が過ぎたため、このご予約は終わりました。お手数ですが、もう一度ご予約ください。',
    ALREADY_OVER: 'この個別相談は、すでに終わっています。',
    NOT_PAID_YET: 'お支払いが済んでから、日時を変更できます。',
    NOT_CONFIRMED: 'このご予約は、まだ確定していません。',
    TOO_LATE_TO_RESCHEDULE:
      '日時を変更できる期限を過ぎました。ご都合が悪くなったときは、取り消すか、事務局へご連絡ください。',
    RESCHEDULED_TOO_OFTEN:
      '日時を変更できる回数に達しました。ご都合が悪くなったときは、取り消すか、事務局へご連絡ください。',
    NOT_STARTED_YET: '開始時刻になってから記録できます。',
    TOO_EARLY_FOR_ABSENCE: ({ minutes }) =>
      `ご不参加は、開始から${minutes}分が過ぎてから記録できます。もう少しお待ちください。`,
    TOO_MANY_MESSAGES: '本日お送りいただけるメッセージの数に達しました。お急ぎのときは、事務局へご連絡ください。',
    MESSAGES_CLOSED: 'このご予約では、メッセージをお送りいただけません。事務局へご連絡ください。',
  },
  en: {
    START_IN_PAST: 'This time has passed. Please choose one that lies ahead.',
    TOO_SHORT_NOTICE: 'This time is too soon to be booked. Please choose a later one.',
    BEYOND_BOOKING_WINDOW: 'This time is too far ahead to be booked yet. Please choose an earlier one.',
    NOT_A_SLOT: 'This is not one of the times that can be booked. Please choose one from the list.',
    YOU_ARE_BUSY: 'You have something else at this time. Please choose another.',
    CANNOT_BOOK_YOURSELF: 'You cannot book a consultation with yourself. Please choose another instructor.',
    MEMBER_NOT_GRADUATE: 'This person is not a graduate and so cannot book a consultation. Please check the account.',
    TOO_MANY_UNPAID_HOLDS: ({ maximum }) =>
      `You have ${maximum} bookings that are not paid yet. Please pay or cancel one of them, then try again.`,
    REQUEST_KEY_REUSED: 'This booking was already sent with other details. Please reload the page and try again.',
    TERMS_CHANGED: 'The terms have changed. Please reload the page, read the new ones and try again.',
    TOO_LATE_TO_CANCEL: 'The consultation has begun and can no longer be cancelled here. Please contact the office.',
    ALREADY_CANCELLED: 'This booking is cancelled already.',
    ALREADY_EXPIRED: 'The time for paying has passed and this booking has ended. Please book again.',
    ALREADY_OVER: 'This consultation is over.',
    NOT_PAID_YET: 'The time can be changed once the booking is paid.',
    NOT_CONFIRMED: 'This booking is not confirmed yet.',
    TOO_LATE_TO_RESCHEDULE:
      'It is too late to change the time. If you cannot come, please cancel or contact the office.',
    RESCHEDULED_TOO_OFTEN:
      'The time cannot be changed any more often. If you cannot come, please cancel or contact the office.',
    NOT_STARTED_YET: 'This can be recorded once the consultation has begun.',
    TOO_EARLY_FOR_ABSENCE: ({ minutes }) =>
      `An absence can be recorded ${minutes} minutes after the start. Please wait a little longer.`,
    TOO_MANY_MESSAGES:
      'You have sent as many messages as can be sent in a day. If it is urgent, please contact the office.',
    MESSAGES_CLOSED: 'Messages cannot be sent for this booking. Please contact the office.',
  },
})

/** What happened to a booking, as its people read it. */
export const eventTexts: Record<'ja' | 'en', Record<ConsultationEventKind, string>> = {
  ja: {
    HELD: '日時を仮押さえしました',
    AWAITING_PAYMENT: 'コンビニ払いのお支払い番号を発行しました',
    PAYMENT_DECLINED: 'お支払いができませんでした',
    CONFIRMED: '予約が確定しました',
    EXPIRED: 'お支払いの期限が過ぎたため、予約が終わりました',
    PAID_LATE: '期限の後にお支払いを受け取りました',
    UNPLACED: 'ご希望の日時が埋まったため、日時の選び直しをお願いしています',
    RESCHEDULED: '日時を変更しました',
    CANCELLED: '予約を取り消しました',
    COMPLETED: '実施済みになりました',
    MEMBER_ABSENT: 'ご不参加と記録しました',
    INSTRUCTOR_ABSENT: '講師不在のため、予約を取り消しました',
    INSTRUCTOR_ABSENCE_REPORTED: '講師が不在だったとの連絡を受けました',
    NOTES_SHARED: '共有メモが書かれました',
    MEETING_READY: 'ビデオ会議の準備ができました',
    MEETING_FAILED: 'ビデオ会議を準備できず、事務局が対応しています',
    MEETING_SET_BY_HAND: '事務局がビデオ会議のURLを設定しました',
    REFUND_REQUESTED: '返金の手続きを始めました',
    REFUND_SENT: '返金しました',
    REFUND_FAILED: '返金が完了せず、事務局が対応しています',
  },
  en: {
    HELD: 'The time was held',
    AWAITING_PAYMENT: 'A payment number for the convenience store was issued',
    PAYMENT_DECLINED: 'The payment did not go through',
    CONFIRMED: 'The booking was confirmed',
    EXPIRED: 'The booking ended, as it was not paid in time',
    PAID_LATE: 'The payment came after its deadline',
    UNPLACED: 'The time was taken meanwhile; another has to be chosen',
    RESCHEDULED: 'The time was changed',
    CANCELLED: 'The booking was cancelled',
    COMPLETED: 'The consultation took place',
    MEMBER_ABSENT: 'The member was recorded as absent',
    INSTRUCTOR_ABSENT: 'The booking was cancelled, as the instructor was absent',
    INSTRUCTOR_ABSENCE_REPORTED: 'The member reported that the instructor did not come',
    NOTES_SHARED: 'Shared notes were written',
    MEETING_READY: 'The video meeting is ready',
    MEETING_FAILED: 'The video meeting could not be prepared; the office is seeing to it',
    MEETING_SET_BY_HAND: 'The office set the address of the video meeting',
    REFUND_REQUESTED: 'The refund was begun',
    REFUND_SENT: 'The refund was sent',
    REFUND_FAILED: 'The refund did not go through; the office is seeing to it',
  },
}

/** A kind that a later version wrote has no words here yet. */
export const eventText = (locale: Locale, kind: string): string =>
  (eventTexts[locale] as Record<string, string>)[kind] ?? kind
