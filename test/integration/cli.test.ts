import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import t from 'tap'
import { commands } from '../../server/cli/commands.ts'
import { runCommand } from '../../server/cli/run.ts'
import type { System } from '../../server/context.ts'
import { whatWaits } from '../../server/features/office/what-waits.ts'
import { testApp } from '../support/app.ts'
import { createTestDatabase } from '../support/database.ts'

t.setTimeout(180_000)
const root = join(import.meta.dirname, '../..')
const app = await testApp(t, { worker: false })
const { system } = app
const { db } = system
const folder = mkdtempSync(join(tmpdir(), 'tsudoi-cli-'))
t.teardown(() => rmSync(folder, { recursive: true }))

/** What a command printed, line by line, and how it ended. */
async function tsudoi(...argv: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runCommand(commands, argv, {
    out: (text) => void out.push(...text.split('\n')),
    err: (text) => void err.push(...text.split('\n')),
    env: {},
    withSystem: (work: (system: System) => Promise<unknown>) => work(system) as Promise<never>,
  })
  return { code, out, err }
}

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const rolesOf = async (address: string) => {
  const rows = await db
    .selectFrom('email_address')
    .innerJoin('role_grant', 'role_grant.person_id', 'email_address.person_id')
    .select('role')
    .where('normalized', '=', address)
    .where('revoked_at', 'is', null)
    .execute()
  return rows.map(({ role }) => role)
}
const personAt = (address: string) =>
  db
    .selectFrom('email_address')
    .innerJoin('person', 'person.id', 'email_address.person_id')
    .selectAll('person')
    .where('normalized', '=', address)
    .executeTakeFirst()
const countPeople = async () => (await db.selectFrom('person').select('id').execute()).length

t.test('help says what there is, and faults of the command line end with 2', async (t) => {
  const overview = await tsudoi('--help')
  t.equal(overview.code, 0)
  for (const { name } of commands)
    t.ok(
      overview.out.some((line) => line.trim().startsWith(`${name} `)),
      name,
    )
  for (const { name, options } of commands) {
    const help = await tsudoi(name, '--help')
    t.equal(help.code, 0, name)
    for (const option of Object.keys(options)) t.match(help.out.join('\n'), `--${option}`)
    t.match(help.out.join('\n'), /[ぁ-ん]/, 'in Japanese as well')
  }
  t.equal((await tsudoi()).code, 2)
  t.match(await tsudoi('set-down'), { code: 2, err: [/no command "set-down"/] })
  t.match(await tsudoi('create-admin', '--email', 'a@example.jp'), { code: 2, err: [/--family is missing/] })
  t.match(await tsudoi('status', '--loud'), { code: 2, err: [/--loud/] })
  t.match(await tsudoi('import-members'), { code: 2, err: [/<file\.csv> is missing/] })
  t.match(await tsudoi('grant-role', '--email', 'a@b.jp', '--role', 'KING', '--reason', 'x'), {
    code: 2,
    err: [/KING/],
  })
})

t.test('make-key prints what TSUDOI_KEYS takes', async (t) => {
  const { code, out } = await tsudoi('make-key', '--name', 'new1')
  t.equal(code, 0)
  t.match(out[0], /^new1:[A-Za-z0-9_-]{43}$/)
  t.not((await tsudoi('make-key')).out[0], (await tsudoi('make-key')).out[0])
  t.equal((await tsudoi('make-key', '--name', 'Not Good')).code, 2)
})

t.test('an administrator is created once', async (t) => {
  const argv = [
    'create-admin',
    '--email',
    'Chief@Example.jp',
    '--family',
    '髙橋',
    '--given',
    '𠮷子',
    '--family-kana',
    'たかはし',
  ]
  t.match(await tsudoi(...argv), { code: 0, out: [/髙橋 𠮷子 is an administrator/] })
  t.same(await rolesOf('chief@example.jp'), ['ADMIN'])
  t.match(await personAt('chief@example.jp'), { family_name: '髙橋', family_name_kana: 'タカハシ', locale: 'JA' })
  t.match(await tsudoi(...argv), { code: 1, err: [/ADDRESS_TAKEN/] })
  t.match(await tsudoi('create-admin', '--email', 'nowhere', '--family', ' '), {
    code: 1,
    err: [/^email: /, /^familyName: /],
  })
})

t.test('roles come and go, and the last administrator stays', async (t) => {
  const change = (command: string, email: string, role: string) =>
    tsudoi(command, '--email', email, '--role', role, '--reason', 'for the test')
  t.equal((await change('grant-role', 'learner@example.jp', 'moderator')).code, 0)
  t.ok((await rolesOf('learner@example.jp')).includes('MODERATOR'))
  t.equal((await change('grant-role', 'learner@example.jp', 'MODERATOR')).code, 0, 'again is fine')
  t.equal((await change('revoke-role', 'learner@example.jp', 'MODERATOR')).code, 0)
  t.notOk((await rolesOf('learner@example.jp')).includes('MODERATOR'))
  t.match(await change('grant-role', 'nobody@example.jp', 'STAFF'), { code: 1, err: [/ADDRESS_UNKNOWN/] })
  t.match(await change('grant-role', 'learner@example.jp', 'INSTRUCTOR'), { code: 1, err: [/INSTRUCTOR_NEEDS_ENTRY/] })
  t.equal((await change('revoke-role', 'chief@example.jp', 'ADMIN')).code, 0)
  t.match(await change('revoke-role', 'admin@example.jp', 'ADMIN'), { code: 1, err: [/LAST_ADMIN/] })
  t.ok((await rolesOf('admin@example.jp')).includes('ADMIN'))
})

t.test('an instructor is added with all that members see, retires, and comes back', async (t) => {
  const biography = file('bio.md', '企業の相談窓口で**「最初の一言」**を支援。\n')
  const argv = ['add-instructor', '--biography-ja', biography, '--zoom-user', 'zoom@example.jp']
  const who = ['--email', 'new-teacher@example.jp', '--family', '新任', '--given', '教子']
  t.match(await tsudoi(...argv, '--email', 'new-teacher@example.jp'), { code: 1, err: [/ADDRESS_UNKNOWN/] })
  t.match(await tsudoi(...argv, ...who, '--time-zone', 'Japan time', '--tag', 'nonsense'), {
    code: 1,
    err: [/^timeZone: /, /^expertise: .*nonsense/],
  })
  t.equal(await personAt('new-teacher@example.jp'), undefined, 'nothing was stored')
  t.equal(
    (await tsudoi(...argv, ...who, '--title-ja', '産業カウンセラー', '--tag', 'staff-care', '--tag', 'abuse')).code,
    0,
  )
  const person = await personAt('new-teacher@example.jp')
  const instructor = () =>
    db
      .selectFrom('instructor')
      .selectAll()
      .where('person_id', '=', person?.id ?? '')
      .executeTakeFirst()
  t.match(await instructor(), {
    title: { ja: '産業カウンセラー' },
    biography_html: { ja: /<strong>「最初の一言」<\/strong>/ },
    time_zone: 'Asia/Tokyo',
    video_user_id: 'zoom@example.jp',
    position: 3,
  })
  t.same(await rolesOf('new-teacher@example.jp'), ['INSTRUCTOR'])
  t.match(await tsudoi(...argv, ...who), { code: 1, err: [/INSTRUCTOR_ALREADY/] })

  const role = ['--email', 'new-teacher@example.jp', '--role', 'INSTRUCTOR', '--reason', 'x']
  await tsudoi('revoke-role', ...role)
  t.ok((await instructor())?.retired_at, 'members cannot choose who is no instructor')
  await tsudoi('grant-role', ...role)
  t.equal((await instructor())?.retired_at, null)
})

const CSV = [
  '姓,名,セイ（姓カナ）,メイ,E-mail,会社',
  '山田,太郎,,ﾀﾛｳ,taro.yamada@example.jp,サンプル商事',
  '"髙﨑\n",花子,,はなこ,HANAKO@example.jp,',
  ',,,,,',
  '受講,学,,,learner@example.jp,',
  '仮名,春子,,,member@example.jp,',
]

t.test('members are imported after a look, all of them', async (t) => {
  const path = file('members.csv', `\uFEFF${CSV.join('\r\n')}`)
  const before = await countPeople()
  const look = await tsudoi('import-members', path)
  t.equal(look.code, 0)
  t.match(look.out.join('\n'), /not imported: セイ（姓カナ）, 会社/)
  t.match(look.out.join('\n'), /line 3: HANAKO@example\.jp 髙﨑 花子: would be created/)
  t.match(look.out.join('\n'), /line 6: learner@example\.jp .*would become a graduate/)
  t.match(look.out.join('\n'), /2 new, 1 become graduates, 1 unchanged/)
  t.equal(await countPeople(), before, 'a look stores nothing')

  t.equal((await tsudoi('import-members', path, '--write')).code, 0)
  t.equal(await countPeople(), before + 2)
  t.same(await rolesOf('hanako@example.jp'), ['GRADUATE'])
  t.same((await rolesOf('learner@example.jp')).sort(), ['GRADUATE', 'LEARNER'])
  t.match(await personAt('taro.yamada@example.jp'), { given_name_kana: 'タロウ', display_name: '山田 太郎' })
  t.match((await tsudoi('import-members', path, '--write')).out.join('\n'), /0 new, 0 become graduates, 4 unchanged/)
  t.equal(await countPeople(), before + 2)
})

t.test('one fault in a list stores nobody, and every fault has its line', async (t) => {
  const path = file(
    'faulty.csv',
    [
      'メールアドレス,姓,名,メイ',
      'good@example.jp,良,子,',
      'bad,悪,子,',
      'good@example.jp,良,子,',
      'x@example.jp,,,漢字',
    ].join('\n'),
  )
  const before = await countPeople()
  const { code, err } = await tsudoi('import-members', path, '--write')
  t.equal(code, 1)
  t.match(err, [
    /^line 3, メールアドレス: /,
    /^line 4: .*line 2/,
    /^line 5, (姓|メイ): /,
    /^line 5, (姓|メイ): /,
    /Nothing was stored/,
  ])
  t.equal(await countPeople(), before)
  t.match(await tsudoi('import-members', file('headless.csv', 'a@example.jp,山田\n')), {
    code: 1,
    err: [/line 1, メールアドレス: /, /line 1, 姓: /],
  })
  t.match(await tsudoi('import-members', file('broken.csv', 'メール,姓\n"a@example.jp,山田\n')), { code: 1 })
  t.match(await tsudoi('import-members', join(folder, 'nothing.csv')), { code: 1, err: [/cannot be read/] })
})

t.test('a list in Shift_JIS, as Excel writes it', async (t) => {
  // 姓,メール / 髙田,sjis@example.jp — 髙 is in Windows-31J alone (0xFBFC).
  const bytes = Buffer.concat([
    Buffer.from([0x90, 0xa9, 0x2c, 0x83, 0x81, 0x81, 0x5b, 0x83, 0x8b, 0x0d, 0x0a]),
    Buffer.from([0xfb, 0xfc, 0x93, 0x63]),
    Buffer.from(',sjis@example.jp\r\n'),
  ])
  t.equal((await tsudoi('import-members', file('sjis.csv', bytes), '--write')).code, 0)
  t.match(await personAt('sjis@example.jp'), { family_name: '髙田' })
  t.match(await tsudoi('import-members', file('noise.csv', Buffer.from([0x80, 0xff, 0xff]))), {
    code: 1,
    err: [/neither/],
  })
})

t.test('an association is set up, once', async (t) => {
  const example = join(root, 'docs/association.example.json')
  t.equal((await tsudoi('set-up', example, '--check')).code, 0)
  const first = await tsudoi('set-up', example)
  t.equal(first.code, 0, first.err.join('\n'))
  t.match(await tsudoi('set-up', example), { code: 0, out: ['Everything stood already.'] })

  const changed = (name: string, change: object) => file(name, JSON.stringify(change))
  const terms = { CONSULTATION: { effectiveFrom: '2027-04-01', body: { ja: ['### 改訂', '', '**「新しい」**規約'] } } }
  const newest = () =>
    db.selectFrom('terms_version').selectAll().where('kind', '=', 'CONSULTATION').orderBy('version', 'desc').execute()
  const versions = (await newest()).length
  t.match(await tsudoi('set-up', changed('terms.json', { terms })), {
    out: [/version \d+, from 2027-04-01/, '1 changed.'],
  })
  const [terms2] = await newest()
  t.equal((await newest()).length, versions + 1, 'the version before stays')
  t.match(terms2?.body_html.ja, /<strong>「新しい」<\/strong>/)
  t.match(await tsudoi('set-up', changed('terms.json', { terms })), { out: ['Everything stood already.'] })
  const earlier = { CONSULTATION: { effectiveFrom: '2026-01-01', body: { ja: '古い' } } }
  t.match(await tsudoi('set-up', changed('earlier.json', { terms: earlier })), {
    code: 1,
    err: [/2026-01-01 is before/],
  })

  const settings = { consultations: { konbini: { payWithinDays: 5 } } }
  await tsudoi('set-up', changed('konbini.json', { settings }))
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', 'consultations')
    .executeTakeFirstOrThrow()
  t.match(row.value, { konbini: { payWithinDays: 5, enabled: true, graceMinutes: 60 } }, 'what was left out stays')
})

t.test('a faulty file is refused whole, with each fault', async (t) => {
  const bad = (content: object) => tsudoi('set-up', file('bad.json', JSON.stringify(content)))
  t.match(await bad({ settings: { consultations: { prizeNet: 1, taxRatePercent: 101 } } }), {
    code: 1,
    err: [/taxRatePercent/, /prizeNet/],
  })
  t.match(await bad({ settings: { association: { timeZone: 'Tokyo', closures: [{ from: '13-01', to: '01-03' }] } } }), {
    err: [/timeZone/, /closures\.0\.from/],
  })
  const tiers = [
    { hoursBefore: 24, refundPercent: 50 },
    { hoursBefore: 72, refundPercent: 100 },
  ]
  t.match(await bad({ settings: { association: { officePhone: '1' }, consultations: { tiers } } }), {
    code: 1,
    err: [/highest hoursBefore must come first/, /must not bring back more/],
  })
  const row = await db.selectFrom('setting').select('value').where('key', '=', 'association').executeTakeFirstOrThrow()
  t.notMatch(row.value, { officePhone: '1' }, 'nothing was stored')
  t.match(
    await bad({
      tags: [
        { slug: 'a', name: { ja: 'あ' } },
        { slug: 'a', name: { ja: 'い' } },
      ],
    }),
    { err: [/twice/] },
  )
  t.match(await tsudoi('set-up', file('no.json', '{')), { code: 1, err: [/is no JSON/] })
})

t.test('what waits is shown, and letters go out again', async (t) => {
  t.same((await tsudoi('status')).code, 0, (await tsudoi('status')).out.join('\n'))
  const memberId = await app.personId('member')
  const letter = (change: object) => {
    const id = system.ids.uuid()
    return {
      id,
      key: id,
      message_id: `<${id}@x>`,
      person_id: memberId,
      address: 'member@example.jp',
      detail: '{}',
      created_at: system.clock.now(),
      kind: 'REFUND_SENT',
      ...change,
    }
  }
  const refused = letter({ given_up_at: system.clock.now(), last_error: '550 no such user' })
  const moved = letter({ given_up_at: system.clock.now(), last_error: 'outdated: the code is over' })
  const code = letter({ kind: 'SIGN_IN_CODE', sent_at: system.clock.now() })
  await db.insertInto('letter').values([refused, moved, code]).execute()
  const status = await tsudoi('status')
  t.equal(status.code, 3)
  t.match(status.out.join('\n'), new RegExp(`${refused.id} REFUND_SENT to member@example.jp.*550`))
  t.notMatch(status.out.join('\n'), moved.id, 'what was rightly not sent asks nothing of anybody')
  t.match(JSON.parse((await tsudoi('status', '--json')).out.join('\n')), { lettersGivenUp: [{ id: refused.id }] })

  t.match(await tsudoi('resend-letter', code.id), { code: 1, err: [/LETTER_HELD_A_CODE/] })
  t.match(await tsudoi('resend-letter', system.ids.uuid()), { code: 1 })
  t.equal((await tsudoi('resend-letter')).code, 2)
  t.match(await tsudoi('resend-letter', '--undelivered'), { code: 0, out: [new RegExp(refused.id), /^1 will be sent/] })
  t.same((await whatWaits(system)).lettersGivenUp, [])
  const jobs = await app.pool.query(`select 1 from graphile_worker.jobs where key = $1`, [`resend:${refused.id}`])
  t.equal(jobs.rowCount, 1)
})

t.test('an invitation that went out goes out again under another Message-ID', async (t) => {
  const booking = await db
    .selectFrom('consultation')
    .selectAll()
    .where('state', '=', 'CONFIRMED')
    .executeTakeFirstOrThrow()
  const id = system.ids.uuid()
  await db
    .insertInto('letter')
    .values({
      id,
      key: id,
      message_id: '<first@x>',
      kind: 'CONSULTATION_CONFIRMED',
      person_id: booking.member_id,
      address: 'member@example.jp',
      consultation_id: booking.id,
      detail: JSON.stringify({ sequence: 0 }),
      created_at: system.clock.now(),
      sent_at: system.clock.now(),
    })
    .execute()
  t.match(await tsudoi('resend-letter', '--booking', booking.reference.toLowerCase()), {
    code: 0,
    out: [new RegExp(id), /^1 will/],
  })
  const row = await db.selectFrom('letter').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  t.equal(row.sent_at, null)
  t.not(row.message_id, '<first@x>')
  t.match(await tsudoi('resend-letter', '--booking', 'C-NONE99'), { code: 1, err: [/Not found/] })
})

t.test('reconcile asks the gateway about what has not ended', async (t) => {
  await app.advance(60)
  const { code, out, err } = await tsudoi('reconcile')
  t.equal(code, 0, err.join('\n'))
  t.match(out[0], /^Asked about \d+ payment pages and \d+ refunds; ended [1-9]\d* overdue holds\.$/)
})

t.test('as a process: migrates an empty database, then works on it', async (t) => {
  const { url, drop } = await createTestDatabase()
  t.teardown(drop)
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: url,
    PUBLIC_URL: 'http://localhost:3999',
    TSUDOI_KEYS: (await tsudoi('make-key')).out[0],
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'office@example.jp',
    STRIPE_SECRET_KEY: 'sk_test_x',
    STRIPE_WEBHOOK_SECRET: 'whsec_x',
    ZOOM_ACCOUNT_ID: 'a',
    ZOOM_CLIENT_ID: 'b',
    ZOOM_CLIENT_SECRET: 'c',
  }
  const run = (argv: string[], more: Record<string, string | undefined> = {}) =>
    promisify(execFile)(process.execPath, ['server/cli/main.ts', ...argv], {
      cwd: root,
      env: { ...env, ...more },
    }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    )
  t.match(await run(['migrate']), { code: 0, stdout: /up to date/ })
  t.match(await run(['create-admin', '--email', 'a@example.jp', '--family', '管理']), {
    code: 0,
    stdout: /管理 is an administrator/,
  })
  t.match(await run(['status']), { code: 0, stdout: /Nothing waits/ })
  t.match(await run(['status'], { SMTP_URL: '', ZOOM_CLIENT_ID: '' }), {
    code: 1,
    stderr: /SMTP_URL is missing[\s\S]*ZOOM_CLIENT_ID/,
  })
  t.match(await run(['status'], { DATABASE_URL: 'postgres://127.0.0.1:1/x' }), {
    code: 1,
    stderr: /database does not answer/,
  })
})
