import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { NoSchemaIntrospectionCustomRule, specifiedRules, validate } from 'graphql'
import mercurius, { type PersistedQueryProvider } from 'mercurius'
import { codedError, errorFormatter } from '../../graphql/errors.ts'
import { asksForSignIn } from '../../graphql/gate.ts'
import { costFault, LIMITS, limitRules } from '../../graphql/limits.ts'
import { loaders, resolvers, typeDefs } from '../../graphql/schema.ts'
import type { Ctx } from '../context.ts'
import { RequestError, unauthenticated } from '../errors.ts'

declare module 'mercurius' {
  interface MercuriusContext extends Ctx {}
}

export interface GraphqlOptions {
  contextOf(request: FastifyRequest): Promise<Ctx>
  introspection: boolean
  /** Operations of our own client by SHA-256 of their text. */
  persisted: Record<string, string>
}

export async function graphqlPlugin(app: FastifyInstance, options: GraphqlOptions): Promise<void> {
  const rules = [
    ...limitRules({ introspection: options.introspection }),
    ...(options.introspection ? [] : [NoSchemaIntrospectionCustomRule]),
  ]
  await app.register(mercurius, {
    schema: typeDefs,
    resolvers,
    loaders,
    jit: 1,
    path: '/graphql',
    graphiql: false,
    allowBatchedQueries: false,
    // Checked for every GET, and so for the opening of a socket too. Its header is set by browsers alone, never by a page.
    csrfPrevention: {
      requiredHeaders: ['x-mercurius-operation-name', 'mercurius-require-preflight', 'sec-websocket-key'],
    },
    context: async (request: FastifyRequest, reply: FastifyReply) => {
      const ctx = await options.contextOf(request)
      // Open pages go by the platform's time, whatever a phone takes for the time.
      reply.header('tsudoi-now', ctx.clock.now().toISOString())
      return Object.assign(ctx, { reply })
    },
    errorFormatter: errorFormatter as never,
    validationRules: rules,
    graphql: { parseOptions: { maxTokens: LIMITS.tokens } },
    persistedQueryProvider: persistedOperations(options.persisted),
    subscription: {
      context: async (socket, request) => keepToSession(socket, await options.contextOf(request)),
      fullWsTransport: false,
      keepAlive: 30_000,
    },
  })

  app.graphql.addHook('preParsing', async (_schema, source) => {
    // Mercurius would read a syntax tree in JSON too; nobody of ours sends one.
    if (source.trimStart().startsWith('{"')) throw new RequestError('BAD_USER_INPUT')
  })
  app.graphql.addHook('preExecution', async (_schema, document, context, variables) => {
    if (!context.actor && asksForSignIn(document)) throw unauthenticated()
    if (costFault(document, variables ?? {})) throw new RequestError('BAD_USER_INPUT')
  })
  // Mercurius does not validate the documents of subscriptions.
  app.graphql.addHook('preSubscriptionExecution', async (schema, document, context) => {
    if (!context.actor) throw codedError(unauthenticated(), context)
    const [fault] = validate(schema, document, [...specifiedRules, ...rules])
    if (fault) throw codedError(fault, context)
    if (costFault(document, {})) throw codedError(new RequestError('BAD_USER_INPUT'), context)
  })
}

const UNAUTHORIZED = 4_401

interface Socket {
  close(code: number, reason: string): void
  once(event: 'close', listener: () => void): unknown
}

/** A socket lives no longer than the session that opened it; a visitor has none. 4401 as in graphql-ws. */
function keepToSession(socket: Socket, ctx: Ctx): Ctx {
  if (!ctx.actor) {
    socket.close(UNAUTHORIZED, 'Unauthorized')
    return ctx
  }
  const changes = ctx.live.subscribe('session', ctx.actor.sessionId)
  socket.once('close', () => void changes.return?.())
  void (async () => {
    for await (const _ of changes) {
      const { actor } = await ctx.refresh()
      if (!actor) socket.close(UNAUTHORIZED, 'Unauthorized')
    }
  })().catch((error) => {
    ctx.log.warn({ err: error }, 'a socket lost sight of its session')
    socket.close(1_011, 'Try again')
  })
  return ctx
}

/** An addition: any document is taken in every mode; our own client sends `documentId`, the SHA-256 of a known one. */
function persistedOperations(known: Record<string, string>): PersistedQueryProvider {
  return {
    isPersistedQuery: (request) => !request.query && idOf(request) !== '',
    isPersistedQueryRetry: () => false,
    getHash: idOf,
    getQueryFromHash: async (hash) => (Object.hasOwn(known, hash) ? known[hash]! : ''),
    getHashForQuery: (query) => createHash('sha256').update(query).digest('hex'),
    saveQuery: async () => {},
    notFoundError: 'PersistedQueryNotFound',
    notSupportedError: 'PersistedQueryNotSupported',
    mismatchError: 'provided sha does not match query',
  }
}

function idOf(request: object): string {
  const id = (request as { documentId?: unknown }).documentId
  return typeof id === 'string' ? id : ''
}
