import { findAddresses, liveRolesOf, lockAllAddresses, peopleByIds } from '../../../db/queries/people.ts'
import { type Reader, type Tx, transaction } from '../../../db/transaction.ts'
import type { System } from '../../context.ts'
import { recordPerson } from './create-person.ts'
import { grantWithin } from './grant-role.ts'
import type { ListedMember, ListFault } from './member-list-rules.ts'

/** CREATE: somebody new. GRANT: known, and becomes a graduate; his names stay as they are. NOTHING: is one already. */
export type Step = { member: ListedMember } & ({ what: 'CREATE' } | { what: 'GRANT' | 'NOTHING'; personId: string })

export interface ImportPlan {
  steps: Step[]
  faults: ListFault[]
}

type Needs = Pick<System, 'db' | 'clock' | 'ids'>
const BATCH = 1_000

/** What an import would do, without doing it. */
export const planImport = ({ db }: Pick<Needs, 'db'>, members: ListedMember[]): Promise<ImportPlan> => plan(db, members)

/**
 * Makes graduates of the people of a list, all of them or, where one row has a fault, none. Running it again does
 * nothing. Nobody is written to: they sign in by a code to the address that the office has for them.
 */
export const importMembers = (system: Needs, members: ListedMember[], reason: string): Promise<ImportPlan> =>
  transaction(system.db, async (tx) => {
    await lockAllAddresses(tx)
    const planned = await plan(tx, members)
    if (planned.faults.length > 0) return planned
    for (const step of planned.steps) await take(tx, system, step, reason)
    return planned
  })

async function plan(db: Reader, members: ListedMember[]): Promise<ImportPlan> {
  const planned: ImportPlan = { steps: [], faults: [] }
  const seen = new Map<string, number>()
  for (let from = 0; from < members.length; from += BATCH) {
    const batch = members.slice(from, from + BATCH)
    const addresses = await findAddresses(
      db,
      batch.map(({ email }) => email.normalized),
    )
    const personOf = new Map(addresses.map(({ normalized, person_id }) => [normalized, person_id]))
    const ids = [...new Set(personOf.values())]
    const left = new Set(
      (ids.length > 0 ? await peopleByIds(db, ids) : []).filter((row) => row.left_at).map((row) => row.id),
    )
    const graduates = new Set(
      (ids.length > 0 ? await liveRolesOf(db, ids) : [])
        .filter(({ role }) => role === 'GRADUATE')
        .map(({ person_id }) => person_id),
    )
    for (const member of batch) {
      const personId = personOf.get(member.email.normalized)
      if (!personId) {
        planned.steps.push({ member, what: 'CREATE' })
        continue
      }
      const earlier = seen.get(personId)
      seen.set(personId, member.line)
      if (left.has(personId)) planned.faults.push({ line: member.line, column: null, code: 'ACCOUNT_CLOSED' })
      else if (earlier !== undefined)
        planned.faults.push({ line: member.line, column: null, code: 'LISTED_TWICE', params: { line: earlier } })
      else planned.steps.push({ member, what: graduates.has(personId) ? 'NOTHING' : 'GRANT', personId })
    }
  }
  return planned
}

async function take(tx: Tx, system: Needs, step: Step, reason: string): Promise<void> {
  if (step.what === 'CREATE') await recordPerson(tx, system, { ...step.member, roles: ['GRADUATE'], reason })
  if (step.what === 'GRANT')
    await grantWithin(tx, system, { personId: step.personId, role: 'GRADUATE', by: null, reason })
}
