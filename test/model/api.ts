import type { Client } from '../support/client.ts'
import { TOPIC_MARKER } from './invariants.ts'
import { DAY, type Method } from './model.ts'
import type { Name, World } from './world.ts'

export interface Result {
  __typename: 'Consultation' | 'Refused' | 'SlotTaken' | 'InvalidInput'
  code?: string
  id?: string
  start?: string
  holdExpiresAt?: string | null
  invitationUid?: string
  invitationSequence?: number
  payment?: { checkoutUrl: string | null }
}

const RESULT = `__typename
  ... on UserError { code }
  ... on Consultation { id start holdExpiresAt invitationUid invitationSequence payment { checkoutUrl } }`

const mutation = (name: string, type: string) => `mutation ($input: ${type}!) { ${name}(input: $input) { ${RESULT} } }`
const BOOK = mutation('bookConsultation', 'BookConsultationInput')
const CANCEL = mutation('cancelConsultation', 'CancelConsultationInput')
const MOVE = mutation('rescheduleConsultation', 'RescheduleConsultationInput')
const RECORD = mutation('recordConsultationOutcome', 'RecordConsultationOutcomeInput')
const PAY = `mutation ($id: ID!, $method: PaymentMethod!) { payConsultation(consultationId: $id, method: $method) { ${RESULT} } }`

const one = async (client: Client, query: string, variables: object): Promise<Result> => {
  const [result] = Object.values(await client.ask<Record<string, Result>>(query, variables))
  return result!
}

export interface Wish {
  instructor: Name
  start: number
  method: Method
  key: string
}

export const book = (world: World, member: Name, { instructor, start, method, key }: Wish): Promise<Result> =>
  one(world.client(member), BOOK, {
    input: {
      instructorId: world.person(instructor),
      start: new Date(start),
      topic: `${TOPIC_MARKER}について`,
      details: `${TOPIC_MARKER}の詳細`,
      paymentMethod: method,
      agreedTermsVersionId: world.termsId,
      requestKey: key,
    },
  })

export const cancel = (world: World, by: Name, consultationId: string): Promise<Result> =>
  one(world.client(by), CANCEL, { input: { consultationId } })

export const move = (
  world: World,
  by: Name,
  consultationId: string,
  instructor: Name,
  start: number,
): Promise<Result> =>
  one(world.client(by), MOVE, {
    input: { consultationId, instructorId: world.person(instructor), start: new Date(start) },
  })

export const record = (world: World, by: Name, consultationId: string, outcome: string): Promise<Result> =>
  one(world.client(by), RECORD, { input: { consultationId, outcome } })

export const payOtherwise = (world: World, by: Name, id: string, method: Method): Promise<Result> =>
  one(world.client(by), PAY, { id, method })

/** The starts in [from, to) that a member is offered, ascending. */
export async function offered(
  world: World,
  member: Name,
  instructor: Name,
  { from, to = from + DAY, moving }: { from: number; to?: number; moving?: string },
): Promise<number[]> {
  const input = {
    instructorId: world.person(instructor),
    from: new Date(from),
    to: new Date(to),
    reschedulingConsultationId: moving,
  }
  const { consultationSlots } = await world
    .client(member)
    .ask<{ consultationSlots: { start: string }[] }>(
      'query ($input: SlotSearchInput!) { consultationSlots(input: $input) { start } }',
      { input },
    )
  return consultationSlots.map(({ start }) => Date.parse(start))
}

export const isOffered = async (
  world: World,
  member: Name,
  instructor: Name,
  start: number,
  moving?: string,
): Promise<boolean> =>
  (await offered(world, member, instructor, { from: start, to: start + 1, moving })).includes(start)

const WEEKLY = 'mutation ($input: SetAvailabilityInput!) { setAvailability(input: $input) { __typename } }'
const EXCEPT =
  'mutation ($input: SetAvailabilityExceptionInput!) { setAvailabilityException(input: $input) { __typename } }'
const CLEAR =
  'mutation ($input: ClearAvailabilityExceptionInput!) { clearAvailabilityException(input: $input) { __typename } }'
const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']

async function keep(client: Client, query: string, input: object): Promise<void> {
  const [result] = Object.values(await client.ask<Record<string, { __typename: string }>>(query, { input }))
  if (result?.__typename !== 'Availability') throw new Error(`hours were not kept: ${JSON.stringify(result)}`)
}

export const setHours = (world: World, instructor: Name, start: string, end: string): Promise<void> =>
  keep(world.client(instructor), WEEKLY, {
    weekly: DAYS.map((weekday) => ({ weekday, start, end, kind: 'FOLLOW_UP' })),
  })

/** Another range for one date; none = closed. */
export const setDay = (
  world: World,
  instructor: Name,
  date: string,
  range: { start: string; end: string } | null,
): Promise<void> =>
  keep(world.client(instructor), EXCEPT, { date, intervals: range ? [{ ...range, kind: 'FOLLOW_UP' }] : [] })

export const clearDay = (world: World, instructor: Name, date: string): Promise<void> =>
  keep(world.client(instructor), CLEAR, { date })
