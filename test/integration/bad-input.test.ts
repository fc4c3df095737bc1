import { createHmac } from 'node:crypto'
import t from 'tap'
import { testApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'

const BOOK = `mutation ($input: BookConsultationInput!) {
  bookConsultation(input: $input) {
    __typename
    ... on Consultation { id }
    ... on UserError { code message }
    ... on InvalidInput { fields { path code message } }
  }
}`

t.test('bad input is refused clearly, and nothing is stored', async (t) => {
  const app = await testApp(t, { worker: false })
  const sponsored = await app.as('sponsored')
  const visitor = app.visitor()
  const { association, instructors } = await sponsored.ask(
    '{ association { consultationTerms { id } } instructors { id nextOpenSlot { start } } }',
  )
  const good = {
    instructorId: instructors[0].id,
    start: instructors[0].nextOpenSlot.start,
    topic: '長い電話の終え方',
    paymentMethod: 'INVOICE',
    agreedTermsVersionId: association.consultationTerms.id,
    requestKey: 'bad-input',
  }
  const stored = async () =>
    Number(
      (
        await app.pool.query(
          'select (select count(*) from consultation) + (select count(*) from time_claim) + (select count(*) from payment) as n',
        )
      ).rows[0].n,
    )
  const before = await stored()
  const book = (client: Client, change: object) => client.gql(BOOK, { input: { ...good, ...change } })
  const later = (hours: number) => new Date(Date.parse(good.start) + hours * 3_600_000).toISOString()

  const refused: [string, object, RegExp][] = [
    [
      'a start that is no slot',
      { start: new Date(Date.parse(good.start) + 7 * 60_000).toISOString() },
      /^(Refused|SlotTaken)$/,
    ],
    ['a start in the past', { start: later(-24 * 30) }, /^Refused$/],
    ['a start beyond the window', { start: later(24 * 90) }, /^Refused$/],
    ['a topic of 4 characters', { topic: '電話の件' }, /^InvalidInput$/],
    ['a topic of 101 characters', { topic: 'あ'.repeat(101) }, /^InvalidInput$/],
    ['a topic of spaces', { topic: '　　　　　　' }, /^InvalidInput$/],
    ['control characters', { topic: '長い電話\u0007の終え方' }, /^InvalidInput$/],
    ['a lone surrogate', { details: 'こまって\ud83dいます' }, /^InvalidInput$/],
    ['details of 2,001 characters', { details: 'あ'.repeat(2_001) }, /^InvalidInput$/],
    ['unknown terms', { agreedTermsVersionId: '0190a000-0000-7000-8000-000000000000' }, /^InvalidInput$/],
    ['an unknown instructor', { instructorId: '0190a000-0000-7000-8000-000000000000' }, /^InvalidInput$/],
    ['an id that is none', { instructorId: "'; drop table person; --" }, /^InvalidInput$/],
    ['an empty request key', { requestKey: '' }, /^InvalidInput$/],
    ['a way of paying that is not offered', { paymentMethod: 'BANK_TRANSFER' }, /^(Refused|InvalidInput)$/],
    ['a consultation that is free by one’s own word', { paymentMethod: 'FREE' }, /^(Refused|InvalidInput)$/],
  ]
  for (const [what, change, expected] of refused) {
    const { data, errors, status } = await book(sponsored, change)
    t.equal(status, 200, what)
    t.notOk(errors, `${what}: ${JSON.stringify(errors)}`)
    t.match(data?.bookConsultation.__typename, expected, what)
    t.match(data?.bookConsultation.message, /[。ん]/, `${what}: in the reader’s language`)
  }

  const malformed: [string, object][] = [
    ['a price in the input', { price: 1 }],
    ['a role in the input', { role: 'ADMIN' }],
    ['a start without a zone', { start: '2026-12-01T10:00:00' }],
    ['a day that does not exist', { start: '2026-02-30T10:00:00Z' }],
    ['a number for a text', { topic: 12_345 }],
    ['a text that is null', { topic: null }],
  ]
  for (const [what, change] of malformed) {
    const { data, errors } = await book(sponsored, change)
    t.equal(data, null, what)
    t.equal(errors?.[0]?.extensions.code, 'BAD_USER_INPUT', what)
    const nobody = await book(visitor, change)
    t.equal(nobody.errors?.[0]?.extensions.code, 'UNAUTHENTICATED', `${what}: a visitor learns nothing of the input`)
  }

  await t.test('documents that ask for too much', async (t) => {
    const deep = `query { instructors ${'{ nextOpenSlot { instructor '.repeat(25)}{ id }${' } }'.repeat(25)} }`
    const documents: [string, string, object?][] = [
      ['depth 50', deep],
      ['1,000 aliases', `{ ${Array.from({ length: 1_000 }, (_, i) => `a${i}: __typename`).join(' ')} }`],
      ['3,000 tokens', `{ ${'__typename '.repeat(3_000)} }`],
      ['a page of 101', '{ viewer { consultations(first: 101) { totalCount } } }'],
      [
        'a page of 101 by a variable',
        'query ($n: Int!) { viewer { consultations(first: $n) { totalCount } } }',
        { n: 101 },
      ],
      ['a fragment that holds itself', 'query { viewer { ...F } } fragment F on Viewer { person { id } ...F }'],
      ['no query at all', ''],
      ['nonsense', 'please'],
      ['a syntax tree', JSON.stringify({ kind: 'Document', definitions: [] })],
    ]
    for (const [what, query, variables] of documents) {
      const { status, data, errors } = await sponsored.gql(query, variables)
      t.ok(status < 500, `${what}: ${status}`)
      t.notOk(data, what)
      t.equal(errors?.[0]?.extensions.code, 'BAD_USER_INPUT', `${what}: ${JSON.stringify(errors?.[0])}`)
    }
  })

  await t.test('a variable of 1 MB', async (t) => {
    const response = await sponsored.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: BOOK, variables: { input: { ...good, topic: 'あ'.repeat(350_000) } } }),
    })
    t.equal(response.status, 413)
    t.equal((await response.json()).errors[0].extensions.code, 'BAD_USER_INPUT')
  })

  await t.test('requests that a browser could be tricked into', async (t) => {
    const query = encodeURIComponent('mutation { signOut }')
    t.equal((await sponsored.fetch(`/graphql?query=${query}`)).status, 400, 'a GET without our header')
    const get = await sponsored.fetch(`/graphql?query=${query}`, { headers: { 'mercurius-require-preflight': '1' } })
    t.equal(get.status, 405, 'a mutation by GET')
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      t.ok(
        [400, 415].includes(
          (
            await sponsored.fetch('/graphql', {
              method: 'POST',
              headers: { 'content-type': type },
              body: '{"query":"mutation { signOut }"}',
            })
          ).status,
        ),
        type,
      )
    const batch = await sponsored.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '[{"query":"{ __typename }"},{"query":"{ __typename }"}]',
    })
    t.equal(batch.status, 400, 'a batch')
    t.ok((await sponsored.ask('{ viewer { email } }')).viewer, 'still signed in')
  })

  await t.test('webhooks with a bad or old signature', async (t) => {
    const { rows } = await app.pool
      .query<{ value: string }>("select value from demo.secret where name like '%ebhook%'")
      .catch(() => ({ rows: [] as { value: string }[] }))
    const body = JSON.stringify({
      id: 'evt_forged',
      object: 'event',
      type: 'checkout.session.completed',
      data: { object: {} },
    })
    const send = (signature?: string) =>
      fetch(`${app.url}/webhooks/stripe`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(signature ? { 'stripe-signature': signature } : {}) },
        body,
      })
    const signed = (at: number, secret: string) =>
      `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`
    const now = Math.floor(Date.now() / 1_000)
    t.equal((await send()).status, 400, 'none')
    t.equal((await send(signed(now, 'whsec_wrong'))).status, 400, 'by another secret')
    t.equal((await send('t=1,v1=')).status, 400, 'malformed')
    if (rows[0]) t.equal((await send(signed(now - 3_600, rows[0].value))).status, 400, 'an hour old')
    const { rowCount } = await app.pool.query("select from gateway_event where id = 'evt_forged'")
    t.equal(rowCount, 0, 'nothing is stored')
  })

  t.equal(await stored(), before, 'nothing was stored by any of it')
  const { data } = await book(sponsored, {})
  t.equal(data?.bookConsultation.__typename, 'Consultation', 'and the good one goes through')
})
