import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import { icsReader } from '../../../server/adapters/ics-reader.ts'
import { testApp } from '../../support/app.ts'
import { type Client, eventually } from '../../support/client.ts'

t.setTimeout(120_000)
const app = await testApp(t)
// The demo's instructor is on this machine's own calendar server, which the real rule would not let anybody reach.
app.system.externalCalendars = icsReader({ resolve: async () => ['127.0.0.1'], isAllowed: () => true })

const instructor = await app.as('third-instructor')
const instructorId = await app.personId('third-instructor')

const AVAILABILITY = `
  version timeZone bufferBeforeMinutes bufferAfterMinutes minimumNoticeMinutes bookingWindowDays slotIntervalMinutes
  maximumPerDay maximumPerWeek closedOnPublicHolidays bookingsOutsideHours
  weekly { weekday start end effectiveFrom effectiveUntil kind }
  exceptions { date reason intervals { start end kind } }
  externalCalendars { id name url lastReadAt lastError busyCount }`
const RESULT = `__typename ... on Availability { ${AVAILABILITY} } ... on UserError { code message }
  ... on InvalidInput { fields { path code message } }`

interface Result {
  __typename: string
  code?: string
  message?: string
  fields?: { path: string[]; code: string; message: string }[]
  version: number
  maximumPerDay: number | null
  maximumPerWeek: number | null
  externalCalendars: { id: string; lastReadAt: string | null; lastError: string | null; busyCount: number }[]
}

async function mutate(client: Client, name: string, input: object, type: string): Promise<Result> {
  const { data, errors } = await client.gql<Record<string, Result>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${RESULT} } }`,
    { input },
  )
  if (!data?.[name]) throw new Error(errors?.[0]?.extensions.code ?? 'no answer')
  return data[name]
}
const set = (client: Client, input: object) => mutate(client, 'setAvailability', input, 'SetAvailabilityInput')
const own = async (client: Client, id = instructorId) => {
  const { data } = await client.gql<{ instructor: { availability: Result | null } }>(
    `query ($id: ID!) { instructor(id: $id) { availability { ${AVAILABILITY} } } }`,
    { id },
  )
  return data?.instructor.availability ?? null
}

t.test('what is set is what is read; null takes a cap away, and what is left out stays', async (t) => {
  const changed = await set(instructor, {
    weekly: [
      { weekday: 'MONDAY', start: '13:00', end: '18:00' },
      { weekday: 'SUNDAY', start: '22:00', end: '24:00', kind: 'ORIENTATION', effectiveFrom: '2027-01-01' },
    ],
    maximumPerDay: 3,
    maximumPerWeek: 9,
    bufferAfterMinutes: 15,
  })
  t.match(changed, {
    __typename: 'Availability',
    version: 2,
    weekly: [
      { weekday: 'MONDAY', start: '13:00', end: '18:00', effectiveFrom: null, kind: 'BOTH' },
      {
        weekday: 'SUNDAY',
        start: '22:00',
        end: '24:00',
        effectiveFrom: '2027-01-01',
        effectiveUntil: null,
        kind: 'ORIENTATION',
      },
    ],
    maximumPerDay: 3,
    maximumPerWeek: 9,
    bufferAfterMinutes: 15,
    minimumNoticeMinutes: 1_440,
  })
  const { __typename: _type, ...asSet } = changed
  t.match(await own(instructor), asSet)
  const uncapped = await set(instructor, { maximumPerDay: null })
  t.match(uncapped, { maximumPerDay: null, maximumPerWeek: 9 })
  const { data } = await instructor.gql<{ setAvailability: Result }>(
    'mutation { setAvailability(input: { maximumPerWeek: null, bufferAfterMinutes: null }) { ... on Availability { maximumPerWeek bufferAfterMinutes } } }',
  )
  t.same(data?.setAvailability, { maximumPerWeek: null, bufferAfterMinutes: 15 }, 'written into the document, too')
})

t.test('exceptions, by a client that knows the contract only', async (t) => {
  const date = new Date(app.system.clock.now().getTime() + 5 * 86_400_000).toISOString().slice(0, 10)
  const type = 'SetAvailabilityExceptionInput'
  t.match(
    await mutate(
      instructor,
      'setAvailabilityException',
      { date, intervals: [{ start: '10:00', end: '10:30' }], reason: '特別' },
      type,
    ),
    { exceptions: [{ date, reason: '特別', intervals: [{ start: '10:00', end: '10:30', kind: 'FOLLOW_UP' }] }] },
  )
  t.match(await mutate(instructor, 'clearAvailabilityException', { date }, 'ClearAvailabilityExceptionInput'), {
    exceptions: [],
  })
})

t.test(
  'faults come as data with a sentence each, in the reader’s language; a stale version is a CONFLICT',
  async (t) => {
    const wrong = { weekly: [{ weekday: 'MONDAY', start: '13:00', end: '13:00' }], bookingWindowDays: 400 }
    t.match(await set(instructor, wrong), {
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      fields: [
        { path: ['weekly', '0', 'end'], code: 'END_NOT_AFTER_START', message: /終わりの時刻/ },
        { path: ['bookingWindowDays'], code: 'OUT_OF_RANGE', message: '1～365の範囲で入力してください。' },
      ],
    })
    await t.rejects(set(instructor, { version: 1, bufferAfterMinutes: 20 }), { message: 'CONFLICT' })
    await t.rejects(set(instructor, { weekly: [{ weekday: 'MONDAY', start: '25:00', end: '26:00' }] }), {
      message: 'BAD_USER_INPUT',
    })
    await t.rejects(set(instructor, { price: 1 }), { message: 'BAD_USER_INPUT' })
  },
)

t.test('others see no availability, and set none', async (t) => {
  const member = await app.as('member')
  const office = await app.as('office')
  const second = await app.as('second-instructor')
  t.equal(await own(member), null)
  t.equal(await own(second), null)
  t.ok(await own(office))
  await t.rejects(set(member, { bufferAfterMinutes: 5 }), { message: 'FORBIDDEN' })
  await t.rejects(set(second, { instructorId, bufferAfterMinutes: 5 }), { message: 'FORBIDDEN' })
  await t.rejects(set(app.visitor(), { bufferAfterMinutes: -5 }), { message: 'UNAUTHENTICATED' })
  t.match(await set(office, { instructorId, bufferAfterMinutes: 5 }), { __typename: 'Availability' })
})

t.test('a calendar is pasted, read by the worker, and fails with a sentence', async (t) => {
  let answer = 200
  const day = new Date(app.system.clock.now().getTime() + 9 * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')
  const server = createServer((_request, response) => {
    response
      .writeHead(answer, { 'content-type': 'text/calendar' })
      .end(`BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART;VALUE=DATE:${day}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => server.close())
  const { port } = server.address() as AddressInfo
  const input = { name: '仕事', url: `http://calendar.example.jp:${port}/a.ics` }

  const added = await mutate(instructor, 'addExternalCalendar', input, 'AddExternalCalendarInput')
  t.match(added.externalCalendars, [{ name: '仕事', url: input.url, lastReadAt: null, lastError: null, busyCount: 0 }])
  t.match(
    await mutate(
      instructor,
      'addExternalCalendar',
      { ...input, url: 'webcal://127.0.0.1/a.ics' },
      'AddExternalCalendarInput',
    ),
    {
      fields: [{ path: ['url'], code: 'ADDRESS_NOT_ALLOWED', message: /公開されていない/ }],
    },
  )
  const until = (holds: (calendar: Result['externalCalendars'][number]) => boolean) =>
    eventually(async () => (await own(instructor))?.externalCalendars.find(holds))
  const read = await until(({ lastReadAt }) => lastReadAt !== null)
  t.match(read, { busyCount: 1, lastError: null })

  answer = 403
  await app.advance(16)
  const failed = await until(({ lastError }) => lastError !== null)
  t.match(failed.lastError, /公開が許可されていません/)
  t.equal(failed.busyCount, 1, 'the last good copy')

  answer = 200
  const once = (name: string) =>
    instructor.gql(`mutation ($id: ID!) { ${name}(id: $id) { ${RESULT} } }`, { id: read.id })
  await once('readExternalCalendar')
  await until(({ lastError }) => lastError === null)
  const removed = await once('removeExternalCalendar')
  t.match(removed.data, { removeExternalCalendar: { __typename: 'Availability', externalCalendars: [] } })
})

t.test('somebody waits for a time and gets a mail', async (t) => {
  await set(instructor, { weekly: [] })
  const member = await app.as('member')
  const watch = (name: string) =>
    member.gql<Record<string, { slotWatches: object[] }>>(
      `mutation ($id: ID!) { ${name}(instructorId: $id) { __typename ... on Viewer { slotWatches { kind instructor { id person { displayName } } } } } }`,
      { id: instructorId },
    )
  t.match((await watch('watchSlots')).data, {
    watchSlots: {
      __typename: 'Viewer',
      slotWatches: [{ kind: 'FOLLOW_UP', instructor: { id: instructorId, person: { displayName: '試作 一郎' } } }],
    },
  })
  t.match((await watch('unwatchSlots')).data, { unwatchSlots: { slotWatches: [] } })
  await watch('watchSlots')
  await set(instructor, { weekly: [{ weekday: 'MONDAY', start: '10:00', end: '17:00', kind: 'FOLLOW_UP' }] })
  await app.advance(2)
  const mail = await eventually(async () =>
    (await member.mail('member@example.jp')).find(({ text }) => text.includes('試作 一郎')),
  )
  t.match(mail, { subject: /空き/, text: /試作 一郎/ })
})
