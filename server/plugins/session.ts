import type { FastifyInstance, FastifyRequest } from 'fastify'
import { rotateToken, touchSession } from '../../db/queries/sessions.ts'
import { transaction } from '../../db/transaction.ts'
import type { Actor, Ctx, System, Visit } from '../context.ts'
import { readSettings } from '../features/office/settings.ts'
import { actorOfSession, type LiveSession, sessionOfToken } from '../features/people/actor-of-session.ts'
import { hashOf, looksLikeToken } from '../features/people/secrets.ts'
import { expiryOf, upkeepOf } from '../features/people/session-rules.ts'
import { preferredLocale } from '../i18n/index.ts'
import { cookieNames, visitOf } from './visit.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Null for a visitor. */
    actor: Actor | null
    tsudoiContext(): Ctx
  }
}

/**
 * Who is asking, from the cookie, with the rights of this moment: one statement a request, and a write once a minute.
 * Routes that opt out of rate limits (webhooks, assets, health) know nobody, and so need no database for it.
 */
export async function sessionPlugin(app: FastifyInstance, { system }: { system: System }): Promise<void> {
  const { session: cookie } = cookieNames(system.config)
  app.decorateRequest('actor', null)
  app.decorateRequest('tsudoiContext', () => {
    throw new Error('no context before the request is known')
  })

  app.addHook('onRequest', async (request, reply) => {
    const visit = visitOf(request, reply, system)
    const session = await find(request)
    if (session) await keepUp(session, request, visit)
    request.actor = session?.actor ?? null
    const ctx = contextOf(request, visit, session)
    request.tsudoiContext = () => ctx
  })

  async function find(request: FastifyRequest): Promise<LiveSession | null> {
    const token = request.cookies[cookie]
    return looksLikeToken(token) && !knowsNobody(request) ? sessionOfToken(system, token) : null
  }

  async function keepUp({ row }: LiveSession, request: FastifyRequest, visit: Visit): Promise<void> {
    const presented = hashOf(request.cookies[cookie] ?? '')
    const now = system.clock.now()
    const upkeep = upkeepOf(
      {
        rotatedAt: row.rotated_at,
        lastSeenAt: row.last_seen_at,
        hasPrevious: row.previous_token_hash !== null,
        byPrevious: !row.token_hash.equals(presented),
      },
      // The answer to an upgrade carries no cookie of ours.
      { now, canSetCookie: request.headers.upgrade === undefined },
    )
    if (upkeep.kind === 'NONE') return
    const { sessionDays } = (await readSettings(system.db)).people
    const expiresAt = expiryOf(now, sessionDays)
    if (upkeep.kind === 'TOUCH') {
      const { forgetPrevious } = upkeep
      await transaction(system.db, (tx) => touchSession(tx, row.id, { at: now, expiresAt, forgetPrevious }))
      return
    }
    const token = system.ids.token()
    const change = { seen: row.token_hash, presented, next: hashOf(token), at: now, expiresAt }
    if (await transaction(system.db, (tx) => rotateToken(tx, row.id, change))) visit.keepSession(token, sessionDays)
  }

  function contextOf(request: FastifyRequest, visit: Visit, session: LiveSession | null): Ctx {
    const asked = preferredLocale(request.headers['accept-language'])
    const ctx: Ctx = {
      ...system,
      actor: session?.actor ?? null,
      visit,
      locale: session?.locale ?? asked,
      requestId: request.id,
      log: request.log,
      async refresh() {
        const now = ctx.actor && (await actorOfSession(system, ctx.actor.sessionId))
        return { ...ctx, actor: now?.actor ?? null, locale: now?.locale ?? ctx.locale }
      },
    }
    return ctx
  }
}

const knowsNobody = (request: FastifyRequest): boolean =>
  request.routeOptions.config?.rateLimit === false || request.url.startsWith('/assets/')
