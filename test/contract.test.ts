import { readFileSync } from 'node:fs'
import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql'
import t from 'tap'
import { typeDefs } from '../graphql/schema.ts'

/** Clients that we cannot see are written against this file: everything may be added, nothing taken away or narrowed. */
const contract = buildSchema(readFileSync(new URL('contract.graphql', import.meta.url), 'utf8'))
const served = buildSchema(typeDefs)

t.test('the served schema keeps every promise of the contract', async (t) => {
  t.same(findBreakingChanges(contract, served), [])
})

t.test('defaults of arguments stay as promised', async (t) => {
  const changed = findDangerousChanges(contract, served).filter((change) => change.type === 'ARG_DEFAULT_VALUE_CHANGE')
  t.same(changed, [])
})

t.test('a broken promise is seen', async (t) => {
  const narrowed = buildSchema(typeDefs.replace('displayName: String!', 'displayName: String'))
  t.match(findBreakingChanges(contract, narrowed), [{ type: 'FIELD_CHANGED_KIND' }])
})
