import type { ColumnType } from 'kysely'

/** The association's own words, by locale; Japanese is always there. */
export interface LocalizedText {
  ja: string
  en?: string
}
type Json<T> = ColumnType<T, string, string>
export type Localized = Json<LocalizedText>

export type LocaleCode = 'JA' | 'EN'
export type RoleName = 'LEARNER' | 'GRADUATE' | 'INSTRUCTOR' | 'MODERATOR' | 'STAFF' | 'ADMIN' | 'SPONSOR_CONTACT'
/** The names of a person as they stood at one time, by column. */
export interface NameSnapshot {
  family_name: string
  given_name: string
  family_name_kana: string | null
  given_name_kana: string | null
  roman_name: string | null
  certificate_name: string | null
  display_name: string
}
export type NameRecord = Json<NameSnapshot>

export type CodePurpose = 'SIGN_IN' | 'ADD_ADDRESS' | 'CONFIRM'
export type ChallengePurpose = 'REGISTER' | 'SIGN_IN' | 'CONFIRM'
export type TermsKindName = 'COURSE' | 'CONSULTATION' | 'COMMUNITY' | 'PRIVACY'

export type ConsultationKindName = 'FOLLOW_UP' | 'ORIENTATION'
export type HoursKind = ConsultationKindName | 'BOTH'
export type ConsultationStateName =
  | 'HELD'
  | 'AWAITING_PAYMENT'
  | 'CONFIRMED'
  | 'COMPLETED'
  | 'NO_SHOW'
  | 'CANCELLED'
  | 'EXPIRED'
  | 'UNPLACED'
export type CancellationCause = 'MEMBER' | 'INSTRUCTOR' | 'STAFF' | 'INSTRUCTOR_ABSENT' | 'UNPLACED' | 'SYSTEM'

/** As it stood when the consultation was booked. */
export interface PolicySnapshot {
  /** Highest `hoursBefore` first. */
  tiers: { hoursBefore: number; refundPercent: number }[]
  fullRefundWithinMinutes: number
  rescheduleUntilHoursBefore: number
  maximumReschedules: number
}
export type Policy = Json<PolicySnapshot>
/** Wall-clock minutes of one date, and what they are open for. */
export type Interval = [startMinute: number, endMinute: number, kind: HoursKind]
export type Intervals = Json<Interval[]>
export type Detail = ColumnType<Record<string, unknown>, string | undefined, string>
export type AnyJson = Json<unknown>

export type PaymentMethodName = 'CARD' | 'KONBINI' | 'BANK_TRANSFER' | 'INVOICE' | 'CREDIT' | 'FREE'
export type PaymentStateName =
  | 'PENDING'
  | 'AWAITING_TRANSFER'
  | 'PAID'
  | 'FAILED'
  | 'EXPIRED'
  | 'REFUNDING'
  | 'REFUNDED'
  | 'PARTLY_REFUNDED'
  | 'INVOICED'
/** What the gateway's page takes. */
export type CheckoutMethod = Extract<PaymentMethodName, 'CARD' | 'KONBINI'>
export type AttemptState = 'CREATED' | 'OPEN' | 'VOUCHER' | 'PAID' | 'FAILED' | 'EXPIRED'
export type RefundState = 'REQUESTED' | 'PENDING' | 'SUCCEEDED' | 'FAILED'
export type LedgerAccount =
  | 'GATEWAY'
  | 'RECEIVABLE'
  | 'BOOKED'
  | 'CREDITED'
  | 'FEE'
  | 'REFUNDING'
  | 'REFUNDED'
  | 'WAITING'
export type MeetingStateName = 'PENDING' | 'READY' | 'FAILED' | 'DELETED'

export type QuestionKindName = 'QUESTION' | 'DISCUSSION' | 'NOTICE'
export type PostKindName = QuestionKindName | 'ANSWER' | 'COMMENT'
export type AnswerKindName = 'OFFICIAL' | 'INSTRUCTOR' | 'PEER'
/** IN_REVIEW is not stored: it is SUBMITTED with a claim that lives. */
export type PostStateName =
  | 'DRAFT'
  | 'SUBMITTED'
  | 'CHANGES_REQUESTED'
  | 'ESCALATED'
  | 'PUBLISHED'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'HIDDEN'
export type ReviewStateName = Exclude<PostStateName, 'DRAFT'>
export type FindingKindName =
  | 'PERSON_NAME'
  | 'ORGANISATION_NAME'
  | 'PHONE'
  | 'EMAIL'
  | 'POSTAL_ADDRESS'
  | 'PAYMENT_CARD'
  | 'MY_NUMBER'
  | 'CORPORATE_NUMBER'
  | 'BANK_ACCOUNT'
  | 'VEHICLE_PLATE'
  | 'CUSTOMER_OR_ORDER_NUMBER'
  | 'SOCIAL_ACCOUNT'
  | 'URL'
  | 'HEALTH'
  | 'AMOUNT'
  | 'OTHER'
export type Severity = 'BLOCKING' | 'WARNING'
export type PostField = 'title' | 'body'
export type ReviewEventKind =
  | 'SUBMITTED'
  | 'RESUBMITTED'
  | 'CLAIMED'
  | 'RELEASED'
  | 'MASKED'
  | 'PROPOSED'
  | 'ACCEPTED'
  | 'DECLINED'
  | 'APPROVED'
  | 'CHANGES_REQUESTED'
  | 'REJECTED'
  | 'ESCALATED'
  | 'UNDONE'
  | 'WITHDRAWN'
  | 'HIDDEN'
  | 'RESTORED'
  | 'PURGED'
export type ReportReasonName = 'CONFIDENTIAL' | 'ABUSIVE' | 'SPAM' | 'OFF_TOPIC' | 'OTHER'
/** Where a post was brought over from, its number there, and how its author agreed. */
export interface Import {
  source: string
  id: string
  consent: string
}
export type ImportRecord = Json<Import>
export type TopicName =
  | 'CONSULTATIONS'
  | 'MY_QUESTIONS'
  | 'FOLLOWED_QUESTIONS'
  | 'NEW_QUESTIONS'
  | 'STUDY_SESSIONS'
  | 'REVIEW_QUEUE'
  | 'DIGEST'
export type ChannelName = 'EMAIL' | 'IN_APP' | 'WEB_PUSH'
export type PreferenceSource = 'PERSON' | 'UNSUBSCRIBE' | 'OFFICE'
