import {
  consultationsWithoutMeeting,
  eventsUnhandledSince,
  failedRefunds,
  jobsGivenUp,
  lettersGivenUp,
  lettersUnsentSince,
  overdueHoldsSince,
  unsettledRefundsSince,
} from '../../../db/queries/waiting.ts'
import type { System } from '../../context.ts'
import { OUTDATED } from '../notifications/send-letter.ts'
import { readSettings } from './settings.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Longer than any of this takes when all is well. */
const SLOW_MS = 30 * MINUTE
/** A bank's refund may take days; Stripe says 5–10 (docs.stripe.com/refunds). */
const SLOW_REFUND_MS = 14 * DAY
const LOOK_BACK_MS = 30 * DAY

/** What does not go on by itself, or takes longer than it should. Ids and reasons only, never what people wrote. */
export async function whatWaits({ db, clock }: Pick<System, 'db' | 'clock'>) {
  const now = clock.now().getTime()
  const before = (ms: number): Date => new Date(now - ms)
  const { consultations } = await readSettings(db)
  return {
    jobs: await jobsGivenUp(db),
    lettersGivenUp: await lettersGivenUp(db, { since: before(LOOK_BACK_MS), notFor: OUTDATED }),
    lettersUnsent: await lettersUnsentSince(db, before(SLOW_MS)),
    refundsFailed: await failedRefunds(db, before(LOOK_BACK_MS)),
    refundsSlow: await unsettledRefundsSince(db, before(SLOW_REFUND_MS)),
    meetings: await consultationsWithoutMeeting(db, {
      from: new Date(now),
      until: new Date(now + consultations.alarmMeetingHoursBefore * 60 * MINUTE),
    }),
    holds: await overdueHoldsSince(db, before(SLOW_MS)),
    events: await eventsUnhandledSince(db, before(SLOW_MS)),
  }
}

export type WhatWaits = Awaited<ReturnType<typeof whatWaits>>
