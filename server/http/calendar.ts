import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Ctx, System } from '../context.ts'
import { calendarFeed, consultationFile } from '../features/calendar/own-calendar.ts'
import { errorText, preferredLocale } from '../i18n/index.ts'
import { isUuid } from '../uuid.ts'

const CALENDAR = 'text/calendar; charset=utf-8'

export interface CalendarRouteOptions {
  system: System
  contextOf(request: FastifyRequest): Promise<Ctx>
}

/** A person's calendar to subscribe to (the address is the key), and one appointment as a file (needs the session). */
export async function calendarRoutes(app: FastifyInstance, { system, contextOf }: CalendarRouteOptions): Promise<void> {
  app.get<{ Params: { token: string } }>('/calendar/:token.ics', async (request, reply) => {
    const ics = await calendarFeed(system, request.params.token)
    if (ics === null) return notFound(request, reply)
    const etag = `"${createHash('sha256').update(ics).digest('base64url')}"`
    reply.header('etag', etag).header('cache-control', 'private, no-cache').header('x-robots-tag', 'noindex')
    if (matches(request.headers['if-none-match'], etag)) return reply.code(304).send()
    return reply.type(CALENDAR).header('content-disposition', 'inline; filename="calendar.ics"').send(ics)
  })

  app.get<{ Params: { id: string } }>('/consultations/:id.ics', async (request, reply) => {
    const { id } = request.params
    const file = isUuid(id) ? await consultationFile(await contextOf(request), id) : null
    if (!file) return notFound(request, reply)
    return reply
      .type(CALENDAR)
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `attachment; filename="${file.name}"`)
      .send(file.ics)
  })
}

/** RFC 9110 §13.1.2: a list or `*`, compared weakly. */
const matches = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((candidate) => ['*', etag].includes(candidate.trim().replace(/^W\//, '')))

function notFound(request: FastifyRequest, reply: FastifyReply) {
  const text = errorText(preferredLocale(request.headers['accept-language']), 'NOT_FOUND')
  return reply.code(404).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(`${text}\n`)
}
