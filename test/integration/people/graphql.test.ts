import t from 'tap'
import { testApp } from '../../support/app.ts'
import { Authenticator } from '../../support/authenticator.ts'
import { type Client, eventually } from '../../support/client.ts'
import { wrong } from './hall.ts'

const app = await testApp(t)

const ASK = 'mutation ($email: String!) { requestSignIn(email: $email) }'
const COMPLETE = `mutation ($email: String!, $code: String!) {
  completeSignIn(email: $email, code: $code) {
    __typename
    ... on UserError { code message }
    ... on InvalidInput { fields { path code message } }
    ... on Viewer {
      email locale timeZone
      person { id displayName roles }
      sessions { id isCurrent userAgent }
      consultations(first: 1) { totalCount }
    }
  }
}`
const RESULT = '{ __typename ... on UserError { code message } ... on InvalidInput { fields { path code } } }'

const codeIn = async (client: Client, email: string, after = 0): Promise<string> => {
  const letter = await eventually(async () => {
    const letters = await client.mail(email)
    return letters.length > after ? letters[0] : null
  })
  return /\d{6}/.exec(letter.subject)?.[0] ?? ''
}
const ask = async (client: Client, email: string): Promise<string> => {
  const before = (await client.mail(email)).length
  await client.ask(ASK, { email })
  return codeIn(client, email, before)
}

t.test('a person signs in by the code in the mailbox and reads what is his', async (t) => {
  const client = app.visitor()
  const code = await ask(client, 'member@example.jp')
  const { completeSignIn: viewer } = await client.ask(COMPLETE, { email: 'member@example.jp', code })
  t.match(viewer, { __typename: 'Viewer', email: 'member@example.jp', locale: 'JA', person: { roles: ['GRADUATE'] } })
  t.match(viewer.sessions, [{ isCurrent: true }])
  t.equal(typeof viewer.consultations.totalCount, 'number')

  const { viewer: own } = await client.ask(`{ viewer {
    names { familyName version history { changedAt } }
    emailAddresses { address isPrimary } passkeys { id } hasRecentSignIn
    secondStep { state methods withheldRoles } } }`)
  t.match(own, {
    emailAddresses: [{ address: 'member@example.jp', isPrimary: true }],
    passkeys: [],
    hasRecentSignIn: true,
    secondStep: { state: 'NOT_NEEDED', withheldRoles: [] },
  })
  const letter = (await client.mail('member@example.jp'))[0]
  t.ok(letter?.text.includes(code) && letter.subject.includes(code))

  t.same(await client.ask('mutation { signOut }'), { signOut: true })
  t.notOk(client.cookies.has('tsudoi'))
  t.same(await client.ask('{ viewer { email } }'), { viewer: null })
})

t.test('codes that are refused, and only then', async (t) => {
  const email = 'refused@example.jp'
  const [client, other] = [app.visitor(), app.visitor()]
  const complete = async (from: Client, code: string) => {
    const { completeSignIn } = await from.ask(COMPLETE, { email, code })
    return completeSignIn.code ?? completeSignIn.__typename
  }
  const code = await ask(client, email)
  t.equal(await complete(other, code), 'CODE_NOT_ASKED', 'from another browser')
  const seen: string[] = []
  for (let tries = 0; tries < 11; tries++) seen.push(await complete(client, wrong(code)))
  t.same(seen, [...Array(5).fill('CODE_WRONG'), ...Array(6).fill('CODE_USED_UP')])
  t.equal(await complete(client, code), 'CODE_USED_UP')

  const second = await ask(client, email)
  const at = await Promise.all([complete(client, second), complete(client, second)])
  t.same(at.sort(), ['CODE_USED', 'Viewer'], 'twice at once')
  t.equal(await complete(client, second), 'CODE_USED')

  const third = await ask(other, email)
  const many = await Promise.all(Array.from({ length: 20 }, () => complete(other, wrong(third))))
  t.equal(many.filter((one) => one === 'CODE_WRONG').length, 5)

  const fourth = await ask(other, email)
  await app.advance(15)
  t.equal(await complete(other, fourth), 'CODE_EXPIRED')
  const { completeSignIn } = await other.ask(COMPLETE, { email: 'x', code: '12' })
  t.match(completeSignIn, {
    __typename: 'InvalidInput',
    fields: [
      { path: ['email'], code: 'EMAIL_MALFORMED' },
      { path: ['code'], code: 'CODE_MALFORMED' },
    ],
  })
})

t.test('what is asked for too often, or is no address, is said so in the reader’s language', async (t) => {
  const client = app.visitor()
  const bad = await client.gql(ASK, { email: 'taro' }, { 'accept-language': 'en' })
  t.equal(bad.status, 400)
  t.match(bad.errors?.[0], {
    message: /e-mail address/,
    extensions: { code: 'BAD_USER_INPUT', reason: 'EMAIL_MALFORMED' },
  })
  const email = 'often@example.jp'
  for (let i = 0; i < 5; i++) await client.ask(ASK, { email })
  const limited = await client.gql(ASK, { email: 'OFTEN@example.jp' })
  t.equal(limited.status, 429)
  t.match(limited.errors?.[0], { message: /しばらく待って/, extensions: { code: 'RATE_LIMITED', retryAfter: Number } })
})

t.test('a visitor learns nothing of how an input is judged', async (t) => {
  const visitor = app.visitor()
  const asked = [
    'mutation { revokeSession(sessionId: "x") }',
    `mutation { setLocale(locale: JA) ${RESULT} }`,
    `mutation { saveNames(input: { familyName: "", givenName: "", version: 1, role: ADMIN }) ${RESULT} }`,
    `mutation { addEmailAddress(email: "x") ${RESULT} }`,
    `mutation { confirmEmailAddress(code: 1) ${RESULT} }`,
    `mutation { makePrimaryAddress(addressId: "x") ${RESULT} }`,
    `mutation { removeEmailAddress(addressId: "x") ${RESULT} }`,
    'mutation { requestConfirmation }',
    `mutation { confirmWithCode(code: "x") ${RESULT} }`,
    'mutation { passkeyRegistrationOptions { __typename } }',
    `mutation { registerPasskey(response: {}) ${RESULT} }`,
    `mutation { renamePasskey(id: "x", name: "x") ${RESULT} }`,
    `mutation { removePasskey(id: "x") ${RESULT} }`,
    'mutation { passkeyConfirmOptions }',
    `mutation { confirmWithPasskey(response: {}) ${RESULT} }`,
    'mutation { startTotp { __typename } }',
    `mutation { confirmTotp(code: "x") ${RESULT} }`,
    `mutation { enterTotp(code: "x") ${RESULT} }`,
    `mutation { removeTotp ${RESULT} }`,
    'mutation { issueSignInCode(email: "x") { __typename } }',
    'mutation { resetSecondStep(personId: "x", reason: "") { __typename } }',
  ]
  for (const query of asked) {
    const { data, errors } = await visitor.gql(query)
    t.match(errors?.[0]?.extensions, { code: 'UNAUTHENTICATED' }, query)
    t.notOk(data && Object.values(data).some(Boolean))
  }
})

t.test('another’s account is as if it were not there, and no role is smuggled in', async (t) => {
  const [member, second] = [await app.as('member'), await app.as('second-member')]
  const { viewer } = await second.ask('{ viewer { sessions { id } emailAddresses { id } } }')
  const code = async (query: string) => (await member.gql(query)).errors?.[0]?.extensions.code
  t.equal(await code(`mutation { revokeSession(sessionId: "${viewer.sessions[0].id}") }`), 'NOT_FOUND')
  t.equal(await code('mutation { revokeSession(sessionId: "nothing") }'), 'NOT_FOUND')
  t.equal(
    await code(`mutation { makePrimaryAddress(addressId: "${viewer.emailAddresses[0].id}") ${RESULT} }`),
    'NOT_FOUND',
  )
  t.equal(await code(`mutation { makePrimaryAddress(addressId: "nothing") ${RESULT} }`), 'NOT_FOUND')
  t.ok((await second.ask('{ viewer { email } }')).viewer)

  const smuggled = await member.gql(
    `mutation { saveNames(input: { familyName: "a", givenName: "b", version: 1, roles: [ADMIN] }) ${RESULT} }`,
  )
  t.match(smuggled.errors?.[0]?.extensions, { code: 'BAD_USER_INPUT' })
  for (const query of [
    'mutation { issueSignInCode(email: "second-member@example.jp") { __typename } }',
    'mutation { resetSecondStep(personId: "x", reason: "x") { __typename } }',
  ])
    t.equal(await code(query), 'FORBIDDEN', query)
})

t.test('others see only by what authority somebody speaks', async (t) => {
  const rolesOf = async (client: Client) => {
    const { instructors } = await client.ask('{ instructors { person { displayName roles } } }')
    return instructors.map((one: { person: { roles: string[] } }) => one.person.roles)
  }
  const id = await app.personId('instructor')
  await app.system.db
    .insertInto('role_grant')
    .values({ id: app.system.ids.uuid(), person_id: id, role: 'GRADUATE', granted_at: app.system.clock.now() })
    .execute()
  for (const roles of await rolesOf(await app.as('member'))) t.same(roles, ['INSTRUCTOR'])
  t.ok((await rolesOf(await app.as('office'))).some((roles: string[]) => roles.includes('GRADUATE')))
})

t.test('passkeys through the API', async (t) => {
  const client = await app.as('member')
  const authenticator = new Authenticator(app.url)
  const { passkeyRegistrationOptions } = await client.ask(
    'mutation { passkeyRegistrationOptions { ... on PasskeyOptions { options } ... on UserError { code } } }',
  )
  t.match(passkeyRegistrationOptions.options, { rp: { id: 'localhost' }, attestation: 'none' })
  const { registerPasskey } = await client.ask(
    `mutation ($response: JSON!) { registerPasskey(response: $response, name: "机の鍵") {
      __typename ... on UserError { code } ... on Viewer { passkeys { name isBackedUp lastUsedAt } } } }`,
    { response: authenticator.create(passkeyRegistrationOptions.options) },
  )
  t.same(registerPasskey, { __typename: 'Viewer', passkeys: [{ name: '机の鍵', isBackedUp: false, lastUsedAt: null }] })

  const visitor = app.visitor()
  const { passkeySignInOptions } = await visitor.ask('mutation { passkeySignInOptions }')
  const { completePasskeySignIn } = await visitor.ask(
    `mutation ($response: JSON!) { completePasskeySignIn(response: $response) {
      __typename ... on UserError { code } ... on Viewer { email } } }`,
    { response: authenticator.get(passkeySignInOptions) },
  )
  t.same(completePasskeySignIn, { __typename: 'Viewer', email: 'member@example.jp' })
  const junk = await visitor.gql('mutation { completePasskeySignIn(response: [1]) { __typename } }')
  t.match(junk.errors?.[0]?.extensions, { code: 'BAD_USER_INPUT' })
})

t.test('a change of language answers in it, and reaches the next request', async (t) => {
  const client = await app.as('second-member')
  await client.ask(`mutation { setLocale(locale: EN, timeZone: "America/New_York") ${RESULT} }`)
  t.match(await client.ask('{ viewer { locale timeZone } }'), {
    viewer: { locale: 'EN', timeZone: 'America/New_York' },
  })
  const { errors } = await client.gql('mutation { revokeSession(sessionId: "x") }', {}, { 'accept-language': 'ja' })
  t.equal(errors?.[0]?.message, 'Not found.')
  const zone = await client.gql(`mutation { setLocale(locale: EN, timeZone: "Mars/Olympus") ${RESULT} }`)
  t.match(zone.errors?.[0]?.extensions, { code: 'BAD_USER_INPUT' })
})
