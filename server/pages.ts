import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { errorFormatter } from '../graphql/errors.ts'
import type { Ctx } from './context.ts'
import { webPlugin } from './plugins/web.ts'
import type { Clock } from './ports/clock.ts'

const root = join(import.meta.dirname, '..')

/** Our own client's operations by the hash of their text, as the build wrote them. */
export const persistedOperations = async (): Promise<Record<string, string>> =>
  JSON.parse(await readFile(join(root, 'web/generated/persisted.json'), 'utf8'))

/** The pages, rendered with the API in this process and the rights of whoever asks. */
export const pages =
  (clock: Clock) =>
  async (app: FastifyInstance, contextOf: (request: FastifyRequest) => Promise<Ctx>): Promise<void> =>
    webPlugin(app, {
      bundleDir: join(root, 'dist/web'),
      now: () => clock.now(),
      persisted: true,
      async execute(request, reply, { query, variables, operationName }, locale) {
        const ctx = await contextOf(request)
        const context = Object.assign(ctx.actor ? ctx : { ...ctx, locale }, { reply })
        try {
          // By the reply, which the loaders hang on.
          return await reply.graphql(query, context as never, variables, operationName)
        } catch (error) {
          // Coded and masked as over HTTP: pages tell what is missing from what is broken by the code.
          return errorFormatter({ data: null, errors: [error] }, context).response
        }
      },
    })
