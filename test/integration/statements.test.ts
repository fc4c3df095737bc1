import t from 'tap'
import { openFromLetter } from '../../server/features/notifications/letter-secrets.ts'
import { testApp } from '../support/app.ts'
import { Client } from '../support/client.ts'
import { crowdOfInstructors, crowdOfMembers } from '../support/crowd.ts'
import { operation } from '../support/operations.ts'
import { outline, type Statement, watchStatements } from '../support/statements.ts'

/**
 * How many SQL statements each operation takes at most, as our own client sends it, `begin` and `commit` included. Each is counted in a
 * small world (one instructor more than the demo's, one booking) and in a large one (30 more, 20 bookings): one statement per kind of
 * row, never one per row. Now and then it is one less, as questions that meet are answered together. Who changes a number has made
 * something cheaper or dearer, and says why.
 */
const STATEMENTS = {
  'GET / as a visitor': 3,
  'GET /home as a member': 16,
  'GET /consultations as a member': 21,
  'RequestSignIn, the mail with the code': 10,
  'CompleteSignIn, by the code': 21,
  'BookableSlots, of all instructors over 30 days': 5,
  'BookableSlots, of one instructor': 5,
  'Home, a list of bookings': 11,
  BookingPage: 17,
  'Book, by invoice': 26,
  'Book, of a start that is taken': 13,
  'CancelBooking, an invoiced one': 38,
}
type Counted = keyof typeof STATEMENTS

const DAY = 24 * 3_600_000
const LARGE = { instructors: 30, bookings: 20 }

t.setTimeout(120_000)

t.test('what each operation costs in statements, in a small world and in a large one', async (t) => {
  const { system, pool, url, visitor } = await testApp(t, { worker: false, web: true })
  const watch = watchStatements(pool)
  const { id: termsId } = await system.db
    .selectFrom('terms_version')
    .select('id')
    .where('kind', '=', 'CONSULTATION')
    .executeTakeFirstOrThrow()
  const [instructorId = ''] = await crowdOfInstructors(system, 1)
  const members = await crowdOfMembers(system, 2)
  const [member, rival] = members.map(({ token }) => new Client(url, token)) as [Client, Client]
  const now = system.clock.now()
  const hour = (n: number) => new Date(Math.ceil(now.getTime() / DAY + 3) * DAY + n * 3_600_000)
  const slots = (instructorId?: string) => ({
    input: { instructorId, from: now, to: new Date(now.getTime() + 30 * DAY) },
  })
  /** No job runs here, so that nothing but the operation is counted: the code is taken from the letter that waits. */
  const codeOf = async (address: string): Promise<string> => {
    const { key, detail } = await system.db
      .selectFrom('letter')
      .select(['key', 'detail'])
      .where('address', '=', address)
      .where('kind', '=', 'SIGN_IN_CODE')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    return openFromLetter(system.keys, String(detail.sealedCode), key)
  }
  let booked = 0
  const wish = (start: Date) => ({
    input: {
      instructorId,
      start,
      topic: 'キャリアの相談',
      paymentMethod: 'INVOICE',
      agreedTermsVersionId: termsId,
      requestKey: `statements-${booked++}`,
    },
  })
  const book = async (start: Date): Promise<string> =>
    (await member.ask(operation('Book'), wish(start))).bookConsultation.id

  async function count(hours: number): Promise<void> {
    const counted = new Map<Counted, Statement[]>()
    const during = async (what: Counted, work: () => Promise<unknown>) => {
      // On a slow machine a minute passes meanwhile, and a session's is written down.
      for (const client of [member, rival]) await client.ask('{ __typename }')
      counted.set(what, await watch.during(work))
    }
    const ask = (client: Client, name: string, variables: object = {}) => client.ask(operation(name), variables)
    const page = async (client: Client, path: string) => {
      const response = await client.fetch(path)
      if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
      await response.text()
    }
    const email = `${members[0]!.personId}@example.jp`
    const browser = visitor()
    const first = await book(hour(hours))
    await page(visitor(), '/')

    await during('GET / as a visitor', () => page(visitor(), '/'))
    await during('GET /home as a member', () => page(member, '/home'))
    await during('GET /consultations as a member', () => page(member, '/consultations'))
    await during('RequestSignIn, the mail with the code', () => ask(browser, 'RequestSignIn', { email }))
    const code = await codeOf(email)
    await during('CompleteSignIn, by the code', () => ask(browser, 'CompleteSignIn', { email, code }))
    await during('BookableSlots, of all instructors over 30 days', () => ask(member, 'BookableSlots', slots()))
    await during('BookableSlots, of one instructor', () => ask(member, 'BookableSlots', slots(instructorId)))
    await during('Home, a list of bookings', () => ask(member, 'Home'))
    await during('BookingPage', () => ask(member, 'BookingPage', { id: first }))
    await during('Book, by invoice', () => book(hour(hours + 1)))
    await during('Book, of a start that is taken', () => ask(rival, 'Book', wish(hour(hours + 1))))
    await during('CancelBooking, an invoiced one', () =>
      ask(member, 'CancelBooking', { input: { consultationId: first } }),
    )

    for (const [what, statements] of counted)
      t.ok(statements.length <= STATEMENTS[what], `${what}: ${statements.length} of ${STATEMENTS[what]}`, {
        statements: statements.length <= STATEMENTS[what] ? '' : outline(statements),
      })
  }

  await count(0)
  await crowdOfInstructors(system, LARGE.instructors)
  for (let n = 0; n < LARGE.bookings; n++) await book(hour(24 + n))
  await count(4)
})
