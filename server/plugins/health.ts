import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { RETRY_AFTER_S } from '../unavailable.ts'

export interface Readiness {
  /** False from the moment that the shutdown begins. */
  accepting: boolean
}

/** `/healthz` says that the process lives and touches nothing; `/readyz` says that it can serve. */
export async function healthPlugin(app: FastifyInstance, { pool, readiness }: { pool: pg.Pool; readiness: Readiness }) {
  let migrated = false

  app.get('/healthz', { config: { rateLimit: false } }, async () => ({ status: 'ok' }))

  app.get('/readyz', { config: { rateLimit: false } }, async (_request, reply) => {
    const fault = await notReady()
    if (!fault) return { status: 'ok' }
    return reply.code(503).header('retry-after', RETRY_AFTER_S).send({ status: fault })
  })

  async function notReady(): Promise<string | null> {
    if (!readiness.accepting) return 'stopping'
    try {
      if (migrated) await pool.query('select 1')
      else migrated = (await (await import('../../db/migrate.ts')).pendingMigrations(pool)).length === 0
      return migrated ? null : 'waiting for migrations'
    } catch {
      return 'waiting for the database'
    }
  }
}
