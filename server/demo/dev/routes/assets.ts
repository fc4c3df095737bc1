import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'

const here = import.meta.dirname
/** The look is the web client's own; only what these pages add lies here. */
const sheets = new Map([
  ['tokens.css', join(here, '../../../../web/ui/tokens.css')],
  ['kit.css', join(here, '../../../../web/ui/kit.css')],
  ['dev.css', join(here, '../assets/dev.css')],
])

export async function assetRoutes(app: FastifyInstance): Promise<void> {
  app.get<{ Params: { name: string } }>('/assets/:name', { config: { rateLimit: false } }, async (request, reply) => {
    const file = sheets.get(request.params.name)
    if (!file) return reply.callNotFound()
    return reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(await readFile(file))
  })
}
