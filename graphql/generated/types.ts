import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PersonMapper, ViewerMapper, SignInSessionMapper, PersonNamesMapper, NameChangeMapper, EmailAddressMapper, PasskeyMapper, SecondStepResetMapper } from '../people/mappers.ts';
import type { AssociationMapper, TermsVersionMapper, FaqMapper, TagMapper } from '../office/mappers.ts';
import type { InstructorMapper, AvailabilityMapper, WeeklyHoursMapper, AvailabilityExceptionMapper, DayOffMapper, AvailabilityPreviewMapper, LocalIntervalMapper, ExternalCalendarMapper, SlotMapper, SlotWatchMapper, ConsultationMapper, ConsultationMessageMapper, ConsultationCancellationMapper, ConsultationEventMapper } from '../consultations/mappers.ts';
import type { PaymentMapper, SponsorshipMapper } from '../payments/mappers.ts';
import type { Ctx } from '../../server/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  DateTime: { input: Date; output: Date; }
  /** A JSON object, as the browser's WebAuthn functions take and give it. */
  JSON: { input: unknown; output: object; }
  LocalDate: { input: string; output: string; }
  LocalTime: { input: string; output: string; }
  TimeZone: { input: string; output: string; }
  URL: { input: string; output: string; }
};

export type AddExternalCalendarInput = {
  instructorId?: InputMaybe<Scalars['ID']['input']>;
  name: Scalars['String']['input'];
  url: Scalars['URL']['input'];
};

export type AddressInput = {
  building?: InputMaybe<Scalars['String']['input']>;
  city: Scalars['String']['input'];
  companyName?: InputMaybe<Scalars['String']['input']>;
  departmentName?: InputMaybe<Scalars['String']['input']>;
  isOffice: Scalars['Boolean']['input'];
  phone: Scalars['String']['input'];
  postalCode: Scalars['String']['input'];
  prefecture: Scalars['String']['input'];
  recipient: Scalars['String']['input'];
  street: Scalars['String']['input'];
};

export type Answer = Node & {
  __typename?: 'Answer';
  /** The day at which the law and facts of an official answer were checked. */
  asOf?: Maybe<Scalars['LocalDate']['output']>;
  /** Null to peers where an anonymous asker writes in his own thread. */
  author?: Maybe<Person>;
  body: Scalars['String']['output'];
  bodyHtml: Scalars['String']['output'];
  comments: Array<Comment>;
  helpfulCount: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  isAccepted: Scalars['Boolean']['output'];
  isByAsker: Scalars['Boolean']['output'];
  kind: AnswerKind;
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  question: Question;
  review?: Maybe<Review>;
  state: PostState;
};

export type AnswerConnection = {
  __typename?: 'AnswerConnection';
  edges: Array<AnswerEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type AnswerEdge = {
  __typename?: 'AnswerEdge';
  cursor: Scalars['String']['output'];
  node: Answer;
};

export type AnswerKind =
  | 'INSTRUCTOR'
  | 'OFFICIAL'
  | 'PEER';

export type AnswerResult = Answer | InvalidInput | Refused;

export type ApplyToCohortInput = {
  /** Needs (captions, more time) that the association should know; read by staff only. */
  accommodation?: InputMaybe<Scalars['String']['input']>;
  address: AddressInput;
  agreedTermsVersionId: Scalars['ID']['input'];
  agreesToElectronicNotices: Scalars['Boolean']['input'];
  audience?: InputMaybe<Scalars['String']['input']>;
  /** As it is to stand on the certificate; left out = family and given name. */
  certificateName?: InputMaybe<Scalars['String']['input']>;
  cohortId: Scalars['ID']['input'];
  companyName?: InputMaybe<Scalars['String']['input']>;
  familyName: Scalars['String']['input'];
  familyNameKana?: InputMaybe<Scalars['String']['input']>;
  givenName: Scalars['String']['input'];
  givenNameKana?: InputMaybe<Scalars['String']['input']>;
  newsletter: Scalars['Boolean']['input'];
  paymentMethod: PaymentMethod;
  requestKey: Scalars['String']['input'];
  romanName?: InputMaybe<Scalars['String']['input']>;
  sponsorBillingContact?: InputMaybe<Scalars['String']['input']>;
  sponsorOrganisationName?: InputMaybe<Scalars['String']['input']>;
};

export type Association = {
  __typename?: 'Association';
  consultationMinutes: Scalars['Int']['output'];
  /** What is copied onto a booking that is made now. */
  consultationPolicy: CancellationPolicy;
  consultationPrice: Price;
  consultationTerms: TermsVersion;
  faqs: Array<Faq>;
  name: Scalars['String']['output'];
  officeEmail: Scalars['String']['output'];
  paymentMethods: Array<PaymentMethod>;
  timeZone: Scalars['TimeZone']['output'];
};

export type Attendance = {
  __typename?: 'Attendance';
  day: CourseDay;
  present?: Maybe<Scalars['Boolean']['output']>;
};

export type Availability = {
  __typename?: 'Availability';
  bookingWindowDays: Scalars['Int']['output'];
  /** Bookings to come that lie outside these hours, as they were made before. They stay as they are. */
  bookingsOutsideHours: Scalars['Int']['output'];
  bufferAfterMinutes: Scalars['Int']['output'];
  bufferBeforeMinutes: Scalars['Int']['output'];
  closedOnPublicHolidays: Scalars['Boolean']['output'];
  /** Public holidays and the office's closures from today to a year ahead, whether or not they close these hours. */
  daysOff: Array<DayOff>;
  exceptions: Array<AvailabilityException>;
  externalCalendars: Array<ExternalCalendar>;
  maximumPerDay?: Maybe<Scalars['Int']['output']>;
  maximumPerWeek?: Maybe<Scalars['Int']['output']>;
  minimumNoticeMinutes: Scalars['Int']['output'];
  slotIntervalMinutes: Scalars['Int']['output'];
  timeZone: Scalars['TimeZone']['output'];
  /** Sent with every change: a stale one is answered CONFLICT, and changes nothing. */
  version: Scalars['Int']['output'];
  weekly: Array<WeeklyHours>;
};

/** Replaces the weekly hours of one date; no intervals = closed that day. */
export type AvailabilityException = {
  __typename?: 'AvailabilityException';
  date: Scalars['LocalDate']['output'];
  intervals: Array<LocalInterval>;
  reason?: Maybe<Scalars['String']['output']>;
};

export type AvailabilityPreview = {
  __typename?: 'AvailabilityPreview';
  /** Bookings to come that would lie outside the hours. They would stay as they are. */
  bookingsOutsideHours: Array<Consultation>;
  /** All starts within the hours. */
  starts: Array<PreviewStart>;
};

export type AvailabilityPreviewResult = AvailabilityPreview | InvalidInput;

export type AvailabilityResult = Availability | InvalidInput | Refused;

export type BookConsultationInput = {
  /** The CONSULTATION terms (confidentiality, cancellation) that the member agreed to. */
  agreedTermsVersionId: Scalars['ID']['input'];
  details?: InputMaybe<Scalars['String']['input']>;
  instructorId: Scalars['ID']['input'];
  kind?: InputMaybe<ConsultationKind>;
  /** Staff may book for a member. */
  onBehalfOfPersonId?: InputMaybe<Scalars['ID']['input']>;
  paymentMethod: PaymentMethod;
  relatedQuestionId?: InputMaybe<Scalars['ID']['input']>;
  /** A second call with the same key returns the first call's consultation. */
  requestKey: Scalars['String']['input'];
  start: Scalars['DateTime']['input'];
  topic: Scalars['String']['input'];
};

export type CalendarEntry = Consultation | CourseDay | StudySession;

export type CancelConsultationInput = {
  consultationId: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};

export type CancellationPolicy = {
  __typename?: 'CancellationPolicy';
  /** So long after booking all of the money comes back, whatever the tiers say. */
  fullRefundWithinMinutes: Scalars['Int']['output'];
  /** How often a member may move a booking. */
  maximumReschedules: Scalars['Int']['output'];
  rescheduleUntilHoursBefore: Scalars['Int']['output'];
  tiers: Array<CancellationTier>;
};

export type CancellationTier = {
  __typename?: 'CancellationTier';
  hoursBefore: Scalars['Int']['output'];
  refundPercent: Scalars['Int']['output'];
};

export type Certificate = Node & {
  __typename?: 'Certificate';
  id: Scalars['ID']['output'];
  issuedOn: Scalars['LocalDate']['output'];
  number: Scalars['String']['output'];
  pdfUrl: Scalars['URL']['output'];
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  verifyUrl: Scalars['URL']['output'];
};

export type ClearAvailabilityExceptionInput = {
  date: Scalars['LocalDate']['input'];
  instructorId?: InputMaybe<Scalars['ID']['input']>;
  version?: InputMaybe<Scalars['Int']['input']>;
};

export type Cohort = Node & {
  __typename?: 'Cohort';
  applyBy?: Maybe<Scalars['DateTime']['output']>;
  capacity?: Maybe<Scalars['Int']['output']>;
  courseTitle: Scalars['String']['output'];
  days: Array<CourseDay>;
  id: Scalars['ID']['output'];
  number: Scalars['Int']['output'];
  paymentMethods: Array<PaymentMethod>;
  price: Price;
  seatsLeft?: Maybe<Scalars['Int']['output']>;
  state: CohortState;
  terms: TermsVersion;
};

export type CohortState =
  | 'CANCELLED'
  | 'CLOSED'
  | 'FINISHED'
  | 'OPEN'
  | 'PLANNED'
  | 'RUNNING';

export type Comment = Node & {
  __typename?: 'Comment';
  author?: Maybe<Person>;
  bodyHtml: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  isByAsker: Scalars['Boolean']['output'];
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  state: PostState;
};

export type CommentResult = Comment | InvalidInput | Refused;

export type Consultation = Node & {
  __typename?: 'Consultation';
  cancellation?: Maybe<ConsultationCancellation>;
  details?: Maybe<Scalars['String']['output']>;
  end: Scalars['DateTime']['output'];
  history: Array<ConsultationEvent>;
  holdExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  icsUrl: Scalars['URL']['output'];
  id: Scalars['ID']['output'];
  instructor: Instructor;
  invitationSequence: Scalars['Int']['output'];
  invitationUid: Scalars['String']['output'];
  /** Our own redirect to the video meeting, so that it never goes stale; null until it is ready. */
  joinUrl?: Maybe<Scalars['URL']['output']>;
  kind: ConsultationKind;
  /** For joining from within the video program; null until the meeting is ready. */
  meetingNumber?: Maybe<Scalars['String']['output']>;
  meetingPasscode?: Maybe<Scalars['String']['output']>;
  meetingState: MeetingState;
  member: Person;
  messages: Array<ConsultationMessage>;
  payment: Payment;
  policy: CancellationPolicy;
  /** The instructor's own; nobody else reads it. */
  privateNotes?: Maybe<Scalars['String']['output']>;
  reference: Scalars['String']['output'];
  /** Whole yen that would come back if it were cancelled at this moment. */
  refundIfCancelledNow: Scalars['Int']['output'];
  relatedQuestion?: Maybe<Question>;
  sharedNotes?: Maybe<Scalars['String']['output']>;
  start: Scalars['DateTime']['output'];
  state: ConsultationState;
  topic: Scalars['String']['output'];
  viewerCanCancel: Scalars['Boolean']['output'];
  /** What the viewer can record at this moment; a member can only report that the instructor did not come. */
  viewerCanRecord: Array<ConsultationOutcome>;
  viewerCanReschedule: Scalars['Boolean']['output'];
  viewerCanWriteMessages: Scalars['Boolean']['output'];
};

export type ConsultationCancellation = {
  __typename?: 'ConsultationCancellation';
  at: Scalars['DateTime']['output'];
  by?: Maybe<Person>;
  reason?: Maybe<Scalars['String']['output']>;
  refundedAmount: Scalars['Int']['output'];
};

export type ConsultationConnection = {
  __typename?: 'ConsultationConnection';
  edges: Array<ConsultationEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ConsultationEdge = {
  __typename?: 'ConsultationEdge';
  cursor: Scalars['String']['output'];
  node: Consultation;
};

export type ConsultationEvent = {
  __typename?: 'ConsultationEvent';
  at: Scalars['DateTime']['output'];
  by?: Maybe<Person>;
  kind: Scalars['String']['output'];
  summary: Scalars['String']['output'];
};

export type ConsultationFilter =
  | 'ALL'
  | 'PAST'
  | 'UPCOMING';

/** ORIENTATION is the free half hour in which an applicant asks about the course. */
export type ConsultationKind =
  | 'FOLLOW_UP'
  | 'ORIENTATION';

export type ConsultationMessage = Node & {
  __typename?: 'ConsultationMessage';
  at: Scalars['DateTime']['output'];
  by: Person;
  id: Scalars['ID']['output'];
  text: Scalars['String']['output'];
};

export type ConsultationOutcome =
  | 'COMPLETED'
  | 'INSTRUCTOR_ABSENT'
  | 'MEMBER_ABSENT';

export type ConsultationResult = Consultation | InvalidInput | Refused | SlotTaken;

export type ConsultationState =
  | 'AWAITING_PAYMENT'
  | 'CANCELLED'
  | 'COMPLETED'
  | 'CONFIRMED'
  | 'EXPIRED'
  | 'HELD'
  | 'NO_SHOW'
  | 'UNPLACED';

export type CourseDay = Node & {
  __typename?: 'CourseDay';
  cohort: Cohort;
  end: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  items: Array<CurriculumItem>;
  joinUrl?: Maybe<Scalars['URL']['output']>;
  number: Scalars['Int']['output'];
  start: Scalars['DateTime']['output'];
};

export type CurriculumItem = {
  __typename?: 'CurriculumItem';
  details: Array<Scalars['String']['output']>;
  end: Scalars['LocalTime']['output'];
  start: Scalars['LocalTime']['output'];
  title: Scalars['String']['output'];
};

/** A public holiday, or one stretch of the office's closure. Both dates are included. */
export type DayOff = {
  __typename?: 'DayOff';
  from: Scalars['LocalDate']['output'];
  isOfficeClosure: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
  until: Scalars['LocalDate']['output'];
};

export type DirectoryProfile = {
  __typename?: 'DirectoryProfile';
  cohortLabel?: Maybe<Scalars['String']['output']>;
  companyName?: Maybe<Scalars['String']['output']>;
  industry?: Maybe<Scalars['String']['output']>;
  introductionHtml: Scalars['String']['output'];
  region?: Maybe<Scalars['String']['output']>;
  talksAbout: Array<Tag>;
};

export type EmailAddress = Node & {
  __typename?: 'EmailAddress';
  address: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  isPrimary: Scalars['Boolean']['output'];
  verifiedAt: Scalars['DateTime']['output'];
};

export type Enrolment = Node & {
  __typename?: 'Enrolment';
  attendance: Array<Attendance>;
  certificate?: Maybe<Certificate>;
  cohort: Cohort;
  examAttempts: Array<ExamAttempt>;
  id: Scalars['ID']['output'];
  learner: Person;
  orientation?: Maybe<Consultation>;
  payment: Payment;
  reference: Scalars['String']['output'];
  shipments: Array<Shipment>;
  state: EnrolmentState;
};

export type EnrolmentResult = Enrolment | InvalidInput | Refused;

export type EnrolmentState =
  | 'AWAITING_PAYMENT'
  | 'CANCELLED'
  | 'CERTIFIED'
  | 'CONFIRMED'
  | 'EXAM_OPEN'
  | 'EXPIRED'
  | 'FAILED'
  | 'GRADING'
  | 'IN_COURSE'
  | 'PASSED'
  | 'RETAKE'
  | 'SUBMITTED'
  | 'WAITLISTED';

export type ExamAnswer = {
  __typename?: 'ExamAnswer';
  feedback?: Maybe<Scalars['String']['output']>;
  optionIds: Array<Scalars['ID']['output']>;
  points?: Maybe<Scalars['Int']['output']>;
  savedAt: Scalars['DateTime']['output'];
  text?: Maybe<Scalars['String']['output']>;
};

export type ExamAttempt = Node & {
  __typename?: 'ExamAttempt';
  dueAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  maximumScore: Scalars['Int']['output'];
  passed?: Maybe<Scalars['Boolean']['output']>;
  questions: Array<ExamQuestion>;
  score?: Maybe<Scalars['Int']['output']>;
  startedAt: Scalars['DateTime']['output'];
  state: ExamAttemptState;
  submittedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type ExamAttemptState =
  | 'GRADED'
  | 'IN_PROGRESS'
  | 'SUBMITTED';

export type ExamOption = Node & {
  __typename?: 'ExamOption';
  id: Scalars['ID']['output'];
  text: Scalars['String']['output'];
};

export type ExamQuestion = Node & {
  __typename?: 'ExamQuestion';
  answer?: Maybe<ExamAnswer>;
  id: Scalars['ID']['output'];
  kind: ExamQuestionKind;
  options: Array<ExamOption>;
  points: Scalars['Int']['output'];
  promptHtml: Scalars['String']['output'];
};

export type ExamQuestionKind =
  | 'CHOICE'
  | 'ESSAY';

export type ExamResult = ExamAttempt | InvalidInput | Refused;

export type ExternalCalendar = Node & {
  __typename?: 'ExternalCalendar';
  busyCount: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  lastError?: Maybe<Scalars['String']['output']>;
  lastReadAt?: Maybe<Scalars['DateTime']['output']>;
  name: Scalars['String']['output'];
  url: Scalars['URL']['output'];
};

export type Faq = {
  __typename?: 'Faq';
  answerHtml: Scalars['String']['output'];
  question: Scalars['String']['output'];
};

export type FieldError = {
  __typename?: 'FieldError';
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

/** Confidential information that a text seems to hold. BLOCKING must be masked; WARNING must be looked at. start and end count UTF-16 units of the text as it was sent. */
export type Finding = {
  __typename?: 'Finding';
  end: Scalars['Int']['output'];
  excerpt: Scalars['String']['output'];
  field?: Maybe<Scalars['String']['output']>;
  kind: FindingKind;
  severity: FindingSeverity;
  start: Scalars['Int']['output'];
};

export type FindingKind =
  | 'AMOUNT'
  | 'BANK_ACCOUNT'
  | 'CORPORATE_NUMBER'
  | 'CUSTOMER_OR_ORDER_NUMBER'
  | 'EMAIL'
  | 'HEALTH'
  | 'MY_NUMBER'
  | 'ORGANISATION_NAME'
  | 'OTHER'
  | 'PAYMENT_CARD'
  | 'PERSON_NAME'
  | 'PHONE'
  | 'POSTAL_ADDRESS'
  | 'SOCIAL_ACCOUNT'
  | 'URL'
  | 'VEHICLE_PLATE';

export type FindingSeverity =
  | 'BLOCKING'
  | 'WARNING';

export type GradeEssayInput = {
  attemptId: Scalars['ID']['input'];
  feedback?: InputMaybe<Scalars['String']['input']>;
  points: Scalars['Int']['input'];
  questionId: Scalars['ID']['input'];
};

/** What hours are kept for: paid consultations, free orientations about the course, or either. */
export type HoursKind =
  | 'BOTH'
  | 'FOLLOW_UP'
  | 'ORIENTATION';

export type Instructor = Node & {
  __typename?: 'Instructor';
  /** Visible to the instructor and to staff. */
  availability?: Maybe<Availability>;
  biographyHtml: Scalars['String']['output'];
  /** How far ahead starts are offered at this moment. */
  bookableUntil: Scalars['DateTime']['output'];
  expertise: Array<Tag>;
  id: Scalars['ID']['output'];
  nextOpenSlot?: Maybe<Slot>;
  person: Person;
  timeZone: Scalars['TimeZone']['output'];
  title?: Maybe<Scalars['String']['output']>;
};

/** One or more fields do not hold up; nothing was stored. */
export type InvalidInput = UserError & {
  __typename?: 'InvalidInput';
  code: Scalars['String']['output'];
  fields: Array<FieldError>;
  message: Scalars['String']['output'];
};

export type IssuedSignInCode = {
  __typename?: 'IssuedSignInCode';
  code: Scalars['String']['output'];
  expiresAt: Scalars['DateTime']['output'];
};

export type IssuedSignInCodeResult = IssuedSignInCode | Refused;

export type LocalInterval = {
  __typename?: 'LocalInterval';
  end: Scalars['LocalTime']['output'];
  kind: HoursKind;
  start: Scalars['LocalTime']['output'];
};

/** `kind` left out = FOLLOW_UP. */
export type LocalIntervalInput = {
  end: Scalars['LocalTime']['input'];
  kind?: InputMaybe<HoursKind>;
  start: Scalars['LocalTime']['input'];
};

export type Locale =
  | 'EN'
  | 'JA';

export type Material = Node & {
  __typename?: 'Material';
  byteSize: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  url: Scalars['URL']['output'];
};

export type MeetingState =
  | 'FAILED'
  | 'NONE'
  | 'PENDING'
  | 'READY';

export type Mutation = {
  __typename?: 'Mutation';
  acceptAnswer: QuestionResult;
  acceptSeatOffer: RegistrationResult;
  /** Mails a code to a further address. The answer is the same whether or not somebody else has it. */
  addEmailAddress: ViewerResult;
  addExternalCalendar: AvailabilityResult;
  announceStudySession: StudySessionResult;
  applyToCohort: EnrolmentResult;
  approveReview: ReviewResult;
  bookConsultation: ConsultationResult;
  cancelConsultation: ConsultationResult;
  cancelRegistration: RegistrationResult;
  cancelStudySession: StudySessionResult;
  claimReview: ReviewResult;
  clearAvailabilityException: AvailabilityResult;
  completePasskeySignIn: SignInResult;
  completeSignIn: SignInResult;
  /** Adds the address that the newest code was mailed to. */
  confirmEmailAddress: ViewerResult;
  /** Ends the enrolment by the app's first code. */
  confirmTotp: ViewerResult;
  /** Proves again who is there, for what asks for a recent sign-in (Refused: RECENT_SIGN_IN_NEEDED). */
  confirmWithCode: ViewerResult;
  /** Proves again who is there, and is the second step that the office's roles ask for. */
  confirmWithPasskey: ViewerResult;
  /** The second step by a code of the app. */
  enterTotp: ViewerResult;
  escalateReview: ReviewResult;
  followQuestion: QuestionResult;
  gradeEssay: ExamResult;
  hidePost: ReviewResult;
  issueCertificate: EnrolmentResult;
  /** A code that staff tell by telephone after checking who it is; good in any browser, once. */
  issueSignInCode: IssuedSignInCodeResult;
  makePrimaryAddress: ViewerResult;
  markNotificationsRead: Scalars['Int']['output'];
  passkeyConfirmOptions: Scalars['JSON']['output'];
  /** `options` go to navigator.credentials.create, what it gives to `registerPasskey`. */
  passkeyRegistrationOptions: PasskeyOptionsResult;
  /** For navigator.credentials.get. */
  passkeySignInOptions: Scalars['JSON']['output'];
  /**
   * Pays a booking that is still held: with another card, at a convenience store instead, or once more after the page
   * could not be made. `payment.checkoutUrl` of the answer is where to pay; the hold begins anew with a new page.
   */
  payConsultation: ConsultationResult;
  /** Orders a reading at once; what it brings comes by `slotsChanged`. */
  readExternalCalendar: AvailabilityResult;
  recordConsultationOutcome: ConsultationResult;
  recordCourseAttendance: Cohort;
  recordStudySessionAttendance: StudySessionResult;
  registerForStudySession: RegistrationResult;
  registerPasskey: ViewerResult;
  rejectReview: ReviewResult;
  releaseReview: ReviewResult;
  removeEmailAddress: ViewerResult;
  removeExternalCalendar: AvailabilityResult;
  removePasskey: ViewerResult;
  removeTotp: ViewerResult;
  renamePasskey: ViewerResult;
  reportPost: Scalars['Boolean']['output'];
  requestChanges: ReviewResult;
  /** Mails a code to the viewer's primary address, for `confirmWithCode`. */
  requestConfirmation: Scalars['Boolean']['output'];
  /** Mails a six-digit code. The answer is the same whether or not the address is known. */
  requestSignIn: Scalars['Boolean']['output'];
  rescheduleConsultation: ConsultationResult;
  /** Takes all passkeys and the authenticator app off somebody's account and ends its sessions; for administrators. */
  resetSecondStep: ResetSecondStepResult;
  reviseUnderReview: ReviewResult;
  revokeCertificate: Certificate;
  revokeSession: Scalars['Boolean']['output'];
  rotateCalendarFeed: Viewer;
  saveExamAnswer: ExamResult;
  /** Sets all of the names; what is left out is removed, `displayName` excepted. */
  saveNames: ViewerResult;
  saveProfile: ViewerResult;
  saveQuestionDraft: QuestionResult;
  saveStudySession: StudySessionResult;
  sendConsultationMessage: ConsultationResult;
  setAvailability: AvailabilityResult;
  setAvailabilityException: AvailabilityResult;
  setHelpful: Scalars['Boolean']['output'];
  setLocale: ViewerResult;
  /** Staff only: where both join when the video service gave no meeting. */
  setMeetingLink: ConsultationResult;
  setNotificationPreference: ViewerResult;
  signOut: Scalars['Boolean']['output'];
  startExam: ExamResult;
  /** Begins to enrol an authenticator app (office accounts only). */
  startTotp: TotpEnrolmentResult;
  submitAnswer: AnswerResult;
  submitComment: CommentResult;
  submitExam: ExamResult;
  submitQuestion: QuestionResult;
  unwatchSlots: ViewerResult;
  /** One mail when a time opens that is earlier than all that are open now, with this instructor or, left out, with any. */
  watchSlots: ViewerResult;
  withdrawQuestion: QuestionResult;
  writeConsultationNotes: ConsultationResult;
};


export type MutationAcceptAnswerArgs = {
  answerId: Scalars['ID']['input'];
};


export type MutationAcceptSeatOfferArgs = {
  sessionId: Scalars['ID']['input'];
};


export type MutationAddEmailAddressArgs = {
  email: Scalars['String']['input'];
};


export type MutationAddExternalCalendarArgs = {
  input: AddExternalCalendarInput;
};


export type MutationAnnounceStudySessionArgs = {
  sessionId: Scalars['ID']['input'];
};


export type MutationApplyToCohortArgs = {
  input: ApplyToCohortInput;
};


export type MutationApproveReviewArgs = {
  input: ReviewDecisionInput;
};


export type MutationBookConsultationArgs = {
  input: BookConsultationInput;
};


export type MutationCancelConsultationArgs = {
  input: CancelConsultationInput;
};


export type MutationCancelRegistrationArgs = {
  sessionId: Scalars['ID']['input'];
};


export type MutationCancelStudySessionArgs = {
  reason: Scalars['String']['input'];
  sessionId: Scalars['ID']['input'];
};


export type MutationClaimReviewArgs = {
  reviewId: Scalars['ID']['input'];
};


export type MutationClearAvailabilityExceptionArgs = {
  input: ClearAvailabilityExceptionInput;
};


export type MutationCompletePasskeySignInArgs = {
  response: Scalars['JSON']['input'];
};


export type MutationCompleteSignInArgs = {
  code: Scalars['String']['input'];
  email: Scalars['String']['input'];
};


export type MutationConfirmEmailAddressArgs = {
  code: Scalars['String']['input'];
};


export type MutationConfirmTotpArgs = {
  code: Scalars['String']['input'];
};


export type MutationConfirmWithCodeArgs = {
  code: Scalars['String']['input'];
};


export type MutationConfirmWithPasskeyArgs = {
  response: Scalars['JSON']['input'];
};


export type MutationEnterTotpArgs = {
  code: Scalars['String']['input'];
};


export type MutationEscalateReviewArgs = {
  input: ReviewDecisionInput;
};


export type MutationFollowQuestionArgs = {
  follow: Scalars['Boolean']['input'];
  questionId: Scalars['ID']['input'];
};


export type MutationGradeEssayArgs = {
  input: GradeEssayInput;
};


export type MutationHidePostArgs = {
  postId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationIssueCertificateArgs = {
  enrolmentId: Scalars['ID']['input'];
};


export type MutationIssueSignInCodeArgs = {
  email: Scalars['String']['input'];
};


export type MutationMakePrimaryAddressArgs = {
  addressId: Scalars['ID']['input'];
};


export type MutationMarkNotificationsReadArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationPayConsultationArgs = {
  consultationId: Scalars['ID']['input'];
  method: PaymentMethod;
};


export type MutationReadExternalCalendarArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRecordConsultationOutcomeArgs = {
  input: RecordConsultationOutcomeInput;
};


export type MutationRecordCourseAttendanceArgs = {
  courseDayId: Scalars['ID']['input'];
  learnerIds: Array<Scalars['ID']['input']>;
};


export type MutationRecordStudySessionAttendanceArgs = {
  personIds: Array<Scalars['ID']['input']>;
  sessionId: Scalars['ID']['input'];
};


export type MutationRegisterForStudySessionArgs = {
  sessionId: Scalars['ID']['input'];
};


export type MutationRegisterPasskeyArgs = {
  name?: InputMaybe<Scalars['String']['input']>;
  response: Scalars['JSON']['input'];
};


export type MutationRejectReviewArgs = {
  input: ReviewDecisionInput;
};


export type MutationReleaseReviewArgs = {
  reviewId: Scalars['ID']['input'];
};


export type MutationRemoveEmailAddressArgs = {
  addressId: Scalars['ID']['input'];
};


export type MutationRemoveExternalCalendarArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRemovePasskeyArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRenamePasskeyArgs = {
  id: Scalars['ID']['input'];
  name: Scalars['String']['input'];
};


export type MutationReportPostArgs = {
  input: ReportPostInput;
};


export type MutationRequestChangesArgs = {
  input: ReviewDecisionInput;
};


export type MutationRequestSignInArgs = {
  email: Scalars['String']['input'];
};


export type MutationRescheduleConsultationArgs = {
  input: RescheduleConsultationInput;
};


export type MutationResetSecondStepArgs = {
  personId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationReviseUnderReviewArgs = {
  input: ReviseUnderReviewInput;
};


export type MutationRevokeCertificateArgs = {
  certificateId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationRevokeSessionArgs = {
  sessionId: Scalars['ID']['input'];
};


export type MutationSaveExamAnswerArgs = {
  input: SaveExamAnswerInput;
};


export type MutationSaveNamesArgs = {
  input: SaveNamesInput;
};


export type MutationSaveProfileArgs = {
  input: SaveProfileInput;
};


export type MutationSaveQuestionDraftArgs = {
  input: SaveQuestionDraftInput;
};


export type MutationSaveStudySessionArgs = {
  input: SaveStudySessionInput;
};


export type MutationSendConsultationMessageArgs = {
  consultationId: Scalars['ID']['input'];
  text: Scalars['String']['input'];
};


export type MutationSetAvailabilityArgs = {
  input: SetAvailabilityInput;
};


export type MutationSetAvailabilityExceptionArgs = {
  input: SetAvailabilityExceptionInput;
};


export type MutationSetHelpfulArgs = {
  helpful: Scalars['Boolean']['input'];
  postId: Scalars['ID']['input'];
};


export type MutationSetLocaleArgs = {
  locale: Locale;
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
};


export type MutationSetMeetingLinkArgs = {
  consultationId: Scalars['ID']['input'];
  url: Scalars['URL']['input'];
};


export type MutationSetNotificationPreferenceArgs = {
  channel: NotificationChannel;
  enabled: Scalars['Boolean']['input'];
  topic: NotificationTopic;
};


export type MutationStartExamArgs = {
  enrolmentId: Scalars['ID']['input'];
};


export type MutationSubmitAnswerArgs = {
  input: SubmitAnswerInput;
};


export type MutationSubmitCommentArgs = {
  input: SubmitCommentInput;
};


export type MutationSubmitExamArgs = {
  attemptId: Scalars['ID']['input'];
};


export type MutationSubmitQuestionArgs = {
  input: SubmitQuestionInput;
};


export type MutationUnwatchSlotsArgs = {
  instructorId?: InputMaybe<Scalars['ID']['input']>;
  kind?: InputMaybe<ConsultationKind>;
};


export type MutationWatchSlotsArgs = {
  instructorId?: InputMaybe<Scalars['ID']['input']>;
  kind?: InputMaybe<ConsultationKind>;
};


export type MutationWithdrawQuestionArgs = {
  questionId: Scalars['ID']['input'];
};


export type MutationWriteConsultationNotesArgs = {
  input: WriteConsultationNotesInput;
};

export type NameChange = {
  __typename?: 'NameChange';
  changedAt: Scalars['DateTime']['output'];
  displayName: Scalars['String']['output'];
  familyName: Scalars['String']['output'];
  givenName: Scalars['String']['output'];
};

export type Node = {
  id: Scalars['ID']['output'];
};

export type Notification = Node & {
  __typename?: 'Notification';
  at: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  kind: Scalars['String']['output'];
  readAt?: Maybe<Scalars['DateTime']['output']>;
  title: Scalars['String']['output'];
  url: Scalars['URL']['output'];
};

export type NotificationChannel =
  | 'EMAIL'
  | 'IN_APP'
  | 'WEB_PUSH';

export type NotificationConnection = {
  __typename?: 'NotificationConnection';
  edges: Array<NotificationEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type NotificationEdge = {
  __typename?: 'NotificationEdge';
  cursor: Scalars['String']['output'];
  node: Notification;
};

export type NotificationPreference = {
  __typename?: 'NotificationPreference';
  channel: NotificationChannel;
  enabled: Scalars['Boolean']['output'];
  topic: NotificationTopic;
};

export type NotificationTopic =
  | 'CONSULTATIONS'
  | 'DIGEST'
  | 'FOLLOWED_QUESTIONS'
  | 'MY_QUESTIONS'
  | 'NEW_QUESTIONS'
  | 'REVIEW_QUEUE'
  | 'STUDY_SESSIONS';

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
};

/** `isBackedUp`: it is kept by the maker's cloud, and so is not lost with the device. */
export type Passkey = Node & {
  __typename?: 'Passkey';
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  isBackedUp: Scalars['Boolean']['output'];
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  name: Scalars['String']['output'];
};

export type PasskeyOptions = {
  __typename?: 'PasskeyOptions';
  options: Scalars['JSON']['output'];
};

export type PasskeyOptionsResult = PasskeyOptions | Refused;

export type Payment = Node & {
  __typename?: 'Payment';
  /** Where the payer pays, while there is something to pay. */
  checkoutUrl?: Maybe<Scalars['URL']['output']>;
  id: Scalars['ID']['output'];
  method: PaymentMethod;
  payBy?: Maybe<Scalars['DateTime']['output']>;
  price: Price;
  receiptUrl?: Maybe<Scalars['URL']['output']>;
  refundedAmount: Scalars['Int']['output'];
  state: PaymentState;
};

export type PaymentMethod =
  | 'BANK_TRANSFER'
  | 'CARD'
  | 'CREDIT'
  | 'FREE'
  | 'INVOICE'
  | 'KONBINI';

export type PaymentOption = {
  __typename?: 'PaymentOption';
  /** How long the start is kept while the payer is on the payment page; null where there is none. */
  holdMinutes?: Maybe<Scalars['Int']['output']>;
  method: PaymentMethod;
  /** Until when there is time to pay: KONBINI only, as the deadline of the others is the end of the hold. */
  payBy?: Maybe<Scalars['DateTime']['output']>;
};

export type PaymentState =
  | 'AWAITING_TRANSFER'
  | 'EXPIRED'
  | 'FAILED'
  | 'INVOICED'
  | 'PAID'
  | 'PARTLY_REFUNDED'
  | 'PENDING'
  | 'REFUNDED'
  | 'REFUNDING';

export type Person = Node & {
  __typename?: 'Person';
  displayName: Scalars['String']['output'];
  headline?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** What a graduate chose to show in the directory; null = not listed. */
  profile?: Maybe<DirectoryProfile>;
  /** All of the viewer's own, and of anybody's to the office; to others only those by whose authority somebody speaks. */
  roles: Array<Role>;
};

export type PersonConnection = {
  __typename?: 'PersonConnection';
  edges: Array<PersonEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type PersonEdge = {
  __typename?: 'PersonEdge';
  cursor: Scalars['String']['output'];
  node: Person;
};

/** As the person writes them, to the letter. */
export type PersonNames = {
  __typename?: 'PersonNames';
  /** As it is to stand on the certificate; null = family and given name. */
  certificateName?: Maybe<Scalars['String']['output']>;
  displayName: Scalars['String']['output'];
  familyName: Scalars['String']['output'];
  familyNameKana?: Maybe<Scalars['String']['output']>;
  givenName: Scalars['String']['output'];
  givenNameKana?: Maybe<Scalars['String']['output']>;
  /** What they were before, newest first. */
  history: Array<NameChange>;
  romanName?: Maybe<Scalars['String']['output']>;
  /** Goes back with `saveNames`: a stale one is answered CONFLICT. */
  version: Scalars['Int']['output'];
};

/** Most posts of the community are questions; a DISCUSSION shares experience, a NOTICE is the association's. */
export type PostKind =
  | 'DISCUSSION'
  | 'NOTICE'
  | 'QUESTION';

export type PostState =
  | 'CHANGES_REQUESTED'
  | 'DRAFT'
  | 'ESCALATED'
  | 'HIDDEN'
  | 'IN_REVIEW'
  | 'PUBLISHED'
  | 'REJECTED'
  | 'SUBMITTED'
  | 'WITHDRAWN';

/** `isOffered`: members are shown it. Else an engagement, the notice, the window or a cap stands in the way. */
export type PreviewStart = {
  __typename?: 'PreviewStart';
  isOffered: Scalars['Boolean']['output'];
  start: Scalars['DateTime']['output'];
};

/** Whole yen. amount = net + tax, and is what the payer pays. */
export type Price = {
  __typename?: 'Price';
  amount: Scalars['Int']['output'];
  net: Scalars['Int']['output'];
  tax: Scalars['Int']['output'];
  taxRatePercent: Scalars['Int']['output'];
};

export type Query = {
  __typename?: 'Query';
  association: Association;
  checkConfidentiality: Array<Finding>;
  cohort?: Maybe<Cohort>;
  cohorts: Array<Cohort>;
  consultation?: Maybe<Consultation>;
  /** The instructor's or staff's view of everybody's bookings. */
  consultationSchedule: Array<Consultation>;
  consultationSlots: Array<Slot>;
  enrolment?: Maybe<Enrolment>;
  gradingQueue: Array<ExamAttempt>;
  instructor?: Maybe<Instructor>;
  instructors: Array<Instructor>;
  /** Graduates who chose to be listed. */
  members: PersonConnection;
  /**
   * How the viewer can pay for a consultation booked at this moment, in the order to offer it in; with a start, only what
   * that start can be paid with.
   */
  paymentOptions: Array<PaymentOption>;
  /** What members would see in [from, to) if these settings were saved; nothing is stored. At most 31 days. */
  previewAvailability: AvailabilityPreviewResult;
  question?: Maybe<Question>;
  questions: QuestionConnection;
  review?: Maybe<Review>;
  reviewQueue: ReviewConnection;
  similarQuestions: Array<Question>;
  studySession?: Maybe<StudySession>;
  studySessions: StudySessionConnection;
  tags: Array<Tag>;
  viewer?: Maybe<Viewer>;
};


export type QueryCheckConfidentialityArgs = {
  text: Scalars['String']['input'];
};


export type QueryCohortArgs = {
  id: Scalars['ID']['input'];
};


export type QueryConsultationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryConsultationScheduleArgs = {
  from: Scalars['DateTime']['input'];
  instructorId?: InputMaybe<Scalars['ID']['input']>;
  to: Scalars['DateTime']['input'];
};


export type QueryConsultationSlotsArgs = {
  input: SlotSearchInput;
};


export type QueryEnrolmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryInstructorArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPaymentOptionsArgs = {
  kind?: InputMaybe<ConsultationKind>;
  start?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryPreviewAvailabilityArgs = {
  from: Scalars['DateTime']['input'];
  input: SetAvailabilityInput;
  kind?: InputMaybe<ConsultationKind>;
  to: Scalars['DateTime']['input'];
};


export type QueryQuestionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryQuestionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<QuestionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryReviewArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReviewQueueArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: ReviewQueueFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySimilarQuestionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};


export type QueryStudySessionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStudySessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: StudySessionFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type Question = Node & {
  __typename?: 'Question';
  acceptedAnswer?: Maybe<Answer>;
  answerCount: Scalars['Int']['output'];
  answers: AnswerConnection;
  /** Null to peers where the author asked to stay anonymous. */
  author?: Maybe<Person>;
  /** Markdown as written. Only its author and reviewers get it before publication. */
  body: Scalars['String']['output'];
  bodyHtml: Scalars['String']['output'];
  comments: Array<Comment>;
  hasOfficialAnswer: Scalars['Boolean']['output'];
  helpfulCount: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  isAnonymous: Scalars['Boolean']['output'];
  kind: PostKind;
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** For its author and reviewers. An edit of a published post waits here while `state` stays PUBLISHED and the old text is read. */
  review?: Maybe<Review>;
  state: PostState;
  submittedAt?: Maybe<Scalars['DateTime']['output']>;
  tags: Array<Tag>;
  title: Scalars['String']['output'];
  viewerCanAccept: Scalars['Boolean']['output'];
  viewerCanAnswer: Scalars['Boolean']['output'];
  viewerFoundHelpful: Scalars['Boolean']['output'];
  viewerIsFollowing: Scalars['Boolean']['output'];
};


export type QuestionAnswersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QuestionConnection = {
  __typename?: 'QuestionConnection';
  edges: Array<QuestionEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type QuestionEdge = {
  __typename?: 'QuestionEdge';
  cursor: Scalars['String']['output'];
  node: Question;
};

export type QuestionFilter = {
  authorId?: InputMaybe<Scalars['ID']['input']>;
  officialOnly?: InputMaybe<Scalars['Boolean']['input']>;
  orderBy?: InputMaybe<QuestionOrder>;
  search?: InputMaybe<Scalars['String']['input']>;
  tagSlugs?: InputMaybe<Array<Scalars['String']['input']>>;
  unansweredOnly?: InputMaybe<Scalars['Boolean']['input']>;
};

export type QuestionOrder =
  | 'ACTIVE'
  | 'HELPFUL'
  | 'NEWEST'
  | 'RELEVANCE'
  | 'UNANSWERED';

export type QuestionResult = InvalidInput | Question | Refused;

export type RecordConsultationOutcomeInput = {
  consultationId: Scalars['ID']['input'];
  outcome: ConsultationOutcome;
};

/** A rule says no. `code` names the rule, e.g. TOO_LATE_TO_CANCEL. */
export type Refused = UserError & {
  __typename?: 'Refused';
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
};

export type Registration = Node & {
  __typename?: 'Registration';
  id: Scalars['ID']['output'];
  offerExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  person: Person;
  session: StudySession;
  state: RegistrationState;
  waitlistPosition?: Maybe<Scalars['Int']['output']>;
};

export type RegistrationResult = Refused | Registration;

export type RegistrationState =
  | 'ABSENT'
  | 'ATTENDED'
  | 'CANCELLED'
  | 'GOING'
  | 'OFFERED'
  | 'WAITLISTED';

export type ReportPostInput = {
  message?: InputMaybe<Scalars['String']['input']>;
  postId: Scalars['ID']['input'];
  reason: ReportReason;
};

export type ReportReason =
  | 'ABUSIVE'
  | 'CONFIDENTIAL'
  | 'OFF_TOPIC'
  | 'OTHER'
  | 'SPAM';

export type RescheduleConsultationInput = {
  consultationId: Scalars['ID']['input'];
  instructorId?: InputMaybe<Scalars['ID']['input']>;
  start: Scalars['DateTime']['input'];
};

export type ResetSecondStepResult = InvalidInput | Refused | SecondStepReset;

export type Review = Node & {
  __typename?: 'Review';
  claimExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  claimedBy?: Maybe<Person>;
  findings: Array<Finding>;
  history: Array<ReviewEvent>;
  id: Scalars['ID']['output'];
  revisions: Array<Revision>;
  state: PostState;
  subject: ReviewSubject;
  /** Sent with every decision: a stale one is answered CONFLICT, and changes nothing. */
  version: Scalars['Int']['output'];
  waitingSince: Scalars['DateTime']['output'];
};

export type ReviewConnection = {
  __typename?: 'ReviewConnection';
  edges: Array<ReviewEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ReviewDecisionInput = {
  message?: InputMaybe<Scalars['String']['input']>;
  reviewId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};

export type ReviewEdge = {
  __typename?: 'ReviewEdge';
  cursor: Scalars['String']['output'];
  node: Review;
};

export type ReviewEvent = {
  __typename?: 'ReviewEvent';
  at: Scalars['DateTime']['output'];
  by: Person;
  kind: Scalars['String']['output'];
  message?: Maybe<Scalars['String']['output']>;
};

export type ReviewQueueFilter =
  | 'DECIDED'
  | 'ESCALATED'
  | 'MINE'
  | 'REPORTED'
  | 'WAITING';

export type ReviewResult = InvalidInput | Refused | Review;

export type ReviewSubject = Answer | Comment | Question;

/** A reviewer's masked or mended text; becomes a new revision. */
export type ReviseUnderReviewInput = {
  body: Scalars['String']['input'];
  reviewId: Scalars['ID']['input'];
  title?: InputMaybe<Scalars['String']['input']>;
  version: Scalars['Int']['input'];
};

export type Revision = Node & {
  __typename?: 'Revision';
  at: Scalars['DateTime']['output'];
  author: Person;
  body: Scalars['String']['output'];
  diffHtml?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  number: Scalars['Int']['output'];
  title?: Maybe<Scalars['String']['output']>;
};

export type Role =
  | 'ADMIN'
  | 'GRADUATE'
  | 'INSTRUCTOR'
  | 'LEARNER'
  | 'MODERATOR'
  | 'SPONSOR_CONTACT'
  | 'STAFF';

export type SaveExamAnswerInput = {
  attemptId: Scalars['ID']['input'];
  optionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  questionId: Scalars['ID']['input'];
  text?: InputMaybe<Scalars['String']['input']>;
};

export type SaveNamesInput = {
  certificateName?: InputMaybe<Scalars['String']['input']>;
  /** Left out = as it was. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  familyName: Scalars['String']['input'];
  /** Half-width kana and hiragana are converted. */
  familyNameKana?: InputMaybe<Scalars['String']['input']>;
  /** May be empty. */
  givenName: Scalars['String']['input'];
  givenNameKana?: InputMaybe<Scalars['String']['input']>;
  romanName?: InputMaybe<Scalars['String']['input']>;
  version: Scalars['Int']['input'];
};

export type SaveProfileInput = {
  companyName?: InputMaybe<Scalars['String']['input']>;
  displayName?: InputMaybe<Scalars['String']['input']>;
  headline?: InputMaybe<Scalars['String']['input']>;
  industry?: InputMaybe<Scalars['String']['input']>;
  introduction?: InputMaybe<Scalars['String']['input']>;
  listed: Scalars['Boolean']['input'];
  region?: InputMaybe<Scalars['String']['input']>;
  talksAbout?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type SaveQuestionDraftInput = {
  anonymous: Scalars['Boolean']['input'];
  body: Scalars['String']['input'];
  kind?: InputMaybe<PostKind>;
  questionId?: InputMaybe<Scalars['ID']['input']>;
  tagSlugs: Array<Scalars['String']['input']>;
  title: Scalars['String']['input'];
};

export type SaveStudySessionInput = {
  capacity?: InputMaybe<Scalars['Int']['input']>;
  description: Scalars['String']['input'];
  end: Scalars['DateTime']['input'];
  hostIds: Array<Scalars['ID']['input']>;
  recordingUrl?: InputMaybe<Scalars['URL']['input']>;
  registrationClosesAt?: InputMaybe<Scalars['DateTime']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
  sessionId?: InputMaybe<Scalars['ID']['input']>;
  start: Scalars['DateTime']['input'];
  title: Scalars['String']['input'];
};

/** Where this session stands with the second step that STAFF and ADMIN need in production. */
export type SecondStep = {
  __typename?: 'SecondStep';
  /** What this person has enrolled. */
  methods: Array<SecondStepMethod>;
  state: SecondStepState;
  /** Held, but closed to this session until the step is done. */
  withheldRoles: Array<Role>;
};

export type SecondStepMethod =
  | 'PASSKEY'
  | 'TOTP';

export type SecondStepReset = {
  __typename?: 'SecondStepReset';
  person: Person;
};

/** ENROL: nothing is enrolled yet. NEEDED: it can be done now. */
export type SecondStepState =
  | 'DONE'
  | 'ENROL'
  | 'NEEDED'
  | 'NOT_NEEDED';

export type SetAvailabilityExceptionInput = {
  date: Scalars['LocalDate']['input'];
  instructorId?: InputMaybe<Scalars['ID']['input']>;
  intervals: Array<LocalIntervalInput>;
  reason?: InputMaybe<Scalars['String']['input']>;
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Sets what is given and leaves the rest. */
export type SetAvailabilityInput = {
  bookingWindowDays?: InputMaybe<Scalars['Int']['input']>;
  bufferAfterMinutes?: InputMaybe<Scalars['Int']['input']>;
  bufferBeforeMinutes?: InputMaybe<Scalars['Int']['input']>;
  closedOnPublicHolidays?: InputMaybe<Scalars['Boolean']['input']>;
  /** Staff may set another instructor's; left out = the viewer's own. */
  instructorId?: InputMaybe<Scalars['ID']['input']>;
  /** Null = no cap. */
  maximumPerDay?: InputMaybe<Scalars['Int']['input']>;
  maximumPerWeek?: InputMaybe<Scalars['Int']['input']>;
  minimumNoticeMinutes?: InputMaybe<Scalars['Int']['input']>;
  slotIntervalMinutes?: InputMaybe<Scalars['Int']['input']>;
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  /** The `version` that was seen; left out = whatever it is now. */
  version?: InputMaybe<Scalars['Int']['input']>;
  weekly?: InputMaybe<Array<WeeklyHoursInput>>;
};

export type Shipment = Node & {
  __typename?: 'Shipment';
  arriveBy?: Maybe<Scalars['LocalDate']['output']>;
  carrier?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  kind: ShipmentKind;
  state: ShipmentState;
  trackingNumber?: Maybe<Scalars['String']['output']>;
  trackingUrl?: Maybe<Scalars['URL']['output']>;
};

export type ShipmentKind =
  | 'CERTIFICATE'
  | 'TEXTBOOK';

export type ShipmentState =
  | 'DELIVERED'
  | 'PREPARING'
  | 'RETURNED'
  | 'SHIPPED';

export type SignInResult = InvalidInput | Refused | Viewer;

export type SignInSession = {
  __typename?: 'SignInSession';
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  isCurrent: Scalars['Boolean']['output'];
  lastSeenAt: Scalars['DateTime']['output'];
  userAgent?: Maybe<Scalars['String']['output']>;
};

/** A start that is bookable now. Offered means bookable, and bookable means offered. */
export type Slot = {
  __typename?: 'Slot';
  end: Scalars['DateTime']['output'];
  instructor: Instructor;
  start: Scalars['DateTime']['output'];
};

export type SlotSearchInput = {
  /** At most 92 days. */
  from: Scalars['DateTime']['input'];
  instructorId?: InputMaybe<Scalars['ID']['input']>;
  kind?: InputMaybe<ConsultationKind>;
  /** A booking that is to be moved: its own time does not stand in its way. */
  reschedulingConsultationId?: InputMaybe<Scalars['ID']['input']>;
  to: Scalars['DateTime']['input'];
};

/** Somebody else was faster. */
export type SlotTaken = UserError & {
  __typename?: 'SlotTaken';
  alternatives: Array<Slot>;
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
};

/** Somebody waits to be told, once, that a time has opened. */
export type SlotWatch = Node & {
  __typename?: 'SlotWatch';
  createdAt: Scalars['DateTime']['output'];
  expiresAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** Null = any. */
  instructor?: Maybe<Instructor>;
  kind: ConsultationKind;
};

export type Sponsorship = Node & {
  __typename?: 'Sponsorship';
  allowsInvoice: Scalars['Boolean']['output'];
  billingContact: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  organisationName: Scalars['String']['output'];
  remainingConsultations?: Maybe<Scalars['Int']['output']>;
};

export type StudySession = Node & {
  __typename?: 'StudySession';
  capacity?: Maybe<Scalars['Int']['output']>;
  descriptionHtml: Scalars['String']['output'];
  end: Scalars['DateTime']['output'];
  goingCount: Scalars['Int']['output'];
  /** hostIds of the input are ids of Person. */
  hosts: Array<Person>;
  icsUrl: Scalars['URL']['output'];
  id: Scalars['ID']['output'];
  joinUrl?: Maybe<Scalars['URL']['output']>;
  materials: Array<Material>;
  recordingUrl?: Maybe<Scalars['URL']['output']>;
  registrationClosesAt?: Maybe<Scalars['DateTime']['output']>;
  /** For hosts and staff. */
  registrations: Array<Registration>;
  seatsLeft?: Maybe<Scalars['Int']['output']>;
  start: Scalars['DateTime']['output'];
  state: StudySessionState;
  title: Scalars['String']['output'];
  viewerRegistration?: Maybe<Registration>;
  waitlistCount: Scalars['Int']['output'];
};


export type StudySessionRegistrationsArgs = {
  state?: InputMaybe<RegistrationState>;
};

export type StudySessionConnection = {
  __typename?: 'StudySessionConnection';
  edges: Array<StudySessionEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type StudySessionEdge = {
  __typename?: 'StudySessionEdge';
  cursor: Scalars['String']['output'];
  node: StudySession;
};

export type StudySessionFilter =
  | 'MINE'
  | 'PAST'
  | 'UPCOMING';

export type StudySessionResult = InvalidInput | Refused | StudySession;

export type StudySessionState =
  | 'ANNOUNCED'
  | 'CANCELLED'
  | 'DRAFT'
  | 'FINISHED';

export type SubmitAnswerInput = {
  answerId?: InputMaybe<Scalars['ID']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  body: Scalars['String']['input'];
  confirmsNothingConfidential: Scalars['Boolean']['input'];
  falseAlarmReason?: InputMaybe<Scalars['String']['input']>;
  official?: InputMaybe<Scalars['Boolean']['input']>;
  questionId: Scalars['ID']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

export type SubmitCommentInput = {
  body: Scalars['String']['input'];
  confirmsNothingConfidential: Scalars['Boolean']['input'];
  postId: Scalars['ID']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

export type SubmitQuestionInput = {
  anonymous: Scalars['Boolean']['input'];
  body: Scalars['String']['input'];
  /** The author has read the rule and the findings, and says that nothing confidential is in it. */
  confirmsNothingConfidential: Scalars['Boolean']['input'];
  /** Why a BLOCKING finding is a false alarm; it goes to review flagged. */
  falseAlarmReason?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<PostKind>;
  /** Given = a draft or a question that was sent back. */
  questionId?: InputMaybe<Scalars['ID']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
  tagSlugs: Array<Scalars['String']['input']>;
  title: Scalars['String']['input'];
};

export type Subscription = {
  __typename?: 'Subscription';
  consultationUpdated: Consultation;
  notificationReceived: Notification;
  questionUpdated: Question;
  reviewQueueChanged: Review;
  slotsChanged: Instructor;
};


export type SubscriptionConsultationUpdatedArgs = {
  id: Scalars['ID']['input'];
};


export type SubscriptionQuestionUpdatedArgs = {
  id: Scalars['ID']['input'];
};


export type SubscriptionSlotsChangedArgs = {
  instructorId: Scalars['ID']['input'];
};

export type Tag = Node & {
  __typename?: 'Tag';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  questionCount: Scalars['Int']['output'];
  slug: Scalars['String']['output'];
};

export type TermsKind =
  | 'COMMUNITY'
  | 'CONSULTATION'
  | 'COURSE'
  | 'PRIVACY';

export type TermsVersion = Node & {
  __typename?: 'TermsVersion';
  bodyHtml: Scalars['String']['output'];
  effectiveFrom: Scalars['LocalDate']['output'];
  id: Scalars['ID']['output'];
  kind: TermsKind;
  version: Scalars['Int']['output'];
};

/** `keyUri` is for a QR code, `secret` for typing. */
export type TotpEnrolment = {
  __typename?: 'TotpEnrolment';
  keyUri: Scalars['String']['output'];
  secret: Scalars['String']['output'];
};

export type TotpEnrolmentResult = Refused | TotpEnrolment;

export type UserError = {
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
};

/** The signed-in person's own view of the platform. */
export type Viewer = {
  __typename?: 'Viewer';
  calendar: Array<CalendarEntry>;
  /** Subscribe to this in a calendar app; whoever holds it can read the calendar, so it can be rotated. */
  calendarFeedUrl: Scalars['URL']['output'];
  certificates: Array<Certificate>;
  consultations: ConsultationConnection;
  email: Scalars['String']['output'];
  /** The primary one first. */
  emailAddresses: Array<EmailAddress>;
  enrolments: Array<Enrolment>;
  /** Whether this session proved lately enough who is there for what asks for it. */
  hasRecentSignIn: Scalars['Boolean']['output'];
  locale: Locale;
  names: PersonNames;
  notificationPreferences: Array<NotificationPreference>;
  notifications: NotificationConnection;
  passkeys: Array<Passkey>;
  person: Person;
  questions: QuestionConnection;
  secondStep: SecondStep;
  sessions: Array<SignInSession>;
  slotWatches: Array<SlotWatch>;
  /** A corporate sponsor that lets this person pay by invoice. */
  sponsorship?: Maybe<Sponsorship>;
  timeZone: Scalars['TimeZone']['output'];
  unreadNotificationCount: Scalars['Int']['output'];
};


/** The signed-in person's own view of the platform. */
export type ViewerCalendarArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


/** The signed-in person's own view of the platform. */
export type ViewerConsultationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ConsultationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The signed-in person's own view of the platform. */
export type ViewerNotificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The signed-in person's own view of the platform. */
export type ViewerQuestionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type ViewerResult = InvalidInput | Refused | Viewer;

export type Weekday =
  | 'FRIDAY'
  | 'MONDAY'
  | 'SATURDAY'
  | 'SUNDAY'
  | 'THURSDAY'
  | 'TUESDAY'
  | 'WEDNESDAY';

export type WeeklyHours = {
  __typename?: 'WeeklyHours';
  effectiveFrom?: Maybe<Scalars['LocalDate']['output']>;
  effectiveUntil?: Maybe<Scalars['LocalDate']['output']>;
  end: Scalars['LocalTime']['output'];
  kind: HoursKind;
  start: Scalars['LocalTime']['output'];
  weekday: Weekday;
};

/** `kind` left out = as the same hours were kept before, else FOLLOW_UP. */
export type WeeklyHoursInput = {
  effectiveFrom?: InputMaybe<Scalars['LocalDate']['input']>;
  effectiveUntil?: InputMaybe<Scalars['LocalDate']['input']>;
  end: Scalars['LocalTime']['input'];
  kind?: InputMaybe<HoursKind>;
  start: Scalars['LocalTime']['input'];
  weekday: Weekday;
};

export type WriteConsultationNotesInput = {
  consultationId: Scalars['ID']['input'];
  privateNotes?: InputMaybe<Scalars['String']['input']>;
  sharedNotes?: InputMaybe<Scalars['String']['input']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AnswerResult:
    | ( Omit<Answer, 'author' | 'comments' | 'question' | 'review'> & { author?: Maybe<_RefType['Person']>, comments: Array<_RefType['Comment']>, question: _RefType['Question'], review?: Maybe<_RefType['Review']> } )
    | ( InvalidInput )
    | ( Refused )
  ;
  AvailabilityPreviewResult:
    | ( AvailabilityPreviewMapper )
    | ( InvalidInput )
  ;
  AvailabilityResult:
    | ( AvailabilityMapper )
    | ( InvalidInput )
    | ( Refused )
  ;
  CalendarEntry:
    | ( ConsultationMapper )
    | ( Omit<CourseDay, 'cohort'> & { cohort: _RefType['Cohort'] } )
    | ( Omit<StudySession, 'hosts' | 'registrations' | 'viewerRegistration'> & { hosts: Array<_RefType['Person']>, registrations: Array<_RefType['Registration']>, viewerRegistration?: Maybe<_RefType['Registration']> } )
  ;
  CommentResult:
    | ( Omit<Comment, 'author'> & { author?: Maybe<_RefType['Person']> } )
    | ( InvalidInput )
    | ( Refused )
  ;
  ConsultationResult:
    | ( ConsultationMapper )
    | ( InvalidInput )
    | ( Refused )
    | ( Omit<SlotTaken, 'alternatives'> & { alternatives: Array<_RefType['Slot']> } )
  ;
  EnrolmentResult:
    | ( Omit<Enrolment, 'attendance' | 'cohort' | 'learner' | 'orientation' | 'payment'> & { attendance: Array<_RefType['Attendance']>, cohort: _RefType['Cohort'], learner: _RefType['Person'], orientation?: Maybe<_RefType['Consultation']>, payment: _RefType['Payment'] } )
    | ( InvalidInput )
    | ( Refused )
  ;
  ExamResult:
    | ( ExamAttempt )
    | ( InvalidInput )
    | ( Refused )
  ;
  IssuedSignInCodeResult:
    | ( IssuedSignInCode )
    | ( Refused )
  ;
  PasskeyOptionsResult:
    | ( PasskeyOptions )
    | ( Refused )
  ;
  QuestionResult:
    | ( InvalidInput )
    | ( Omit<Question, 'acceptedAnswer' | 'answers' | 'author' | 'comments' | 'review' | 'tags'> & { acceptedAnswer?: Maybe<_RefType['Answer']>, answers: _RefType['AnswerConnection'], author?: Maybe<_RefType['Person']>, comments: Array<_RefType['Comment']>, review?: Maybe<_RefType['Review']>, tags: Array<_RefType['Tag']> } )
    | ( Refused )
  ;
  RegistrationResult:
    | ( Refused )
    | ( Omit<Registration, 'person' | 'session'> & { person: _RefType['Person'], session: _RefType['StudySession'] } )
  ;
  ResetSecondStepResult:
    | ( InvalidInput )
    | ( Refused )
    | ( SecondStepResetMapper )
  ;
  ReviewResult:
    | ( InvalidInput )
    | ( Refused )
    | ( Omit<Review, 'claimedBy' | 'findings' | 'history' | 'revisions' | 'subject'> & { claimedBy?: Maybe<_RefType['Person']>, findings: Array<_RefType['Finding']>, history: Array<_RefType['ReviewEvent']>, revisions: Array<_RefType['Revision']>, subject: _RefType['ReviewSubject'] } )
  ;
  ReviewSubject:
    | ( Omit<Answer, 'author' | 'comments' | 'question' | 'review'> & { author?: Maybe<_RefType['Person']>, comments: Array<_RefType['Comment']>, question: _RefType['Question'], review?: Maybe<_RefType['Review']> } )
    | ( Omit<Comment, 'author'> & { author?: Maybe<_RefType['Person']> } )
    | ( Omit<Question, 'acceptedAnswer' | 'answers' | 'author' | 'comments' | 'review' | 'tags'> & { acceptedAnswer?: Maybe<_RefType['Answer']>, answers: _RefType['AnswerConnection'], author?: Maybe<_RefType['Person']>, comments: Array<_RefType['Comment']>, review?: Maybe<_RefType['Review']>, tags: Array<_RefType['Tag']> } )
  ;
  SignInResult:
    | ( InvalidInput )
    | ( Refused )
    | ( ViewerMapper )
  ;
  StudySessionResult:
    | ( InvalidInput )
    | ( Refused )
    | ( Omit<StudySession, 'hosts' | 'registrations' | 'viewerRegistration'> & { hosts: Array<_RefType['Person']>, registrations: Array<_RefType['Registration']>, viewerRegistration?: Maybe<_RefType['Registration']> } )
  ;
  TotpEnrolmentResult:
    | ( Refused )
    | ( TotpEnrolment )
  ;
  ViewerResult:
    | ( InvalidInput )
    | ( Refused )
    | ( ViewerMapper )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( Omit<Answer, 'author' | 'comments' | 'question' | 'review'> & { author?: Maybe<_RefType['Person']>, comments: Array<_RefType['Comment']>, question: _RefType['Question'], review?: Maybe<_RefType['Review']> } )
    | ( Certificate )
    | ( Omit<Cohort, 'days' | 'terms'> & { days: Array<_RefType['CourseDay']>, terms: _RefType['TermsVersion'] } )
    | ( Omit<Comment, 'author'> & { author?: Maybe<_RefType['Person']> } )
    | ( ConsultationMapper )
    | ( ConsultationMessageMapper )
    | ( Omit<CourseDay, 'cohort'> & { cohort: _RefType['Cohort'] } )
    | ( EmailAddressMapper )
    | ( Omit<Enrolment, 'attendance' | 'cohort' | 'learner' | 'orientation' | 'payment'> & { attendance: Array<_RefType['Attendance']>, cohort: _RefType['Cohort'], learner: _RefType['Person'], orientation?: Maybe<_RefType['Consultation']>, payment: _RefType['Payment'] } )
    | ( ExamAttempt )
    | ( ExamOption )
    | ( ExamQuestion )
    | ( ExternalCalendarMapper )
    | ( InstructorMapper )
    | ( Material )
    | ( Notification )
    | ( PasskeyMapper )
    | ( PaymentMapper )
    | ( PersonMapper )
    | ( Omit<Question, 'acceptedAnswer' | 'answers' | 'author' | 'comments' | 'review' | 'tags'> & { acceptedAnswer?: Maybe<_RefType['Answer']>, answers: _RefType['AnswerConnection'], author?: Maybe<_RefType['Person']>, comments: Array<_RefType['Comment']>, review?: Maybe<_RefType['Review']>, tags: Array<_RefType['Tag']> } )
    | ( Omit<Registration, 'person' | 'session'> & { person: _RefType['Person'], session: _RefType['StudySession'] } )
    | ( Omit<Review, 'claimedBy' | 'findings' | 'history' | 'revisions' | 'subject'> & { claimedBy?: Maybe<_RefType['Person']>, findings: Array<_RefType['Finding']>, history: Array<_RefType['ReviewEvent']>, revisions: Array<_RefType['Revision']>, subject: _RefType['ReviewSubject'] } )
    | ( Omit<Revision, 'author'> & { author: _RefType['Person'] } )
    | ( Shipment )
    | ( SlotWatchMapper )
    | ( SponsorshipMapper )
    | ( Omit<StudySession, 'hosts' | 'registrations' | 'viewerRegistration'> & { hosts: Array<_RefType['Person']>, registrations: Array<_RefType['Registration']>, viewerRegistration?: Maybe<_RefType['Registration']> } )
    | ( TagMapper )
    | ( TermsVersionMapper )
  ;
  UserError:
    | ( InvalidInput )
    | ( Refused )
    | ( Omit<SlotTaken, 'alternatives'> & { alternatives: Array<_RefType['Slot']> } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddExternalCalendarInput: AddExternalCalendarInput;
  AddressInput: AddressInput;
  Answer: ResolverTypeWrapper<Omit<Answer, 'author' | 'comments' | 'question' | 'review'> & { author?: Maybe<ResolversTypes['Person']>, comments: Array<ResolversTypes['Comment']>, question: ResolversTypes['Question'], review?: Maybe<ResolversTypes['Review']> }>;
  AnswerConnection: ResolverTypeWrapper<Omit<AnswerConnection, 'edges'> & { edges: Array<ResolversTypes['AnswerEdge']> }>;
  AnswerEdge: ResolverTypeWrapper<Omit<AnswerEdge, 'node'> & { node: ResolversTypes['Answer'] }>;
  AnswerKind: AnswerKind;
  AnswerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AnswerResult']>;
  ApplyToCohortInput: ApplyToCohortInput;
  Association: ResolverTypeWrapper<AssociationMapper>;
  Attendance: ResolverTypeWrapper<Omit<Attendance, 'day'> & { day: ResolversTypes['CourseDay'] }>;
  Availability: ResolverTypeWrapper<AvailabilityMapper>;
  AvailabilityException: ResolverTypeWrapper<AvailabilityExceptionMapper>;
  AvailabilityPreview: ResolverTypeWrapper<AvailabilityPreviewMapper>;
  AvailabilityPreviewResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AvailabilityPreviewResult']>;
  AvailabilityResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AvailabilityResult']>;
  BookConsultationInput: BookConsultationInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CalendarEntry: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CalendarEntry']>;
  CancelConsultationInput: CancelConsultationInput;
  CancellationPolicy: ResolverTypeWrapper<CancellationPolicy>;
  CancellationTier: ResolverTypeWrapper<CancellationTier>;
  Certificate: ResolverTypeWrapper<Certificate>;
  ClearAvailabilityExceptionInput: ClearAvailabilityExceptionInput;
  Cohort: ResolverTypeWrapper<Omit<Cohort, 'days' | 'terms'> & { days: Array<ResolversTypes['CourseDay']>, terms: ResolversTypes['TermsVersion'] }>;
  CohortState: CohortState;
  Comment: ResolverTypeWrapper<Omit<Comment, 'author'> & { author?: Maybe<ResolversTypes['Person']> }>;
  CommentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CommentResult']>;
  Consultation: ResolverTypeWrapper<ConsultationMapper>;
  ConsultationCancellation: ResolverTypeWrapper<ConsultationCancellationMapper>;
  ConsultationConnection: ResolverTypeWrapper<Omit<ConsultationConnection, 'edges'> & { edges: Array<ResolversTypes['ConsultationEdge']> }>;
  ConsultationEdge: ResolverTypeWrapper<Omit<ConsultationEdge, 'node'> & { node: ResolversTypes['Consultation'] }>;
  ConsultationEvent: ResolverTypeWrapper<ConsultationEventMapper>;
  ConsultationFilter: ConsultationFilter;
  ConsultationKind: ConsultationKind;
  ConsultationMessage: ResolverTypeWrapper<ConsultationMessageMapper>;
  ConsultationOutcome: ConsultationOutcome;
  ConsultationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConsultationResult']>;
  ConsultationState: ConsultationState;
  CourseDay: ResolverTypeWrapper<Omit<CourseDay, 'cohort'> & { cohort: ResolversTypes['Cohort'] }>;
  CurriculumItem: ResolverTypeWrapper<CurriculumItem>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DayOff: ResolverTypeWrapper<DayOffMapper>;
  DirectoryProfile: ResolverTypeWrapper<Omit<DirectoryProfile, 'talksAbout'> & { talksAbout: Array<ResolversTypes['Tag']> }>;
  EmailAddress: ResolverTypeWrapper<EmailAddressMapper>;
  Enrolment: ResolverTypeWrapper<Omit<Enrolment, 'attendance' | 'cohort' | 'learner' | 'orientation' | 'payment'> & { attendance: Array<ResolversTypes['Attendance']>, cohort: ResolversTypes['Cohort'], learner: ResolversTypes['Person'], orientation?: Maybe<ResolversTypes['Consultation']>, payment: ResolversTypes['Payment'] }>;
  EnrolmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EnrolmentResult']>;
  EnrolmentState: EnrolmentState;
  ExamAnswer: ResolverTypeWrapper<ExamAnswer>;
  ExamAttempt: ResolverTypeWrapper<ExamAttempt>;
  ExamAttemptState: ExamAttemptState;
  ExamOption: ResolverTypeWrapper<ExamOption>;
  ExamQuestion: ResolverTypeWrapper<ExamQuestion>;
  ExamQuestionKind: ExamQuestionKind;
  ExamResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ExamResult']>;
  ExternalCalendar: ResolverTypeWrapper<ExternalCalendarMapper>;
  Faq: ResolverTypeWrapper<FaqMapper>;
  FieldError: ResolverTypeWrapper<FieldError>;
  Finding: ResolverTypeWrapper<Finding>;
  FindingKind: FindingKind;
  FindingSeverity: FindingSeverity;
  GradeEssayInput: GradeEssayInput;
  HoursKind: HoursKind;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Instructor: ResolverTypeWrapper<InstructorMapper>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  IssuedSignInCode: ResolverTypeWrapper<IssuedSignInCode>;
  IssuedSignInCodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IssuedSignInCodeResult']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  LocalInterval: ResolverTypeWrapper<LocalIntervalMapper>;
  LocalIntervalInput: LocalIntervalInput;
  LocalTime: ResolverTypeWrapper<Scalars['LocalTime']['output']>;
  Locale: Locale;
  Material: ResolverTypeWrapper<Material>;
  MeetingState: MeetingState;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NameChange: ResolverTypeWrapper<NameChangeMapper>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Notification: ResolverTypeWrapper<Notification>;
  NotificationChannel: NotificationChannel;
  NotificationConnection: ResolverTypeWrapper<NotificationConnection>;
  NotificationEdge: ResolverTypeWrapper<NotificationEdge>;
  NotificationPreference: ResolverTypeWrapper<NotificationPreference>;
  NotificationTopic: NotificationTopic;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Passkey: ResolverTypeWrapper<PasskeyMapper>;
  PasskeyOptions: ResolverTypeWrapper<PasskeyOptions>;
  PasskeyOptionsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PasskeyOptionsResult']>;
  Payment: ResolverTypeWrapper<PaymentMapper>;
  PaymentMethod: PaymentMethod;
  PaymentOption: ResolverTypeWrapper<PaymentOption>;
  PaymentState: PaymentState;
  Person: ResolverTypeWrapper<PersonMapper>;
  PersonConnection: ResolverTypeWrapper<Omit<PersonConnection, 'edges'> & { edges: Array<ResolversTypes['PersonEdge']> }>;
  PersonEdge: ResolverTypeWrapper<Omit<PersonEdge, 'node'> & { node: ResolversTypes['Person'] }>;
  PersonNames: ResolverTypeWrapper<PersonNamesMapper>;
  PostKind: PostKind;
  PostState: PostState;
  PreviewStart: ResolverTypeWrapper<PreviewStart>;
  Price: ResolverTypeWrapper<Price>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Question: ResolverTypeWrapper<Omit<Question, 'acceptedAnswer' | 'answers' | 'author' | 'comments' | 'review' | 'tags'> & { acceptedAnswer?: Maybe<ResolversTypes['Answer']>, answers: ResolversTypes['AnswerConnection'], author?: Maybe<ResolversTypes['Person']>, comments: Array<ResolversTypes['Comment']>, review?: Maybe<ResolversTypes['Review']>, tags: Array<ResolversTypes['Tag']> }>;
  QuestionConnection: ResolverTypeWrapper<Omit<QuestionConnection, 'edges'> & { edges: Array<ResolversTypes['QuestionEdge']> }>;
  QuestionEdge: ResolverTypeWrapper<Omit<QuestionEdge, 'node'> & { node: ResolversTypes['Question'] }>;
  QuestionFilter: QuestionFilter;
  QuestionOrder: QuestionOrder;
  QuestionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['QuestionResult']>;
  RecordConsultationOutcomeInput: RecordConsultationOutcomeInput;
  Refused: ResolverTypeWrapper<Refused>;
  Registration: ResolverTypeWrapper<Omit<Registration, 'person' | 'session'> & { person: ResolversTypes['Person'], session: ResolversTypes['StudySession'] }>;
  RegistrationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegistrationResult']>;
  RegistrationState: RegistrationState;
  ReportPostInput: ReportPostInput;
  ReportReason: ReportReason;
  RescheduleConsultationInput: RescheduleConsultationInput;
  ResetSecondStepResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResetSecondStepResult']>;
  Review: ResolverTypeWrapper<Omit<Review, 'claimedBy' | 'findings' | 'history' | 'revisions' | 'subject'> & { claimedBy?: Maybe<ResolversTypes['Person']>, findings: Array<ResolversTypes['Finding']>, history: Array<ResolversTypes['ReviewEvent']>, revisions: Array<ResolversTypes['Revision']>, subject: ResolversTypes['ReviewSubject'] }>;
  ReviewConnection: ResolverTypeWrapper<Omit<ReviewConnection, 'edges'> & { edges: Array<ResolversTypes['ReviewEdge']> }>;
  ReviewDecisionInput: ReviewDecisionInput;
  ReviewEdge: ResolverTypeWrapper<Omit<ReviewEdge, 'node'> & { node: ResolversTypes['Review'] }>;
  ReviewEvent: ResolverTypeWrapper<Omit<ReviewEvent, 'by'> & { by: ResolversTypes['Person'] }>;
  ReviewQueueFilter: ReviewQueueFilter;
  ReviewResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReviewResult']>;
  ReviewSubject: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReviewSubject']>;
  ReviseUnderReviewInput: ReviseUnderReviewInput;
  Revision: ResolverTypeWrapper<Omit<Revision, 'author'> & { author: ResolversTypes['Person'] }>;
  Role: Role;
  SaveExamAnswerInput: SaveExamAnswerInput;
  SaveNamesInput: SaveNamesInput;
  SaveProfileInput: SaveProfileInput;
  SaveQuestionDraftInput: SaveQuestionDraftInput;
  SaveStudySessionInput: SaveStudySessionInput;
  SecondStep: ResolverTypeWrapper<SecondStep>;
  SecondStepMethod: SecondStepMethod;
  SecondStepReset: ResolverTypeWrapper<SecondStepResetMapper>;
  SecondStepState: SecondStepState;
  SetAvailabilityExceptionInput: SetAvailabilityExceptionInput;
  SetAvailabilityInput: SetAvailabilityInput;
  Shipment: ResolverTypeWrapper<Shipment>;
  ShipmentKind: ShipmentKind;
  ShipmentState: ShipmentState;
  SignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInResult']>;
  SignInSession: ResolverTypeWrapper<SignInSessionMapper>;
  Slot: ResolverTypeWrapper<SlotMapper>;
  SlotSearchInput: SlotSearchInput;
  SlotTaken: ResolverTypeWrapper<Omit<SlotTaken, 'alternatives'> & { alternatives: Array<ResolversTypes['Slot']> }>;
  SlotWatch: ResolverTypeWrapper<SlotWatchMapper>;
  Sponsorship: ResolverTypeWrapper<SponsorshipMapper>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  StudySession: ResolverTypeWrapper<Omit<StudySession, 'hosts' | 'registrations' | 'viewerRegistration'> & { hosts: Array<ResolversTypes['Person']>, registrations: Array<ResolversTypes['Registration']>, viewerRegistration?: Maybe<ResolversTypes['Registration']> }>;
  StudySessionConnection: ResolverTypeWrapper<Omit<StudySessionConnection, 'edges'> & { edges: Array<ResolversTypes['StudySessionEdge']> }>;
  StudySessionEdge: ResolverTypeWrapper<Omit<StudySessionEdge, 'node'> & { node: ResolversTypes['StudySession'] }>;
  StudySessionFilter: StudySessionFilter;
  StudySessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StudySessionResult']>;
  StudySessionState: StudySessionState;
  SubmitAnswerInput: SubmitAnswerInput;
  SubmitCommentInput: SubmitCommentInput;
  SubmitQuestionInput: SubmitQuestionInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Tag: ResolverTypeWrapper<TagMapper>;
  TermsKind: TermsKind;
  TermsVersion: ResolverTypeWrapper<TermsVersionMapper>;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  TotpEnrolment: ResolverTypeWrapper<TotpEnrolment>;
  TotpEnrolmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TotpEnrolmentResult']>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  Viewer: ResolverTypeWrapper<ViewerMapper>;
  ViewerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ViewerResult']>;
  Weekday: Weekday;
  WeeklyHours: ResolverTypeWrapper<WeeklyHoursMapper>;
  WeeklyHoursInput: WeeklyHoursInput;
  WriteConsultationNotesInput: WriteConsultationNotesInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddExternalCalendarInput: AddExternalCalendarInput;
  AddressInput: AddressInput;
  Answer: Omit<Answer, 'author' | 'comments' | 'question' | 'review'> & { author?: Maybe<ResolversParentTypes['Person']>, comments: Array<ResolversParentTypes['Comment']>, question: ResolversParentTypes['Question'], review?: Maybe<ResolversParentTypes['Review']> };
  AnswerConnection: Omit<AnswerConnection, 'edges'> & { edges: Array<ResolversParentTypes['AnswerEdge']> };
  AnswerEdge: Omit<AnswerEdge, 'node'> & { node: ResolversParentTypes['Answer'] };
  AnswerResult: ResolversUnionTypes<ResolversParentTypes>['AnswerResult'];
  ApplyToCohortInput: ApplyToCohortInput;
  Association: AssociationMapper;
  Attendance: Omit<Attendance, 'day'> & { day: ResolversParentTypes['CourseDay'] };
  Availability: AvailabilityMapper;
  AvailabilityException: AvailabilityExceptionMapper;
  AvailabilityPreview: AvailabilityPreviewMapper;
  AvailabilityPreviewResult: ResolversUnionTypes<ResolversParentTypes>['AvailabilityPreviewResult'];
  AvailabilityResult: ResolversUnionTypes<ResolversParentTypes>['AvailabilityResult'];
  BookConsultationInput: BookConsultationInput;
  Boolean: Scalars['Boolean']['output'];
  CalendarEntry: ResolversUnionTypes<ResolversParentTypes>['CalendarEntry'];
  CancelConsultationInput: CancelConsultationInput;
  CancellationPolicy: CancellationPolicy;
  CancellationTier: CancellationTier;
  Certificate: Certificate;
  ClearAvailabilityExceptionInput: ClearAvailabilityExceptionInput;
  Cohort: Omit<Cohort, 'days' | 'terms'> & { days: Array<ResolversParentTypes['CourseDay']>, terms: ResolversParentTypes['TermsVersion'] };
  Comment: Omit<Comment, 'author'> & { author?: Maybe<ResolversParentTypes['Person']> };
  CommentResult: ResolversUnionTypes<ResolversParentTypes>['CommentResult'];
  Consultation: ConsultationMapper;
  ConsultationCancellation: ConsultationCancellationMapper;
  ConsultationConnection: Omit<ConsultationConnection, 'edges'> & { edges: Array<ResolversParentTypes['ConsultationEdge']> };
  ConsultationEdge: Omit<ConsultationEdge, 'node'> & { node: ResolversParentTypes['Consultation'] };
  ConsultationEvent: ConsultationEventMapper;
  ConsultationMessage: ConsultationMessageMapper;
  ConsultationResult: ResolversUnionTypes<ResolversParentTypes>['ConsultationResult'];
  CourseDay: Omit<CourseDay, 'cohort'> & { cohort: ResolversParentTypes['Cohort'] };
  CurriculumItem: CurriculumItem;
  DateTime: Scalars['DateTime']['output'];
  DayOff: DayOffMapper;
  DirectoryProfile: Omit<DirectoryProfile, 'talksAbout'> & { talksAbout: Array<ResolversParentTypes['Tag']> };
  EmailAddress: EmailAddressMapper;
  Enrolment: Omit<Enrolment, 'attendance' | 'cohort' | 'learner' | 'orientation' | 'payment'> & { attendance: Array<ResolversParentTypes['Attendance']>, cohort: ResolversParentTypes['Cohort'], learner: ResolversParentTypes['Person'], orientation?: Maybe<ResolversParentTypes['Consultation']>, payment: ResolversParentTypes['Payment'] };
  EnrolmentResult: ResolversUnionTypes<ResolversParentTypes>['EnrolmentResult'];
  ExamAnswer: ExamAnswer;
  ExamAttempt: ExamAttempt;
  ExamOption: ExamOption;
  ExamQuestion: ExamQuestion;
  ExamResult: ResolversUnionTypes<ResolversParentTypes>['ExamResult'];
  ExternalCalendar: ExternalCalendarMapper;
  Faq: FaqMapper;
  FieldError: FieldError;
  Finding: Finding;
  GradeEssayInput: GradeEssayInput;
  ID: Scalars['ID']['output'];
  Instructor: InstructorMapper;
  Int: Scalars['Int']['output'];
  InvalidInput: InvalidInput;
  IssuedSignInCode: IssuedSignInCode;
  IssuedSignInCodeResult: ResolversUnionTypes<ResolversParentTypes>['IssuedSignInCodeResult'];
  JSON: Scalars['JSON']['output'];
  LocalDate: Scalars['LocalDate']['output'];
  LocalInterval: LocalIntervalMapper;
  LocalIntervalInput: LocalIntervalInput;
  LocalTime: Scalars['LocalTime']['output'];
  Material: Material;
  Mutation: Record<PropertyKey, never>;
  NameChange: NameChangeMapper;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Notification: Notification;
  NotificationConnection: NotificationConnection;
  NotificationEdge: NotificationEdge;
  NotificationPreference: NotificationPreference;
  PageInfo: PageInfo;
  Passkey: PasskeyMapper;
  PasskeyOptions: PasskeyOptions;
  PasskeyOptionsResult: ResolversUnionTypes<ResolversParentTypes>['PasskeyOptionsResult'];
  Payment: PaymentMapper;
  PaymentOption: PaymentOption;
  Person: PersonMapper;
  PersonConnection: Omit<PersonConnection, 'edges'> & { edges: Array<ResolversParentTypes['PersonEdge']> };
  PersonEdge: Omit<PersonEdge, 'node'> & { node: ResolversParentTypes['Person'] };
  PersonNames: PersonNamesMapper;
  PreviewStart: PreviewStart;
  Price: Price;
  Query: Record<PropertyKey, never>;
  Question: Omit<Question, 'acceptedAnswer' | 'answers' | 'author' | 'comments' | 'review' | 'tags'> & { acceptedAnswer?: Maybe<ResolversParentTypes['Answer']>, answers: ResolversParentTypes['AnswerConnection'], author?: Maybe<ResolversParentTypes['Person']>, comments: Array<ResolversParentTypes['Comment']>, review?: Maybe<ResolversParentTypes['Review']>, tags: Array<ResolversParentTypes['Tag']> };
  QuestionConnection: Omit<QuestionConnection, 'edges'> & { edges: Array<ResolversParentTypes['QuestionEdge']> };
  QuestionEdge: Omit<QuestionEdge, 'node'> & { node: ResolversParentTypes['Question'] };
  QuestionFilter: QuestionFilter;
  QuestionResult: ResolversUnionTypes<ResolversParentTypes>['QuestionResult'];
  RecordConsultationOutcomeInput: RecordConsultationOutcomeInput;
  Refused: Refused;
  Registration: Omit<Registration, 'person' | 'session'> & { person: ResolversParentTypes['Person'], session: ResolversParentTypes['StudySession'] };
  RegistrationResult: ResolversUnionTypes<ResolversParentTypes>['RegistrationResult'];
  ReportPostInput: ReportPostInput;
  RescheduleConsultationInput: RescheduleConsultationInput;
  ResetSecondStepResult: ResolversUnionTypes<ResolversParentTypes>['ResetSecondStepResult'];
  Review: Omit<Review, 'claimedBy' | 'findings' | 'history' | 'revisions' | 'subject'> & { claimedBy?: Maybe<ResolversParentTypes['Person']>, findings: Array<ResolversParentTypes['Finding']>, history: Array<ResolversParentTypes['ReviewEvent']>, revisions: Array<ResolversParentTypes['Revision']>, subject: ResolversParentTypes['ReviewSubject'] };
  ReviewConnection: Omit<ReviewConnection, 'edges'> & { edges: Array<ResolversParentTypes['ReviewEdge']> };
  ReviewDecisionInput: ReviewDecisionInput;
  ReviewEdge: Omit<ReviewEdge, 'node'> & { node: ResolversParentTypes['Review'] };
  ReviewEvent: Omit<ReviewEvent, 'by'> & { by: ResolversParentTypes['Person'] };
  ReviewResult: ResolversUnionTypes<ResolversParentTypes>['ReviewResult'];
  ReviewSubject: ResolversUnionTypes<ResolversParentTypes>['ReviewSubject'];
  ReviseUnderReviewInput: ReviseUnderReviewInput;
  Revision: Omit<Revision, 'author'> & { author: ResolversParentTypes['Person'] };
  SaveExamAnswerInput: SaveExamAnswerInput;
  SaveNamesInput: SaveNamesInput;
  SaveProfileInput: SaveProfileInput;
  SaveQuestionDraftInput: SaveQuestionDraftInput;
  SaveStudySessionInput: SaveStudySessionInput;
  SecondStep: SecondStep;
  SecondStepReset: SecondStepResetMapper;
  SetAvailabilityExceptionInput: SetAvailabilityExceptionInput;
  SetAvailabilityInput: SetAvailabilityInput;
  Shipment: Shipment;
  SignInResult: ResolversUnionTypes<ResolversParentTypes>['SignInResult'];
  SignInSession: SignInSessionMapper;
  Slot: SlotMapper;
  SlotSearchInput: SlotSearchInput;
  SlotTaken: Omit<SlotTaken, 'alternatives'> & { alternatives: Array<ResolversParentTypes['Slot']> };
  SlotWatch: SlotWatchMapper;
  Sponsorship: SponsorshipMapper;
  String: Scalars['String']['output'];
  StudySession: Omit<StudySession, 'hosts' | 'registrations' | 'viewerRegistration'> & { hosts: Array<ResolversParentTypes['Person']>, registrations: Array<ResolversParentTypes['Registration']>, viewerRegistration?: Maybe<ResolversParentTypes['Registration']> };
  StudySessionConnection: Omit<StudySessionConnection, 'edges'> & { edges: Array<ResolversParentTypes['StudySessionEdge']> };
  StudySessionEdge: Omit<StudySessionEdge, 'node'> & { node: ResolversParentTypes['StudySession'] };
  StudySessionResult: ResolversUnionTypes<ResolversParentTypes>['StudySessionResult'];
  SubmitAnswerInput: SubmitAnswerInput;
  SubmitCommentInput: SubmitCommentInput;
  SubmitQuestionInput: SubmitQuestionInput;
  Subscription: Record<PropertyKey, never>;
  Tag: TagMapper;
  TermsVersion: TermsVersionMapper;
  TimeZone: Scalars['TimeZone']['output'];
  TotpEnrolment: TotpEnrolment;
  TotpEnrolmentResult: ResolversUnionTypes<ResolversParentTypes>['TotpEnrolmentResult'];
  URL: Scalars['URL']['output'];
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  Viewer: ViewerMapper;
  ViewerResult: ResolversUnionTypes<ResolversParentTypes>['ViewerResult'];
  WeeklyHours: WeeklyHoursMapper;
  WeeklyHoursInput: WeeklyHoursInput;
  WriteConsultationNotesInput: WriteConsultationNotesInput;
};

export type AnswerResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Answer'] = ResolversParentTypes['Answer']> = {
  asOf?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bodyHtml?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  comments?: Resolver<Array<ResolversTypes['Comment']>, ParentType, ContextType>;
  helpfulCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAccepted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isByAsker?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AnswerKind'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  question?: Resolver<ResolversTypes['Question'], ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PostState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnswerConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AnswerConnection'] = ResolversParentTypes['AnswerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AnswerEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AnswerEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AnswerEdge'] = ResolversParentTypes['AnswerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Answer'], ParentType, ContextType>;
};

export type AnswerResultResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AnswerResult'] = ResolversParentTypes['AnswerResult']> = {
  __resolveType: TypeResolveFn<'Answer' | 'InvalidInput' | 'Refused', ParentType, ContextType>;
};

export type AssociationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Association'] = ResolversParentTypes['Association']> = {
  consultationMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  consultationPolicy?: Resolver<ResolversTypes['CancellationPolicy'], ParentType, ContextType>;
  consultationPrice?: Resolver<ResolversTypes['Price'], ParentType, ContextType>;
  consultationTerms?: Resolver<ResolversTypes['TermsVersion'], ParentType, ContextType>;
  faqs?: Resolver<Array<ResolversTypes['Faq']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  officeEmail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  paymentMethods?: Resolver<Array<ResolversTypes['PaymentMethod']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
};

export type AttendanceResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Attendance'] = ResolversParentTypes['Attendance']> = {
  day?: Resolver<ResolversTypes['CourseDay'], ParentType, ContextType>;
  present?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type AvailabilityResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Availability'] = ResolversParentTypes['Availability']> = {
  bookingWindowDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bookingsOutsideHours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bufferAfterMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bufferBeforeMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closedOnPublicHolidays?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  daysOff?: Resolver<Array<ResolversTypes['DayOff']>, ParentType, ContextType>;
  exceptions?: Resolver<Array<ResolversTypes['AvailabilityException']>, ParentType, ContextType>;
  externalCalendars?: Resolver<Array<ResolversTypes['ExternalCalendar']>, ParentType, ContextType>;
  maximumPerDay?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maximumPerWeek?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minimumNoticeMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  slotIntervalMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weekly?: Resolver<Array<ResolversTypes['WeeklyHours']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AvailabilityExceptionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AvailabilityException'] = ResolversParentTypes['AvailabilityException']> = {
  date?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  intervals?: Resolver<Array<ResolversTypes['LocalInterval']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AvailabilityPreviewResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AvailabilityPreview'] = ResolversParentTypes['AvailabilityPreview']> = {
  bookingsOutsideHours?: Resolver<Array<ResolversTypes['Consultation']>, ParentType, ContextType>;
  starts?: Resolver<Array<ResolversTypes['PreviewStart']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AvailabilityPreviewResultResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AvailabilityPreviewResult'] = ResolversParentTypes['AvailabilityPreviewResult']> = {
  __resolveType: TypeResolveFn<'AvailabilityPreview' | 'InvalidInput', ParentType, ContextType>;
};

export type AvailabilityResultResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AvailabilityResult'] = ResolversParentTypes['AvailabilityResult']> = {
  __resolveType: TypeResolveFn<'Availability' | 'InvalidInput' | 'Refused', ParentType, ContextType>;
};

export type CalendarEntryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CalendarEntry'] = ResolversParentTypes['CalendarEntry']> = {
  __resolveType: TypeResolveFn<'Consultation' | 'CourseDay' | 'StudySession', ParentType, ContextType>;
};

export type CancellationPolicyResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CancellationPolicy'] = ResolversParentTypes['CancellationPolicy']> = {
  fullRefundWithinMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maximumReschedules?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rescheduleUntilHoursBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tiers?: Resolver<Array<ResolversTypes['CancellationTier']>, ParentType, ContextType>;
};

export type CancellationTierResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CancellationTier'] = ResolversParentTypes['CancellationTier']> = {
  hoursBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refundPercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CertificateResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Certificate'] = ResolversParentTypes['Certificate']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pdfUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  verifyUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CohortResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Cohort'] = ResolversParentTypes['Cohort']> = {
  applyBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  capacity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  courseTitle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  days?: Resolver<Array<ResolversTypes['CourseDay']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  paymentMethods?: Resolver<Array<ResolversTypes['PaymentMethod']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Price'], ParentType, ContextType>;
  seatsLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CohortState'], ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['TermsVersion'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommentResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Comment'] = ResolversParentTypes['Comment']> = {
  author?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  bodyHtml?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isByAsker?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PostState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommentResultResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CommentResult'] = ResolversParentTypes['CommentResult']> = {
  __resolveType: TypeResolveFn<'Comment' | 'InvalidInput' | 'Refused', ParentType, ContextType>;
};

export type ConsultationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Consultation'] = ResolversParentTypes['Consultation']> = {
  cancellation?: Resolver<Maybe<ResolversTypes['ConsultationCancellation']>, ParentType, ContextType>;
  details?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  end?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['ConsultationEvent']>, ParentType, ContextType>;
  holdExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  icsUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instructor?: Resolver<ResolversTypes['Instructor'], ParentType, ContextType>;
  invitationSequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  invitationUid?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  joinUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ConsultationKind'], ParentType, ContextType>;
  meetingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  meetingPasscode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  meetingState?: Resolver<ResolversTypes['MeetingState'], ParentType, ContextType>;
  member?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  messages?: Resolver<Array<ResolversTypes['ConsultationMessage']>, ParentType, ContextType>;
  payment?: Resolver<ResolversTypes['Payment'], ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['CancellationPolicy'], ParentType, ContextType>;
  privateNotes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refundIfCancelledNow?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  relatedQuestion?: Resolver<Maybe<ResolversTypes['Question']>, ParentType, ContextType>;
  sharedNotes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ConsultationState'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewerCanCancel?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanRecord?: Resolver<Array<ResolversTypes['ConsultationOutcome']>, ParentType, ContextType>;
  viewerCanReschedule?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanWriteMessages?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsultationCancellationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ConsultationCancellation'] = ResolversParentTypes['ConsultationCancellation']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refundedAmount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConsultationConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ConsultationConnection'] = ResolversParentTypes['ConsultationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConsultationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConsultationEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ConsultationEdge'] = ResolversParentTypes['ConsultationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Consultation'], ParentType, ContextType>;
};

export type ConsultationEventResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ConsultationEvent'] = ResolversParentTypes['ConsultationEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConsultationMessageResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ConsultationMessage'] = ResolversParentTypes['ConsultationMessage']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsultationResultResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ConsultationResult'] = ResolversParentTypes['ConsultationResult']> = {
  __resolveType: TypeResolveFn<'Consultation' | 'InvalidInput' | 'Refused' | 'SlotTaken', ParentType, ContextType>;
};

export type CourseDayResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CourseDay'] = ResolversParentTypes['CourseDay']> = {
  cohort?: Resolver<ResolversTypes['Cohort'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['CurriculumItem']>, ParentType, ContextType>;
  joinUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CurriculumItemResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CurriculumItem'] = ResolversParentTypes['CurriculumItem']> = {
  details?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  end?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DayOffResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DayOff'] = ResolversParentTypes['DayOff']> = {
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  isOfficeClosure?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type DirectoryProfileResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DirectoryProfile'] = ResolversParentTypes['DirectoryProfile']> = {
  cohortLabel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  companyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  industry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  introductionHtml?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  talksAbout?: Resolver<Array<ResolversTypes['Tag']>, ParentType, ContextType>;
};

export type EmailAddressResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['EmailAddress'] = ResolversParentTypes['EmailAddress']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isPrimary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  verifiedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnrolmentResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Enrolment'] = ResolversParentTypes['Enrolment']> = {
  attendance?: Resolver<Array<ResolversTypes['Attendance']>, ParentType, ContextType>;
  certificate?: Resolver<Maybe<ResolversTypes['Certificate']>, ParentType, ContextType>;
  cohort?: Resolver<ResolversTypes['Cohort'], ParentType, ContextType>;
  examAttempts?: Resolver<Array<ResolversTypes['ExamAttempt']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  learner?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  orientation?: Resolver<Maybe<ResolversTypes['Consultation']>, ParentType, ContextType>;
  payment?: Resolver<ResolversTypes['Payment'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shipments?: Resolver<Array<ResolversTypes['Shipment']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EnrolmentState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnrolmentResultResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['EnrolmentResult'] = ResolversParentTypes['EnrolmentResult']> = {
  __resolveType: TypeResolveFn<'Enrolment' | 'InvalidInput' | 'Refused', ParentType, ContextType>;
};

export type ExamAnswerResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ExamAnswer'] = ResolversParentTypes['ExamAnswer']> = {
  feedback?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  optionIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  savedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ExamAttemptResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ExamAttempt'] = ResolversParentTypes['ExamAttempt']> = {
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  maximumScore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  questions?: Resolver<Array<ResolversTypes['ExamQuestion']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ExamAttemptState'], ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExamOptionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ExamOption'] = ResolversParentTypes['ExamOption']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExamQuestionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ExamQuestion'] = ResolversParentTypes['ExamQuestion']> = {
  answer?: Resolver<Maybe<ResolversTypes['ExamAnswer']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ExamQuestionKind'], ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['ExamOption']>, ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  promptHtml?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExamResultResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ExamResult'] = ResolversParentTypes['ExamResult']> = {
  __resolveType: TypeResolveFn<'ExamAttempt' | 'InvalidInput' | 'Refused', ParentType, ContextType>;
};

export type ExternalCalendarResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ExternalCalendar'] = ResolversParentTypes['ExternalCalendar']> = {
  busyCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastReadAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FaqResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Faq'] = ResolversParentTypes['Faq']> = {
  answerHtml?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FieldErrorResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['FieldError'] = ResolversParentTypes['FieldError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FindingResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  excerpt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FindingKind'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['FindingSeverity'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InstructorResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Instructor'] = ResolversParentTypes['Instructor']> = {
  availability?: Resolver<Maybe<ResolversTypes['Availability']>, ParentType, ContextType>;
  biographyHtml?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bookableUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expertise?: Resolver<Array<ResolversTypes['Tag']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nextOpenSlot?: Resolver<Maybe<ResolversTypes['Slot']>, ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['FieldError']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IssuedSignInCodeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['IssuedSignInCode'] = ResolversParentTypes['IssuedSignInCode']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IssuedSignInCodeResultResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['IssuedSignInCodeResult'] = ResolversParentTypes['IssuedSignInCodeResult']> = {
  __resolveType: TypeResolveFn<'IssuedSignInCode' | 'Refused', ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export type LocalIntervalResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LocalInterval'] = ResolversParentTypes['LocalInterval']> = {
  end?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HoursKind'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
};

export interface LocalTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalTime'], any> {
  name: 'LocalTime';
}

export type MaterialResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Material'] = ResolversParentTypes['Material']> = {
  byteSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptAnswer?: Resolver<ResolversTypes['QuestionResult'], ParentType, ContextType, RequireFields<MutationAcceptAnswerArgs, 'answerId'>>;
  acceptSeatOffer?: Resolver<ResolversTypes['RegistrationResult'], ParentType, ContextType, RequireFields<MutationAcceptSeatOfferArgs, 'sessionId'>>;
  addEmailAddress?: Resolver<ResolversTypes['ViewerResult'], ParentType, ContextType, RequireFields<MutationAddEmailAddressArgs, 'email'>>;
  addExternalCalendar?: Resolver<ResolversTypes['AvailabilityResult'], ParentType, ContextType, RequireFields<MutationAddExternalCalendarArgs, 'input'>>;
  announceStudySession?: Resolver<ResolversTypes['StudySessionResult'], ParentType, ContextType, RequireFields<MutationAnnounceStudySessionArgs, 'sessionId'>>;
  applyToCohort?: Resolver<ResolversTypes['EnrolmentResult'], ParentType, ContextType, RequireFields<MutationApplyToCohortArgs, 'input'>>;
  approveReview?: Resolver<ResolversTypes['ReviewResult'], ParentType, ContextType, RequireFields<MutationApproveReviewArgs, 'input'>>;
  bookConsultation?: Resolver<ResolversTypes['ConsultationResult'], ParentType, ContextType, RequireFields<MutationBookConsultationArgs, 'input'>>;
  cancelConsultation?: Resolver<ResolversTypes['ConsultationResult'], ParentType, ContextType, RequireFields<MutationCancelConsultationArgs, 'input'>>;
  cancelRegistration?: Resolver<ResolversTypes['RegistrationResult'], ParentType, ContextType, RequireFields<MutationCancelRegistrationArgs, 'sessionId'>>;
  cancelStudySession?: Resolver<ResolversTypes['StudySessionResult'], ParentType, ContextType, RequireFields<MutationCancelStudySessionArgs, 'reason' | 'sessionId'>>;
  claimReview?: Resolver<ResolversTypes['ReviewResult'], ParentType, ContextType, RequireFields<MutationClaimReviewArgs, 'reviewId'>>;
  clearAvailabilityException?: Resolver<ResolversTypes['AvailabilityResult'], ParentType, ContextType, RequireFields<MutationClearAvailabilityExceptionArgs, 'input'>>;
  completePasskeySignIn?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationCompletePasskeySignInArgs, 'response'>>;
  completeSignIn?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationCompleteSignInArgs, 'code' | 'email'>>;
  confirmEmailAddress?: Resolver<ResolversTypes['ViewerResult'], ParentType, ContextType, RequireFields<MutationConfirmEmailAddressArgs, 'code'>>;
  confirmTotp?: Resolver<ResolversTypes['ViewerResult'], ParentType, ContextType, RequireFields<MutationConfirmTotpArgs, 'code'>>;
  confirmWithCode?: Resolver<ResolversTypes['ViewerResult'], ParentType, ContextType, RequireFields<MutationConfirmWithCodeArgs, 'code'>>;
  confirmWithPasskey?: Resolver<ResolversTypes['ViewerResult'], ParentType, ContextType, RequireFields<MutationConfirmWithPasskeyArgs, 'response'>>;
  enterTotp?: Resolver<ResolversTypes['ViewerResult'], ParentType, ContextType, RequireFields<MutationEnterTotpArgs, 'code'>>;
  escalateReview?: Resolver<ResolversTypes['ReviewResult'], ParentType, ContextType, RequireFields<MutationEscalateReviewArgs, 'input'>>;
  followQuestion?: Resolver<ResolversTypes['QuestionResult'], ParentType, ContextType, RequireFields<MutationFollowQuestionArgs, 'follow' | 'questionId'>>;
  gradeEssay?: Resolver<ResolversTypes['ExamResult'], ParentType, ContextType, RequireFields<MutationGradeEssayArgs, 'input'>>;
  hidePost?: Resolver<ResolversTypes['ReviewResult'], ParentType, ContextType, RequireFields<MutationHidePostArgs, 'postId' | 'reason'>>;
  issueCertificate?: Resolver<ResolversTypes['EnrolmentResult'], ParentType, ContextType, RequireFields<MutationIssueCertificateArgs, 'enrolmentId'>>;
  issueSignInCode?: Resolver<ResolversTypes['IssuedSignInCodeResult'], ParentType, ContextType, RequireFields<MutationIssueSignInCodeArgs, 'email'>>;
  makePrimaryAddress?: Resolver<ResolversTypes['ViewerResult'], ParentType, ContextType, RequireFields<MutationMakePrimaryAddressArgs, 'addressId'>>;
  markNotificationsRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationMarkNotificationsReadArgs, 'ids'>>;
  passkeyConfirmOptions?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  passkeyRegistrationOptions?: Resolver<ResolversTypes['PasskeyOptionsResult'], ParentType, ContextType>;
  passkeySignInOptions?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  payConsultation?: Resolver<ResolversTypes['ConsultationResult'], ParentType, ContextType, RequireFields<MutationPayConsultationArgs, 'consultationId' | 'method'>>;
  readExternalCalendar?: Resolver<ResolversTypes['AvailabilityResult'], ParentType, ContextType, RequireFields<MutationReadExternalCalendarArgs, 'id'>>;
  recordConsultationOutcome?: Resolver<ResolversTypes['ConsultationResult'], ParentType, ContextType, RequireFields<MutationRecordConsultationOutcomeArgs, 'input'>>;
  recordCourseAttendance?: Resolver<ResolversTypes['Cohort'], ParentType, ContextType, RequireFields<MutationRecordCourseAttendanceArgs, 'courseDayId' | 'learnerIds'>>;
  recordStudySessionAttendance?: Resolver<ResolversTypes['StudySessionResult'], ParentType, ContextType, RequireFields<MutationRecordStudySessionAttendanceArgs, 'personIds' | 'sessionId'>>;
  registerForStudySession?: Resolver<ResolversTypes['RegistrationResult'], ParentType, ContextType, RequireFields<MutationRegisterForStudySessionArgs, 'sessionId'>>;
  registerPasskey?: Resolver<ResolversTypes['ViewerResult'], ParentType, ContextType, RequireFields<MutationRegisterPasskeyArgs, 'response'>>;
  rejectReview?: Resolver<ResolversTypes['ReviewResult'], ParentType, ContextType, RequireFields<MutationRejectReviewArgs, 'input'>>;
  releaseReview?: Resolver<ResolversTypes['ReviewResult'], ParentType, ContextType, RequireFields<MutationReleaseReviewArgs, 'reviewId'>>;
  removeEmailAddress?: Resolver<ResolversTypes['ViewerResult'], ParentType, ContextType, RequireFields<MutationRemoveEmailAddressArgs, 'addressId'>>;
  removeExternalCalendar?: Resolver<ResolversTypes['AvailabilityResult'], ParentType, ContextType, RequireFields<MutationRemoveExternalCalendarArgs, 'id'>>;
  removePasskey?: Resolver<ResolversTypes['ViewerResult'], ParentType, ContextType, RequireFields<MutationRemovePasskeyArgs, 'id'>>;
  removeTotp?: Resolver<ResolversTypes['ViewerResult'], ParentType, ContextType>;
  renamePasskey?: Resolver<ResolversTypes['ViewerResult'], ParentType, ContextType, RequireFields<MutationRenamePasskeyArgs, 'id' | 'name'>>;
  reportPost?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationReportPostArgs, 'input'>>;
  requestChanges?: Resolver<ResolversTypes['ReviewResult'], ParentType, ContextType, RequireFields<MutationRequestChangesArgs, 'input'>>;
  requestConfirmation?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requestSignIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationRequestSignInArgs, 'email'>>;
  rescheduleConsultation?: Resolver<ResolversTypes['ConsultationResult'], ParentType, ContextType, RequireFields<MutationRescheduleConsultationArgs, 'input'>>;
  resetSecondStep?: Resolver<ResolversTypes['ResetSecondStepResult'], ParentType, ContextType, RequireFields<MutationResetSecondStepArgs, 'personId' | 'reason'>>;
  reviseUnderReview?: Resolver<ResolversTypes['ReviewResult'], ParentType, ContextType, RequireFields<MutationReviseUnderReviewArgs, 'input'>>;
  revokeCertificate?: Resolver<ResolversTypes['Certificate'], ParentType, ContextType, RequireFields<MutationRevokeCertificateArgs, 'certificateId' | 'reason'>>;
  revokeSession?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationRevokeSessionArgs, 'sessionId'>>;
  rotateCalendarFeed?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  saveExamAnswer?: Resolver<ResolversTypes['ExamResult'], ParentType, ContextType, RequireFields<MutationSaveExamAnswerArgs, 'input'>>;
  saveNames?: Resolver<ResolversTypes['ViewerResult'], ParentType, ContextType, RequireFields<MutationSaveNamesArgs, 'input'>>;
  saveProfile?: Resolver<ResolversTypes['ViewerResult'], ParentType, ContextType, RequireFields<MutationSaveProfileArgs, 'input'>>;
  saveQuestionDraft?: Resolver<ResolversTypes['QuestionResult'], ParentType, ContextType, RequireFields<MutationSaveQuestionDraftArgs, 'input'>>;
  saveStudySession?: Resolver<ResolversTypes['StudySessionResult'], ParentType, ContextType, RequireFields<MutationSaveStudySessionArgs, 'input'>>;
  sendConsultationMessage?: Resolver<ResolversTypes['ConsultationResult'], ParentType, ContextType, RequireFields<MutationSendConsultationMessageArgs, 'consultationId' | 'text'>>;
  setAvailability?: Resolver<ResolversTypes['AvailabilityResult'], ParentType, ContextType, RequireFields<MutationSetAvailabilityArgs, 'input'>>;
  setAvailabilityException?: Resolver<ResolversTypes['AvailabilityResult'], ParentType, ContextType, RequireFields<MutationSetAvailabilityExceptionArgs, 'input'>>;
  setHelpful?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationSetHelpfulArgs, 'helpful' | 'postId'>>;
  setLocale?: Resolver<ResolversTypes['ViewerResult'], ParentType, ContextType, RequireFields<MutationSetLocaleArgs, 'locale'>>;
  setMeetingLink?: Resolver<ResolversTypes['ConsultationResult'], ParentType, ContextType, RequireFields<MutationSetMeetingLinkArgs, 'consultationId' | 'url'>>;
  setNotificationPreference?: Resolver<ResolversTypes['ViewerResult'], ParentType, ContextType, RequireFields<MutationSetNotificationPreferenceArgs, 'channel' | 'enabled' | 'topic'>>;
  signOut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startExam?: Resolver<ResolversTypes['ExamResult'], ParentType, ContextType, RequireFields<MutationStartExamArgs, 'enrolmentId'>>;
  startTotp?: Resolver<ResolversTypes['TotpEnrolmentResult'], ParentType, ContextType>;
  submitAnswer?: Resolver<ResolversTypes['AnswerResult'], ParentType, ContextType, RequireFields<MutationSubmitAnswerArgs, 'input'>>;
  submitComment?: Resolver<ResolversTypes['CommentResult'], ParentType, ContextType, RequireFields<MutationSubmitCommentArgs, 'input'>>;
  submitExam?: Resolver<ResolversTypes['ExamResult'], ParentType, ContextType, RequireFields<MutationSubmitExamArgs, 'attemptId'>>;
  submitQuestion?: Resolver<ResolversTypes['QuestionResult'], ParentType, ContextType, RequireFields<MutationSubmitQuestionArgs, 'input'>>;
  unwatchSlots?: Resolver<ResolversTypes['ViewerResult'], ParentType, ContextType, RequireFields<MutationUnwatchSlotsArgs, 'kind'>>;
  watchSlots?: Resolver<ResolversTypes['ViewerResult'], ParentType, ContextType, RequireFields<MutationWatchSlotsArgs, 'kind'>>;
  withdrawQuestion?: Resolver<ResolversTypes['QuestionResult'], ParentType, ContextType, RequireFields<MutationWithdrawQuestionArgs, 'questionId'>>;
  writeConsultationNotes?: Resolver<ResolversTypes['ConsultationResult'], ParentType, ContextType, RequireFields<MutationWriteConsultationNotesArgs, 'input'>>;
};

export type NameChangeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['NameChange'] = ResolversParentTypes['NameChange']> = {
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  familyName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  givenName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Answer' | 'Certificate' | 'Cohort' | 'Comment' | 'Consultation' | 'ConsultationMessage' | 'CourseDay' | 'EmailAddress' | 'Enrolment' | 'ExamAttempt' | 'ExamOption' | 'ExamQuestion' | 'ExternalCalendar' | 'Instructor' | 'Material' | 'Notification' | 'Passkey' | 'Payment' | 'Person' | 'Question' | 'Registration' | 'Review' | 'Revision' | 'Shipment' | 'SlotWatch' | 'Sponsorship' | 'StudySession' | 'Tag' | 'TermsVersion', ParentType, ContextType>;
};

export type NotificationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotificationConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['NotificationConnection'] = ResolversParentTypes['NotificationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NotificationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NotificationEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['NotificationEdge'] = ResolversParentTypes['NotificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notification'], ParentType, ContextType>;
};

export type NotificationPreferenceResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['NotificationPreference'] = ResolversParentTypes['NotificationPreference']> = {
  channel?: Resolver<ResolversTypes['NotificationChannel'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['NotificationTopic'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PasskeyResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Passkey'] = ResolversParentTypes['Passkey']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isBackedUp?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasskeyOptionsResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PasskeyOptions'] = ResolversParentTypes['PasskeyOptions']> = {
  options?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasskeyOptionsResultResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PasskeyOptionsResult'] = ResolversParentTypes['PasskeyOptionsResult']> = {
  __resolveType: TypeResolveFn<'PasskeyOptions' | 'Refused', ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment']> = {
  checkoutUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['PaymentMethod'], ParentType, ContextType>;
  payBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Price'], ParentType, ContextType>;
  receiptUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  refundedAmount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PaymentState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentOptionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PaymentOption'] = ResolversParentTypes['PaymentOption']> = {
  holdMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['PaymentMethod'], ParentType, ContextType>;
  payBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  headline?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['DirectoryProfile']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type PersonNamesResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PersonNames'] = ResolversParentTypes['PersonNames']> = {
  certificateName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  familyName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  familyNameKana?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  givenNameKana?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['NameChange']>, ParentType, ContextType>;
  romanName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PreviewStartResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PreviewStart'] = ResolversParentTypes['PreviewStart']> = {
  isOffered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PriceResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Price'] = ResolversParentTypes['Price']> = {
  amount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  taxRatePercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  association?: Resolver<ResolversTypes['Association'], ParentType, ContextType>;
  checkConfidentiality?: Resolver<Array<ResolversTypes['Finding']>, ParentType, ContextType, RequireFields<QueryCheckConfidentialityArgs, 'text'>>;
  cohort?: Resolver<Maybe<ResolversTypes['Cohort']>, ParentType, ContextType, RequireFields<QueryCohortArgs, 'id'>>;
  cohorts?: Resolver<Array<ResolversTypes['Cohort']>, ParentType, ContextType>;
  consultation?: Resolver<Maybe<ResolversTypes['Consultation']>, ParentType, ContextType, RequireFields<QueryConsultationArgs, 'id'>>;
  consultationSchedule?: Resolver<Array<ResolversTypes['Consultation']>, ParentType, ContextType, RequireFields<QueryConsultationScheduleArgs, 'from' | 'to'>>;
  consultationSlots?: Resolver<Array<ResolversTypes['Slot']>, ParentType, ContextType, RequireFields<QueryConsultationSlotsArgs, 'input'>>;
  enrolment?: Resolver<Maybe<ResolversTypes['Enrolment']>, ParentType, ContextType, RequireFields<QueryEnrolmentArgs, 'id'>>;
  gradingQueue?: Resolver<Array<ResolversTypes['ExamAttempt']>, ParentType, ContextType>;
  instructor?: Resolver<Maybe<ResolversTypes['Instructor']>, ParentType, ContextType, RequireFields<QueryInstructorArgs, 'id'>>;
  instructors?: Resolver<Array<ResolversTypes['Instructor']>, ParentType, ContextType>;
  members?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, RequireFields<QueryMembersArgs, 'first'>>;
  paymentOptions?: Resolver<Array<ResolversTypes['PaymentOption']>, ParentType, ContextType, RequireFields<QueryPaymentOptionsArgs, 'kind'>>;
  previewAvailability?: Resolver<ResolversTypes['AvailabilityPreviewResult'], ParentType, ContextType, RequireFields<QueryPreviewAvailabilityArgs, 'from' | 'input' | 'kind' | 'to'>>;
  question?: Resolver<Maybe<ResolversTypes['Question']>, ParentType, ContextType, RequireFields<QueryQuestionArgs, 'id'>>;
  questions?: Resolver<ResolversTypes['QuestionConnection'], ParentType, ContextType, RequireFields<QueryQuestionsArgs, 'first'>>;
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType, RequireFields<QueryReviewArgs, 'id'>>;
  reviewQueue?: Resolver<ResolversTypes['ReviewConnection'], ParentType, ContextType, RequireFields<QueryReviewQueueArgs, 'filter' | 'first'>>;
  similarQuestions?: Resolver<Array<ResolversTypes['Question']>, ParentType, ContextType, RequireFields<QuerySimilarQuestionsArgs, 'first' | 'text'>>;
  studySession?: Resolver<Maybe<ResolversTypes['StudySession']>, ParentType, ContextType, RequireFields<QueryStudySessionArgs, 'id'>>;
  studySessions?: Resolver<ResolversTypes['StudySessionConnection'], ParentType, ContextType, RequireFields<QueryStudySessionsArgs, 'filter' | 'first'>>;
  tags?: Resolver<Array<ResolversTypes['Tag']>, ParentType, ContextType>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type QuestionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Question'] = ResolversParentTypes['Question']> = {
  acceptedAnswer?: Resolver<Maybe<ResolversTypes['Answer']>, ParentType, ContextType>;
  answerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  answers?: Resolver<ResolversTypes['AnswerConnection'], ParentType, ContextType, RequireFields<QuestionAnswersArgs, 'first'>>;
  author?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bodyHtml?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  comments?: Resolver<Array<ResolversTypes['Comment']>, ParentType, ContextType>;
  hasOfficialAnswer?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  helpfulCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAnonymous?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PostKind'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PostState'], ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['Tag']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewerCanAccept?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanAnswer?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerFoundHelpful?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerIsFollowing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QuestionConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['QuestionConnection'] = ResolversParentTypes['QuestionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['QuestionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QuestionEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['QuestionEdge'] = ResolversParentTypes['QuestionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Question'], ParentType, ContextType>;
};

export type QuestionResultResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['QuestionResult'] = ResolversParentTypes['QuestionResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'Question' | 'Refused', ParentType, ContextType>;
};

export type RefusedResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Refused'] = ResolversParentTypes['Refused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegistrationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Registration'] = ResolversParentTypes['Registration']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  offerExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  session?: Resolver<ResolversTypes['StudySession'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RegistrationState'], ParentType, ContextType>;
  waitlistPosition?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegistrationResultResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RegistrationResult'] = ResolversParentTypes['RegistrationResult']> = {
  __resolveType: TypeResolveFn<'Refused' | 'Registration', ParentType, ContextType>;
};

export type ResetSecondStepResultResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ResetSecondStepResult'] = ResolversParentTypes['ResetSecondStepResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'Refused' | 'SecondStepReset', ParentType, ContextType>;
};

export type ReviewResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review']> = {
  claimExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  claimedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['Finding']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['ReviewEvent']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revisions?: Resolver<Array<ResolversTypes['Revision']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PostState'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ReviewSubject'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waitingSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReviewConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReviewConnection'] = ResolversParentTypes['ReviewConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReviewEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReviewEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReviewEdge'] = ResolversParentTypes['ReviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Review'], ParentType, ContextType>;
};

export type ReviewEventResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReviewEvent'] = ResolversParentTypes['ReviewEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReviewResultResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReviewResult'] = ResolversParentTypes['ReviewResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'Refused' | 'Review', ParentType, ContextType>;
};

export type ReviewSubjectResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReviewSubject'] = ResolversParentTypes['ReviewSubject']> = {
  __resolveType: TypeResolveFn<'Answer' | 'Comment' | 'Question', ParentType, ContextType>;
};

export type RevisionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Revision'] = ResolversParentTypes['Revision']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  diffHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecondStepResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SecondStep'] = ResolversParentTypes['SecondStep']> = {
  methods?: Resolver<Array<ResolversTypes['SecondStepMethod']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SecondStepState'], ParentType, ContextType>;
  withheldRoles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
};

export type SecondStepResetResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SecondStepReset'] = ResolversParentTypes['SecondStepReset']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShipmentResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Shipment'] = ResolversParentTypes['Shipment']> = {
  arriveBy?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  carrier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ShipmentKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ShipmentState'], ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trackingUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInResultResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SignInResult'] = ResolversParentTypes['SignInResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'Refused' | 'Viewer', ParentType, ContextType>;
};

export type SignInSessionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SignInSession'] = ResolversParentTypes['SignInSession']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SlotResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Slot'] = ResolversParentTypes['Slot']> = {
  end?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  instructor?: Resolver<ResolversTypes['Instructor'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SlotTakenResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SlotTaken'] = ResolversParentTypes['SlotTaken']> = {
  alternatives?: Resolver<Array<ResolversTypes['Slot']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SlotWatchResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SlotWatch'] = ResolversParentTypes['SlotWatch']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instructor?: Resolver<Maybe<ResolversTypes['Instructor']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ConsultationKind'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SponsorshipResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Sponsorship'] = ResolversParentTypes['Sponsorship']> = {
  allowsInvoice?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  billingContact?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organisationName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remainingConsultations?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StudySessionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['StudySession'] = ResolversParentTypes['StudySession']> = {
  capacity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  descriptionHtml?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  goingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hosts?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  icsUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  joinUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  materials?: Resolver<Array<ResolversTypes['Material']>, ParentType, ContextType>;
  recordingUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  registrationClosesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  registrations?: Resolver<Array<ResolversTypes['Registration']>, ParentType, ContextType, Partial<StudySessionRegistrationsArgs>>;
  seatsLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['StudySessionState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewerRegistration?: Resolver<Maybe<ResolversTypes['Registration']>, ParentType, ContextType>;
  waitlistCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StudySessionConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['StudySessionConnection'] = ResolversParentTypes['StudySessionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StudySessionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StudySessionEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['StudySessionEdge'] = ResolversParentTypes['StudySessionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StudySession'], ParentType, ContextType>;
};

export type StudySessionResultResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['StudySessionResult'] = ResolversParentTypes['StudySessionResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'Refused' | 'StudySession', ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  consultationUpdated?: SubscriptionResolver<ResolversTypes['Consultation'], "consultationUpdated", ParentType, ContextType, RequireFields<SubscriptionConsultationUpdatedArgs, 'id'>>;
  notificationReceived?: SubscriptionResolver<ResolversTypes['Notification'], "notificationReceived", ParentType, ContextType>;
  questionUpdated?: SubscriptionResolver<ResolversTypes['Question'], "questionUpdated", ParentType, ContextType, RequireFields<SubscriptionQuestionUpdatedArgs, 'id'>>;
  reviewQueueChanged?: SubscriptionResolver<ResolversTypes['Review'], "reviewQueueChanged", ParentType, ContextType>;
  slotsChanged?: SubscriptionResolver<ResolversTypes['Instructor'], "slotsChanged", ParentType, ContextType, RequireFields<SubscriptionSlotsChangedArgs, 'instructorId'>>;
};

export type TagResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Tag'] = ResolversParentTypes['Tag']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  questionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TermsVersionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TermsVersion'] = ResolversParentTypes['TermsVersion']> = {
  bodyHtml?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TermsKind'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export type TotpEnrolmentResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TotpEnrolment'] = ResolversParentTypes['TotpEnrolment']> = {
  keyUri?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TotpEnrolmentResultResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TotpEnrolmentResult'] = ResolversParentTypes['TotpEnrolmentResult']> = {
  __resolveType: TypeResolveFn<'Refused' | 'TotpEnrolment', ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UserErrorResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'Refused' | 'SlotTaken', ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  calendar?: Resolver<Array<ResolversTypes['CalendarEntry']>, ParentType, ContextType, RequireFields<ViewerCalendarArgs, 'from' | 'to'>>;
  calendarFeedUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  certificates?: Resolver<Array<ResolversTypes['Certificate']>, ParentType, ContextType>;
  consultations?: Resolver<ResolversTypes['ConsultationConnection'], ParentType, ContextType, RequireFields<ViewerConsultationsArgs, 'first'>>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  emailAddresses?: Resolver<Array<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  enrolments?: Resolver<Array<ResolversTypes['Enrolment']>, ParentType, ContextType>;
  hasRecentSignIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['PersonNames'], ParentType, ContextType>;
  notificationPreferences?: Resolver<Array<ResolversTypes['NotificationPreference']>, ParentType, ContextType>;
  notifications?: Resolver<ResolversTypes['NotificationConnection'], ParentType, ContextType, RequireFields<ViewerNotificationsArgs, 'first'>>;
  passkeys?: Resolver<Array<ResolversTypes['Passkey']>, ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  questions?: Resolver<ResolversTypes['QuestionConnection'], ParentType, ContextType, RequireFields<ViewerQuestionsArgs, 'first'>>;
  secondStep?: Resolver<ResolversTypes['SecondStep'], ParentType, ContextType>;
  sessions?: Resolver<Array<ResolversTypes['SignInSession']>, ParentType, ContextType>;
  slotWatches?: Resolver<Array<ResolversTypes['SlotWatch']>, ParentType, ContextType>;
  sponsorship?: Resolver<Maybe<ResolversTypes['Sponsorship']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  unreadNotificationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ViewerResultResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ViewerResult'] = ResolversParentTypes['ViewerResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'Refused' | 'Viewer', ParentType, ContextType>;
};

export type WeeklyHoursResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['WeeklyHours'] = ResolversParentTypes['WeeklyHours']> = {
  effectiveFrom?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  effectiveUntil?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  end?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HoursKind'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
  weekday?: Resolver<ResolversTypes['Weekday'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Ctx> = {
  Answer?: AnswerResolvers<ContextType>;
  AnswerConnection?: AnswerConnectionResolvers<ContextType>;
  AnswerEdge?: AnswerEdgeResolvers<ContextType>;
  AnswerResult?: AnswerResultResolvers<ContextType>;
  Association?: AssociationResolvers<ContextType>;
  Attendance?: AttendanceResolvers<ContextType>;
  Availability?: AvailabilityResolvers<ContextType>;
  AvailabilityException?: AvailabilityExceptionResolvers<ContextType>;
  AvailabilityPreview?: AvailabilityPreviewResolvers<ContextType>;
  AvailabilityPreviewResult?: AvailabilityPreviewResultResolvers<ContextType>;
  AvailabilityResult?: AvailabilityResultResolvers<ContextType>;
  CalendarEntry?: CalendarEntryResolvers<ContextType>;
  CancellationPolicy?: CancellationPolicyResolvers<ContextType>;
  CancellationTier?: CancellationTierResolvers<ContextType>;
  Certificate?: CertificateResolvers<ContextType>;
  Cohort?: CohortResolvers<ContextType>;
  Comment?: CommentResolvers<ContextType>;
  CommentResult?: CommentResultResolvers<ContextType>;
  Consultation?: ConsultationResolvers<ContextType>;
  ConsultationCancellation?: ConsultationCancellationResolvers<ContextType>;
  ConsultationConnection?: ConsultationConnectionResolvers<ContextType>;
  ConsultationEdge?: ConsultationEdgeResolvers<ContextType>;
  ConsultationEvent?: ConsultationEventResolvers<ContextType>;
  ConsultationMessage?: ConsultationMessageResolvers<ContextType>;
  ConsultationResult?: ConsultationResultResolvers<ContextType>;
  CourseDay?: CourseDayResolvers<ContextType>;
  CurriculumItem?: CurriculumItemResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DayOff?: DayOffResolvers<ContextType>;
  DirectoryProfile?: DirectoryProfileResolvers<ContextType>;
  EmailAddress?: EmailAddressResolvers<ContextType>;
  Enrolment?: EnrolmentResolvers<ContextType>;
  EnrolmentResult?: EnrolmentResultResolvers<ContextType>;
  ExamAnswer?: ExamAnswerResolvers<ContextType>;
  ExamAttempt?: ExamAttemptResolvers<ContextType>;
  ExamOption?: ExamOptionResolvers<ContextType>;
  ExamQuestion?: ExamQuestionResolvers<ContextType>;
  ExamResult?: ExamResultResolvers<ContextType>;
  ExternalCalendar?: ExternalCalendarResolvers<ContextType>;
  Faq?: FaqResolvers<ContextType>;
  FieldError?: FieldErrorResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  Instructor?: InstructorResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  IssuedSignInCode?: IssuedSignInCodeResolvers<ContextType>;
  IssuedSignInCodeResult?: IssuedSignInCodeResultResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LocalDate?: GraphQLScalarType;
  LocalInterval?: LocalIntervalResolvers<ContextType>;
  LocalTime?: GraphQLScalarType;
  Material?: MaterialResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NameChange?: NameChangeResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  NotificationConnection?: NotificationConnectionResolvers<ContextType>;
  NotificationEdge?: NotificationEdgeResolvers<ContextType>;
  NotificationPreference?: NotificationPreferenceResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Passkey?: PasskeyResolvers<ContextType>;
  PasskeyOptions?: PasskeyOptionsResolvers<ContextType>;
  PasskeyOptionsResult?: PasskeyOptionsResultResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PaymentOption?: PaymentOptionResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  PersonNames?: PersonNamesResolvers<ContextType>;
  PreviewStart?: PreviewStartResolvers<ContextType>;
  Price?: PriceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Question?: QuestionResolvers<ContextType>;
  QuestionConnection?: QuestionConnectionResolvers<ContextType>;
  QuestionEdge?: QuestionEdgeResolvers<ContextType>;
  QuestionResult?: QuestionResultResolvers<ContextType>;
  Refused?: RefusedResolvers<ContextType>;
  Registration?: RegistrationResolvers<ContextType>;
  RegistrationResult?: RegistrationResultResolvers<ContextType>;
  ResetSecondStepResult?: ResetSecondStepResultResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  ReviewConnection?: ReviewConnectionResolvers<ContextType>;
  ReviewEdge?: ReviewEdgeResolvers<ContextType>;
  ReviewEvent?: ReviewEventResolvers<ContextType>;
  ReviewResult?: ReviewResultResolvers<ContextType>;
  ReviewSubject?: ReviewSubjectResolvers<ContextType>;
  Revision?: RevisionResolvers<ContextType>;
  SecondStep?: SecondStepResolvers<ContextType>;
  SecondStepReset?: SecondStepResetResolvers<ContextType>;
  Shipment?: ShipmentResolvers<ContextType>;
  SignInResult?: SignInResultResolvers<ContextType>;
  SignInSession?: SignInSessionResolvers<ContextType>;
  Slot?: SlotResolvers<ContextType>;
  SlotTaken?: SlotTakenResolvers<ContextType>;
  SlotWatch?: SlotWatchResolvers<ContextType>;
  Sponsorship?: SponsorshipResolvers<ContextType>;
  StudySession?: StudySessionResolvers<ContextType>;
  StudySessionConnection?: StudySessionConnectionResolvers<ContextType>;
  StudySessionEdge?: StudySessionEdgeResolvers<ContextType>;
  StudySessionResult?: StudySessionResultResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Tag?: TagResolvers<ContextType>;
  TermsVersion?: TermsVersionResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  TotpEnrolment?: TotpEnrolmentResolvers<ContextType>;
  TotpEnrolmentResult?: TotpEnrolmentResultResolvers<ContextType>;
  URL?: GraphQLScalarType;
  UserError?: UserErrorResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  ViewerResult?: ViewerResultResolvers<ContextType>;
  WeeklyHours?: WeeklyHoursResolvers<ContextType>;
};

