import type { Ctx } from '../server/context.ts'
import { signedIn } from '../server/context.ts'
import { Refusal, RequestError } from '../server/errors.ts'
import { codedError } from './errors.ts'

/**
 * The contract is served whole from the first day; what follows belongs to features that this association has not
 * opened. Lists are truly empty, a single thing is not found, and every mutation says no. A feature that is built
 * takes its names out of this file, and the file goes with the last one.
 */
const noPage = { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 }

const closed = (_root: unknown, _input: unknown, ctx: Ctx): never => {
  signedIn(ctx)
  throw new RequestError('FORBIDDEN', { cause: new Refusal('FEATURE_NOT_OPEN') })
}
const none = (_root: unknown, _input: unknown, ctx: Ctx): null => {
  signedIn(ctx)
  return null
}
const emptyPage = (_root: unknown, _input: unknown, ctx: Ctx) => {
  signedIn(ctx)
  return noPage
}
const emptyList = (_root: unknown, _input: unknown, ctx: Ctx): [] => {
  signedIn(ctx)
  return []
}
const nothing = (_root: unknown, _input: unknown, ctx: Ctx): never => {
  throw codedError(new RequestError('NOT_FOUND'), ctx)
}
const all = <T>(names: string[], resolver: T): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, resolver]))

const mutations = [
  'saveQuestionDraft',
  'submitQuestion',
  'withdrawQuestion',
  'submitAnswer',
  'submitComment',
  'acceptAnswer',
  'setHelpful',
  'followQuestion',
  'reportPost',
  'claimReview',
  'releaseReview',
  'reviseUnderReview',
  'approveReview',
  'requestChanges',
  'rejectReview',
  'escalateReview',
  'hidePost',
  'saveStudySession',
  'announceStudySession',
  'cancelStudySession',
  'registerForStudySession',
  'cancelRegistration',
  'acceptSeatOffer',
  'recordStudySessionAttendance',
  'applyToCohort',
  'recordCourseAttendance',
  'startExam',
  'saveExamAnswer',
  'submitExam',
  'gradeEssay',
  'issueCertificate',
  'revokeCertificate',
  'markNotificationsRead',
  'setNotificationPreference',
  'saveProfile',
]

export const upcomingResolvers = {
  Query: {
    ...all(['questions', 'members', 'reviewQueue', 'studySessions'], emptyPage),
    ...all(['similarQuestions', 'tags', 'checkConfidentiality', 'gradingQueue'], emptyList),
    ...all(['question', 'review', 'studySession', 'enrolment'], none),
    cohorts: () => [],
    cohort: () => null,
  },
  Mutation: all(mutations, closed),
  Subscription: all(['questionUpdated', 'reviewQueueChanged', 'notificationReceived'], { subscribe: nothing }),
  Viewer: {
    ...all(['questions', 'notifications'], () => noPage),
    ...all(['enrolments', 'certificates', 'notificationPreferences'], () => []),
    unreadNotificationCount: () => 0,
  },
  Person: { profile: () => null },
  ...all(
    [
      'ReviewSubject',
      'CommentResult',
      'QuestionResult',
      'AnswerResult',
      'ReviewResult',
      'StudySessionResult',
      'RegistrationResult',
      'EnrolmentResult',
      'ExamResult',
    ],
    { __resolveType: () => 'Refused' },
  ),
}
