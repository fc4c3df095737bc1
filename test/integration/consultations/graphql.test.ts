import { createClient } from 'graphql-ws'
import t from 'tap'
import WebSocket from 'ws'
import { testApp } from '../../support/app.ts'
import { eventually } from '../../support/client.ts'

t.setTimeout(120_000)
const app = await testApp(t, { worker: false })
const [member, second, sponsored, instructor, office] = await Promise.all(
  ['member', 'second-member', 'sponsored', 'instructor', 'office'].map((name) => app.as(name)),
)
const instructorId = await app.personId('instructor')

const BOOK = `mutation ($input: BookConsultationInput!) {
  bookConsultation(input: $input) {
    __typename
    ... on Consultation { ...whole }
    ... on UserError { code message }
    ... on InvalidInput { fields { path code message } }
    ... on SlotTaken { alternatives { start end instructor { id person { displayName } } } }
  }
}`
const WHOLE = `fragment whole on Consultation {
  id reference kind state start end topic details holdExpiresAt meetingState joinUrl meetingNumber icsUrl
  invitationUid invitationSequence viewerCanCancel viewerCanReschedule viewerCanWriteMessages viewerCanRecord refundIfCancelledNow
  instructor { id title biographyHtml timeZone expertise { name } person { displayName } }
  member { id displayName }
  payment { method state checkoutUrl price { amount } }
  cancellation { reason refundedAmount by { displayName } }
  policy { tiers { hoursBefore refundPercent } rescheduleUntilHoursBefore }
  messages { text by { displayName } }
  sharedNotes privateNotes
  history { kind summary by { displayName } }
}`

async function slots(client = member!, days = 14) {
  const from = app.system.clock.now()
  const to = new Date(from.getTime() + days * 86_400_000)
  const { consultationSlots } = await client.ask(
    `query ($input: SlotSearchInput!) { consultationSlots(input: $input) { start end instructor { id person { displayName } } } }`,
    { input: { instructorId, from, to } },
  )
  return consultationSlots as { start: string; end: string; instructor: { id: string } }[]
}
const { association } = await member!.ask('{ association { consultationTerms { id } } }')
let keys = 0
const wish = (start: string, change: object = {}) => ({
  input: {
    instructorId,
    start,
    topic: '面談の進め方について',
    paymentMethod: 'CARD',
    agreedTermsVersionId: association.consultationTerms.id,
    requestKey: `graphql-test-${keys++}`,
    ...change,
  },
})

t.test('a booking, as its member, its instructor and the office read it', async (t) => {
  const offered = await slots(sponsored)
  t.ok(offered.length > 20)
  t.equal(offered[0]?.instructor.id, instructorId)
  const { bookConsultation } = await sponsored!.ask(
    `${BOOK} ${WHOLE}`,
    wish(offered[20]!.start, { paymentMethod: 'INVOICE', details: '詳細' }),
  )
  t.match(bookConsultation, {
    __typename: 'Consultation',
    state: 'CONFIRMED',
    meetingState: 'PENDING',
    joinUrl: null,
    viewerCanCancel: true,
    viewerCanReschedule: true,
    viewerCanWriteMessages: true,
    viewerCanRecord: [],
    refundIfCancelledNow: 6_600,
    payment: { method: 'INVOICE', state: 'INVOICED', price: { amount: 6_600 } },
    instructor: { id: instructorId },
    history: [{ kind: 'CONFIRMED', summary: '予約が確定しました' }],
    cancellation: null,
  })
  const { id } = bookConsultation
  t.equal(bookConsultation.icsUrl, `${app.url}/consultations/${id}.ics`)

  const NOTES = `mutation ($input: WriteConsultationNotesInput!) {
    writeConsultationNotes(input: $input) { __typename ... on Consultation { sharedNotes privateNotes } }
  }`
  const written = await instructor!.ask(NOTES, {
    input: { consultationId: id, sharedNotes: '共有です', privateNotes: '秘密です' },
  })
  t.match(written.writeConsultationNotes, { sharedNotes: '共有です', privateNotes: '秘密です' })
  await sponsored!.ask(
    `mutation ($id: ID!) { sendConsultationMessage(consultationId: $id, text: "5分遅れます") { __typename } }`,
    { id },
  )

  const READ = `query ($id: ID!) { consultation(id: $id) { ...whole } } ${WHOLE}`
  const [asMember, asInstructor, asOffice] = await Promise.all(
    [sponsored!, instructor!, office!].map(async (client) => (await client.ask(READ, { id })).consultation),
  )
  t.match(asMember, { sharedNotes: '共有です', privateNotes: null, messages: [{ text: '5分遅れます' }] })
  t.match(asInstructor, { privateNotes: '秘密です', refundIfCancelledNow: 6_600 })
  t.match(asOffice, { privateNotes: null, sharedNotes: null, details: null })
  t.not(asOffice.topic, asMember.topic, 'what is talked about is for the two only')
  const outsider = await second!.gql(READ, { id })
  const nothing = await second!.gql(READ, { id: association.consultationTerms.id })
  t.equal(outsider.errors?.[0]?.extensions.code, 'NOT_FOUND')
  t.same(outsider.errors, nothing.errors, 'denial and absence look the same')

  const taken = await member!.ask(`${BOOK} ${WHOLE}`, wish(offered[20]!.start))
  t.match(taken.bookConsultation, { __typename: 'SlotTaken', code: 'SLOT_TAKEN' })
  t.equal(taken.bookConsultation.alternatives.length, 3)
  t.match(taken.bookConsultation.alternatives[0], { instructor: { id: instructorId, person: { displayName: String } } })

  const cancelled = await instructor!.ask(
    `mutation ($id: ID!) { cancelConsultation(input: { consultationId: $id, reason: "急用" }) { __typename ...whole } } ${WHOLE}`,
    { id },
  )
  t.match(cancelled.cancelConsultation, {
    state: 'CANCELLED',
    refundIfCancelledNow: 0,
    viewerCanCancel: false,
    meetingState: 'NONE',
    cancellation: { reason: '急用', refundedAmount: 6_600 },
  })
})

t.test('by card the page for paying is there when the mutation answers', async (t) => {
  const [, , third] = await slots()
  const { bookConsultation } = await member!.ask(`${BOOK} ${WHOLE}`, wish(third!.start))
  t.match(bookConsultation, { state: 'HELD', payment: { method: 'CARD', state: 'PENDING', checkoutUrl: /^http/ } })
  const { consultation } = await instructor!.ask(
    `query ($id: ID!) { consultation(id: $id) { payment { checkoutUrl } } }`,
    {
      id: bookConsultation.id,
    },
  )
  t.equal(consultation.payment.checkoutUrl, null, 'where a member pays is his own')
})

t.test('faults of fields come in the reader’s language, with their paths', async (t) => {
  const { bookConsultation } = await member!.ask(`${BOOK} ${WHOLE}`, wish('2000-01-01T00:00:00Z', { topic: '短い' }))
  t.match(bookConsultation, {
    __typename: 'InvalidInput',
    fields: [{ path: ['topic'], code: 'TOO_SHORT', message: '5文字以上で入力してください。' }],
  })
  const past = await member!.ask(`${BOOK} ${WHOLE}`, wish('2000-01-01T00:00:00Z'))
  t.match(past.bookConsultation, { __typename: 'Refused', code: 'START_IN_PAST', message: /過ぎています/ })
  const smuggled = await member!.gql(`${BOOK} ${WHOLE}`, wish('2000-01-01T00:00:00Z', { price: 1 }))
  t.equal(smuggled.errors?.[0]?.extensions.code, 'BAD_USER_INPUT')
})

t.test('instructors, their next free time, and one’s own list', async (t) => {
  const { instructors, viewer } = await member!.ask(`{
    instructors { id person { displayName } nextOpenSlot { start instructor { id } } expertise { name } }
    viewer { consultations(filter: UPCOMING, first: 5) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id state member { id } } } } }
  }`)
  t.ok(instructors.length >= 3)
  const [first] = await slots()
  const own = instructors.find((one: { id: string }) => one.id === instructorId)
  t.match(own.nextOpenSlot, { start: first!.start, instructor: { id: instructorId } })
  t.ok(viewer.consultations.totalCount >= 1)
  for (const edge of viewer.consultations.edges) t.equal(edge.node.member.id, await app.personId('member'))
  const { errors } = await member!.gql(`{ instructor(id: "${association.consultationTerms.id}") { id } }`)
  t.equal(errors?.[0]?.extensions.code, 'NOT_FOUND')
})

t.test('an open page hears of changes, by socket, and an outsider of nothing', async (t) => {
  const offered = await slots(sponsored)
  const { bookConsultation } = await sponsored!.ask(
    `${BOOK} ${WHOLE}`,
    wish(offered[40]!.start, { paymentMethod: 'INVOICE' }),
  )
  const { id } = bookConsultation
  const seen: string[] = []
  const free: string[] = []
  const socket = socketOf(instructor!)
  const watching = listen(
    socket,
    `subscription ($id: ID!) { consultationUpdated(id: $id) { state } }`,
    { id },
    (data) => seen.push(data.consultationUpdated.state),
  )
  const times = listen(
    socket,
    `subscription ($id: ID!) { slotsChanged(instructorId: $id) { nextOpenSlot { start } } }`,
    { id: instructorId },
    (data) => free.push(data.slotsChanged.id),
  )
  await eventually(async () => seen.length === 1 && free.length === 1)
  await sponsored!.ask(`mutation ($id: ID!) { cancelConsultation(input: { consultationId: $id }) { __typename } }`, {
    id,
  })
  await eventually(async () => seen.at(-1) === 'CANCELLED' && free.length > 1)
  t.same(seen, ['CONFIRMED', 'CANCELLED'])
  watching()
  times()
  await socket.dispose()

  const outside = socketOf(second!)
  const faults: unknown[] = []
  listen(
    outside,
    `subscription ($id: ID!) { consultationUpdated(id: $id) { state } }`,
    { id },
    () => t.fail('told'),
    faults,
  )
  await eventually(async () => faults.length > 0)
  await outside.dispose()
})

t.test('a socket is opened for our own pages, not for those of others', async (t) => {
  const cookie = cookieOf(member)
  const opened = (headers: Record<string, string>) =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(`${app.url.replace('http', 'ws')}/graphql`, ['graphql-transport-ws'], {
        headers: { cookie, ...headers },
      })
      socket.once('open', () => {
        socket.close()
        resolve(101)
      })
      socket.once('unexpected-response', (request, { statusCode }) => {
        request.destroy()
        resolve(statusCode ?? 0)
      })
      socket.once('error', () => {})
    })
  t.equal(await opened({}), 101, 'programs tell no origin')
  t.equal(await opened({ origin: app.url }), 101)
  for (const origin of ['https://evil.example', `${app.url}.evil.example`, 'null', app.url.replace(/\d+$/, '1')])
    t.equal(await opened({ origin }), 401, origin)
})

const cookieOf = (client: typeof member): string =>
  [...client!.cookies].map(([name, value]) => `${name}=${value}`).join('; ')

function socketOf(client: typeof member) {
  const cookie = cookieOf(client)
  class Socket extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers: { cookie } })
    }
  }
  const url = `${app.url.replace('http', 'ws')}/graphql`
  return createClient({ url, webSocketImpl: Socket, retryAttempts: 0 })
}

function listen(
  socket: ReturnType<typeof socketOf>,
  query: string,
  variables: Record<string, unknown>,
  told: (data: any) => void,
  faults: unknown[] = [],
) {
  return socket.subscribe<Record<string, unknown>>(
    { query, variables },
    {
      next: ({ data, errors }) => (errors ? faults.push(errors) : told(data)),
      error: (fault) => void faults.push(fault),
      complete: () => {},
    },
  )
}
