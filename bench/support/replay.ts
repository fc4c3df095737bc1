import type pg from 'pg'
import type { Statement } from '../../test/support/statements.ts'

type Unit = Statement[]

/** Sends the same statements again with the same values through `pg` alone: transactions as they were, everything else by itself. */
export async function replay(pool: pg.Pool, statements: readonly Statement[]): Promise<void> {
  const waiting = unitsOf(statements)
  const work = async () => {
    for (let unit = waiting.shift(); unit; unit = waiting.shift()) await send(pool, unit)
  }
  await Promise.all(Array.from({ length: pool.options.max }, work))
}

async function send(pool: pg.Pool, unit: Unit): Promise<void> {
  const client = await pool.connect()
  try {
    for (const { text, values } of unit) await client.query(text, [...values])
  } finally {
    client.release()
  }
}

function unitsOf(statements: readonly Statement[]): Unit[] {
  const units: Unit[] = []
  const open = new Map<number, Unit>()
  for (const statement of statements) {
    const transaction = open.get(statement.connection)
    if (transaction) transaction.push(statement)
    else units.push([statement])
    if (statement.text === 'begin') open.set(statement.connection, units.at(-1)!)
    if (statement.text === 'commit' || statement.text === 'rollback') open.delete(statement.connection)
  }
  return units
}
