/**
 * Writes db/types.ts from a migrated database (DATABASE_URL); with --check it only compares.
 * kysely-codegen cannot narrow a column under TypeScript 7, so the narrowing below is ours.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Columns whose type says more than Postgres does; the types stand in db/columns.ts. */
const narrower: Record<string, Record<string, string>> = {
  answer: { kind: 'AnswerKindName' },
  audit_event: { detail: 'Detail' },
  availability_exception: { intervals: 'Intervals' },
  consultation: { kind: 'ConsultationKindName', state: 'ConsultationStateName', policy: 'Policy' },
  consultation_cancellation: { cause: 'CancellationCause' },
  consultation_event: { detail: 'Detail' },
  faq: { question: 'Localized', answer: 'Localized', answer_html: 'Localized' },
  finding: { kind: 'FindingKindName', severity: 'Severity', field: 'PostField' },
  gateway_event: { payload: 'AnyJson' },
  instructor: { biography: 'Localized', biography_html: 'Localized', title: 'Localized | null' },
  ledger_entry: { account: 'LedgerAccount' },
  letter: { detail: 'Detail' },
  name_change: { before: 'NameRecord', after: 'NameRecord' },
  notification: { topic: 'TopicName', detail: 'Detail' },
  notification_preference: { topic: 'TopicName', channel: 'ChannelName', set_by: 'PreferenceSource' },
  passkey: { counter: 'number' },
  passkey_challenge: { purpose: 'ChallengePurpose' },
  payment: { method: 'PaymentMethodName', state: 'PaymentStateName' },
  payment_attempt: { method: 'CheckoutMethod', state: 'AttemptState' },
  person: { locale: 'LocaleCode' },
  post: {
    kind: 'PostKindName',
    answer_kind: 'AnswerKindName | null',
    state: 'PostStateName',
    imported: 'ImportRecord | null',
  },
  question: { kind: 'QuestionKindName' },
  refund: { state: 'RefundState' },
  report: { reason: 'ReportReasonName' },
  review: { state: 'ReviewStateName' },
  review_event: { kind: 'ReviewEventKind' },
  role_grant: { role: 'RoleName' },
  setting: { value: 'AnyJson' },
  sign_in_code: { purpose: 'CodePurpose' },
  slot_watch: { kind: 'ConsultationKindName' },
  tag: { name: 'Localized' },
  totp: { last_step: 'number | null' },
  terms_version: { kind: 'TermsKindName', body: 'Localized', body_html: 'Localized' },
  video_meeting: { state: 'MeetingStateName' },
  weekly_hours: { kind: 'HoursKind' },
}

const target = 'db/types.ts'
const folder = mkdtempSync(join(tmpdir(), 'tsudoi-types-'))
const out = join(folder, 'types.ts')
try {
  execFileSync(
    'kysely-codegen',
    ['--config-file', '.kysely-codegenrc.json', '--out-file', out, '--log-level', 'error'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  const types = narrow(readFileSync(out, 'utf8'))
  if (!process.argv.includes('--check')) writeFileSync(target, types)
  else if (types !== readFileSync(target, 'utf8')) {
    console.error(`${target} is not what the migrations make. Run: npm run codegen:db`)
    process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true })
}

function narrow(generated: string): string {
  let types = generated
  const used = new Set<string>()
  for (const [table, columns] of Object.entries(narrower)) {
    const name = table.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())
    const block = new RegExp(`export interface ${name} \\{[^}]*\\}`).exec(types)?.[0]
    if (!block) throw new Error(`no table ${table}`)
    let narrowed = block
    for (const [column, type] of Object.entries(columns)) {
      const line = new RegExp(`(\n  ${column}): [^;]+;`)
      if (!line.test(narrowed)) throw new Error(`no column ${table}.${column}`)
      narrowed = narrowed.replace(line, `$1: ${type};`)
      used.add(/^\w+/.exec(type)?.[0] ?? type)
    }
    types = types.replace(block, narrowed)
  }
  used.delete('number')
  const imports = `import type { ${[...used].sort().join(', ')} } from "./columns.ts";`
  return types.replace('import type { ColumnType } from "kysely";', (line) => `${line}\n${imports}`)
}
