import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import { insertClaims, lockPeople, releaseClaims } from '../db/queries/claims.ts'
import {
  consultationsOfMember,
  countConsultationsOfMember,
  scheduledConsultations,
} from '../db/queries/consultation-lists.ts'
import { eventsOf, messagesOf } from '../db/queries/consultation-records.ts'
import { consultationsByRequests, countUnpaidHolds, findConsultation } from '../db/queries/consultations.ts'
import { attemptsToCheck, overdueHolds } from '../db/queries/payments.ts'
import { busyTimesOf, deadHolds, slotMaterial } from '../db/queries/slots.ts'
import type { Tx } from '../db/transaction.ts'
import type { DB } from '../db/types.ts'

/** The SQL of the hot queries, for review: `node scripts/sql-snapshots.ts` writes it, test/sql.test.ts fails when it drifts. */
export const SQL_FOLDER = join(import.meta.dirname, '../db/sql')

const ID = '00000000-0000-7000-8000-000000000000'
const AT = new Date(0)
const SPAN = { start: AT, end: AT }
const MATERIAL = { span: SPAN, dates: { from: '1970-01-01', until: '1970-01-02' }, now: AT }
const LIST = { memberId: ID, filter: 'UPCOMING', now: AT, limit: 21 } as const

const HOT: Record<string, Record<string, (tx: Tx) => Promise<unknown>>> = {
  'slots.sql': {
    slotMaterial: (tx) => slotMaterial(tx, { ...MATERIAL, instructorIds: null, viewerId: ID }),
    busyTimesOf: (tx) => busyTimesOf(tx, [ID], MATERIAL),
  },
  'claims.sql': {
    lockPeople: (tx) => lockPeople(tx, [ID]),
    insertClaims: (tx) =>
      insertClaims(tx, [{ id: ID, personId: ID }], { consultationId: ID, start: AT, end: AT, at: AT }),
    releaseClaims: (tx) => releaseClaims(tx, ID, AT),
    deadHolds: (tx) => deadHolds(tx, [ID], SPAN, AT),
    consultationsByRequests: (tx) => consultationsByRequests(tx, [{ bookedBy: ID, requestKey: 'key' }]),
    countUnpaidHolds: (tx) => countUnpaidHolds(tx, ID, AT),
  },
  'consultations.sql': {
    findConsultation: (tx) => findConsultation(tx, ID),
    'consultationsOfMember (upcoming)': (tx) => consultationsOfMember(tx, { ...LIST, after: { startsAt: AT, id: ID } }),
    'consultationsOfMember (past)': (tx) => consultationsOfMember(tx, { ...LIST, filter: 'PAST', after: null }),
    countConsultationsOfMember: (tx) => countConsultationsOfMember(tx, LIST),
    scheduledConsultations: (tx) => scheduledConsultations(tx, { instructorId: ID, from: AT, to: AT }),
    eventsOf: (tx) => eventsOf(tx, [ID]),
    messagesOf: (tx) => messagesOf(tx, [ID]),
  },
  'payments.sql': {
    attemptsToCheck: (tx) => attemptsToCheck(tx, AT, 50),
    overdueHolds: (tx) => overdueHolds(tx, AT, 50),
  },
}

/** File name → content. */
export async function sqlSnapshots(): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const [file, queries] of Object.entries(HOT)) {
    const parts: string[] = []
    for (const [name, run] of Object.entries(queries))
      parts.push(`-- ${name}\n${(await statementsOf(run)).map((sql) => `${readable(sql)};`).join('\n')}\n`)
    files.set(file, parts.join('\n'))
  }
  return files
}

/** What a query sends, by a connection that answers nothing. */
async function statementsOf(run: (tx: Tx) => Promise<unknown>): Promise<string[]> {
  const statements: string[] = []
  const db = new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => recorder((query) => statements.push(query.sql)),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  // Whoever expects a row finds none; the statement was sent all the same.
  await db
    .transaction()
    .execute((trx) => run(trx as Tx))
    .catch(() => {})
  if (statements.length === 0) throw new Error('a hot query sent nothing')
  return statements
}

function recorder(record: (query: CompiledQuery) => void): Driver {
  const connection: DatabaseConnection = {
    async executeQuery(query) {
      record(query)
      return { rows: [] }
    },
    async *streamQuery() {},
  }
  return {
    async init() {},
    acquireConnection: async () => connection,
    async beginTransaction() {},
    async commitTransaction() {},
    async rollbackTransaction() {},
    async releaseConnection() {},
    async destroy() {},
  }
}

/** Hand-written SQL keeps its lines; a query builder's one line is broken at its clauses. */
function readable(sql: string): string {
  const text = sql.trim().replaceAll(/[ \t]+$/gm, '')
  if (text.includes('\n')) return text
  return text.replaceAll(
    / (from|inner join|left join|where|and|order by|limit|group by|values|set|on conflict|returning) /g,
    '\n$1 ',
  )
}

if (import.meta.main) {
  await mkdir(SQL_FOLDER, { recursive: true })
  for (const [file, text] of await sqlSnapshots()) await writeFile(join(SQL_FOLDER, file), text)
}
