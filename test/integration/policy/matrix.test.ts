import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, type GraphQLField } from 'graphql'
import { createClient } from 'graphql-ws'
import t from 'tap'
import WebSocket from 'ws'
import { typeDefs } from '../../../graphql/schema.ts'
import { type TestApp, testApp } from '../../support/app.ts'
import type { Answer, Client } from '../../support/client.ts'
import { documentFor, type Root, takesId } from './documents.ts'

/**
 * Every query, mutation and subscription, asked by everybody about another's thing and about one that does not exist.
 * What each is answered stands in matrix.txt, which is read and reviewed like code; UPDATE_MATRIX=1 writes it anew.
 */
const file = join(import.meta.dirname, 'matrix.txt')

/** Roots that a visitor may use who has not signed in. */
const OPEN = [
  'viewer',
  'association',
  'cohorts',
  'cohort',
  'requestSignIn',
  'completeSignIn',
  'signOut',
  'passkeySignInOptions',
  'completePasskeySignIn',
]
const STRANGERS = ['NOBODY', 'LEARNER', 'GRADUATE', 'INSTRUCTOR', 'MODERATOR', 'SPONSOR_CONTACT']
const ABSENT = '0190a000-0000-7000-8000-000000000000'

/** Who asks; MEMBER and TEACHER are the two of the consultation that is asked about. */
const ASKERS: [string, string | null][] = [
  ['visitor', null],
  ['NOBODY', 'nobody'],
  ['LEARNER', 'learner'],
  ['GRADUATE', 'member'],
  ['INSTRUCTOR', 'instructor'],
  ['MODERATOR', 'moderator'],
  ['SPONSOR_CONTACT', 'billing'],
  ['STAFF', 'office'],
  ['ADMIN', 'admin'],
  ['MEMBER', 'sponsored'],
  ['TEACHER', 'third-instructor'],
]

t.test('who may do what', { timeout: 170_000 }, async (t) => {
  const app = await testApp(t, { worker: false })
  await signUpNobody(app)
  const clients = new Map<string, Client>()
  for (const [role, name] of ASKERS) clients.set(role, name ? await app.as(name) : app.visitor())
  const schema = buildSchema(typeDefs)
  const lines: string[] = []
  const put = (root: Root, field: string, about: string, answers: Map<string, string>) =>
    lines.push(
      `${root} ${field}${about}\n${[...answers].map(([role, answer]) => `  ${role.padEnd(16)} ${answer}`).join('\n')}`,
    )

  for (const [root, type] of [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const)
    for (const field of Object.values(type!.getFields()).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const ask = root === 'subscription' ? askBySocket : askByHttp
      const another = new Map<string, string>()
      const absent = new Map<string, string>()
      for (const [role] of ASKERS) {
        // Signing somebody out would change who asks.
        if (field.name === 'signOut' && role !== 'visitor') continue
        const client = clients.get(role)!
        another.set(role, await ask(client, root, field, await anothers(app, field)))
        if (field.args.some(takesId)) absent.set(role, await ask(client, root, field, ABSENT))
      }
      put(root, field.name, absent.size > 0 ? ' of another' : '', another)
      if (absent.size > 0) put(root, field.name, ' that does not exist', absent)

      if (!OPEN.includes(field.name))
        t.equal(another.get('visitor'), 'UNAUTHENTICATED', `${field.name} is for people who have signed in`)
      for (const stranger of STRANGERS)
        if (absent.size > 0 && !PUBLIC_THINGS.includes(field.name))
          t.equal(
            another.get(stranger),
            absent.get(stranger),
            `${field.name}: ${stranger} cannot tell another's from nothing`,
          )
    }

  const matrix = `${lines.join('\n\n')}\n`
  if (process.env.UPDATE_MATRIX) writeFileSync(file, matrix)
  t.equal(matrix, readFileSync(file, 'utf8'), 'as reviewed in matrix.txt')
})

/** Fields about instructors, whom everybody who is signed in may know. */
const PUBLIC_THINGS = [
  'instructor',
  'consultationSlots',
  'slotsChanged',
  'bookConsultation',
  'watchSlots',
  'unwatchSlots',
  'previewAvailability',
  'setAvailability',
  'setAvailabilityException',
  'clearAvailabilityException',
  'addExternalCalendar',
  'consultationSchedule',
]

async function signUpNobody(app: TestApp): Promise<void> {
  const { db, ids, clock } = app.system
  const id = ids.uuid()
  const now = clock.now()
  await db
    .insertInto('person')
    .values({ id, display_name: '無役 ひとし', locale: 'JA', time_zone: 'Asia/Tokyo', created_at: now })
    .execute()
  await db
    .insertInto('email_address')
    .values({
      id: ids.uuid(),
      person_id: id,
      address: 'nobody@example.jp',
      normalized: 'nobody@example.jp',
      is_primary: true,
      verified_at: now,
    })
    .execute()
}

/** The id of something that belongs to MEMBER or TEACHER, fresh where asking may use it up. */
async function anothers(app: TestApp, { name }: GraphQLField<unknown, unknown>): Promise<string> {
  if (/instructor|slots|availability|schedule|externalcalendar/i.test(name)) {
    if (/^(remove|read)ExternalCalendar$/.test(name)) return freshCalendar(app)
    return app.personId('third-instructor')
  }
  if (/consultation|meeting/i.test(name) && name !== 'bookConsultation') return freshConsultation(app)
  if (name === 'bookConsultation') return app.personId('third-instructor')
  if (/session$/i.test(name) && /revoke/.test(name)) return freshSession(app)
  if (/address/i.test(name)) return addressOf(app)
  // Ends the sessions of whoever it is done to.
  if (name === 'resetSecondStep') return app.personId('graduate-4')
  return app.personId('sponsored')
}

async function freshConsultation({ system: { db, ids }, personId }: TestApp): Promise<string> {
  const model = await db
    .selectFrom('consultation')
    .selectAll()
    .where('member_id', '=', await personId('sponsored'))
    .where('state', '=', 'CONFIRMED')
    .orderBy('booked_at')
    .executeTakeFirstOrThrow()
  const id = ids.uuid()
  await db
    .insertInto('consultation')
    .values({
      ...model,
      id,
      reference: ids.reference('C'),
      request_key: id,
      invitation_uid: id,
      policy: JSON.stringify(model.policy),
    })
    .execute()
  const payment = await db
    .selectFrom('payment')
    .selectAll()
    .where('consultation_id', '=', model.id)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('payment')
    .values({
      ...payment,
      id: ids.uuid(),
      consultation_id: id,
      method: 'FREE',
      state: 'PAID',
      net: 0,
      tax: 0,
      amount: 0,
    })
    .execute()
  return id
}

async function freshCalendar({ system: { db, ids, clock, keys }, personId }: TestApp): Promise<string> {
  const id = ids.uuid()
  await db
    .insertInto('external_calendar')
    .values({
      id,
      instructor_id: await personId('third-instructor'),
      name: '会社の予定',
      url_ciphertext: keys.seal('external-calendar', 'https://calendar.example.jp/x.ics', id),
      url_hash: Buffer.from(id),
      created_at: clock.now(),
    })
    .execute()
  return id
}

async function freshSession(app: TestApp): Promise<string> {
  await app.as('sponsored')
  const { id } = await app.system.db
    .selectFrom('session')
    .select('id')
    .where('person_id', '=', await app.personId('sponsored'))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return id
}

const addressOf = async ({ system: { db }, personId }: TestApp): Promise<string> =>
  (
    await db
      .selectFrom('email_address')
      .select('id')
      .where('person_id', '=', await personId('sponsored'))
      .executeTakeFirstOrThrow()
  ).id

async function askByHttp(
  client: Client,
  root: Root,
  field: GraphQLField<unknown, unknown>,
  id: string,
): Promise<string> {
  const { query, variables } = documentFor(root, field, id)
  return said(await client.gql(query, variables), field.name)
}

function said({ data, errors }: Pick<Answer<any>, 'data' | 'errors'>, field: string): string {
  if (errors?.[0]) return errors[0].extensions.code
  const answer = data?.[field]
  if (answer === null) return 'null'
  if (answer?.fields) return `InvalidInput ${answer.fields.map((fault: { code: string }) => fault.code).join(' ')}`
  if (answer?.code) return `${answer.__typename} ${answer.code}`
  if (answer?.totalCount === 0 || (Array.isArray(answer) && answer.length === 0)) return 'nothing'
  return 'yes'
}

function askBySocket(client: Client, root: Root, field: GraphQLField<unknown, unknown>, id: string): Promise<string> {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  class Socket extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers: cookie ? { cookie } : {} })
    }
  }
  const socket = createClient({
    url: client.url.replace('http', 'ws').concat('/graphql'),
    webSocketImpl: Socket,
    retryAttempts: 0,
    lazy: true,
  })
  return new Promise<string>((resolve) => {
    const done = (answer: string) => {
      resolve(answer)
      void socket.dispose()
    }
    const { query, variables } = documentFor(root, field, id)
    socket.subscribe<any>(
      { query, variables: variables as Record<string, unknown> },
      {
        next: (result) => done(said(result as Answer<any>, field.name)),
        error: (fault: any) =>
          done(
            fault.code === 4_401
              ? 'UNAUTHENTICATED'
              : (fault[0]?.extensions?.code ?? `closed ${fault.code ?? JSON.stringify(fault)}`),
          ),
        complete: () => done('nothing'),
      },
    )
  })
}
