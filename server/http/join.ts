import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { System } from '../context.ts'
import { openDoor } from '../features/consultations/meeting/open-door.ts'
import { preferredLocale } from '../i18n/index.ts'
import { joinPage } from './join-page.ts'

const STATUS = { WAITING: 200, OVER: 410, CANCELLED: 410, UNKNOWN: 404 } as const

/** The one link to a consultation that people are given; it leads to the video meeting as soon as there is one. */
export async function joinRoutes(app: FastifyInstance, { system }: { system: System }): Promise<void> {
  const css = await readFile(join(import.meta.dirname, 'join-page.css'))

  app.get<{ Params: { token: string } }>('/join/:token', async (request, reply) => {
    const door = await openDoor(system, request.params.token)
    reply
      .header('cache-control', 'no-store')
      // The address itself is the key, so nobody that is linked to may learn it.
      .header('referrer-policy', 'no-referrer')
      .header('x-robots-tag', 'noindex')
    if (door.is === 'OPEN') return reply.redirect(door.url, 302)
    const first = preferredLocale(request.headers['accept-language'])
    return reply.code(STATUS[door.is]).type('text/html; charset=utf-8').send(joinPage(door, first))
  })

  app.get('/join-page.css', { config: { rateLimit: false } }, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(css),
  )
}
