import { type DocumentNode, GraphQLError, parse } from 'graphql'
import type { MercuriusContext } from 'mercurius'
import type { Ctx } from '../server/context.ts'
import { Refusal, RequestError } from '../server/errors.ts'
import { errorText } from '../server/i18n/index.ts'
import { isUnavailable, RETRY_AFTER_S } from '../server/unavailable.ts'
import { asksForSignIn } from './gate.ts'

const STATUS: Record<string, number> = { RATE_LIMITED: 429, BAD_USER_INPUT: 400 }

interface Failed {
  data?: Record<string, unknown> | null
  errors?: readonly unknown[]
}

/** Lets coded refusals and faults of the document through; everything else is logged whole and masked. */
export function errorFormatter(execution: Failed, context: unknown) {
  const ctx = context as MercuriusContext
  const faults = (execution.errors ?? []).flatMap(flatten)
  const errors = faults.map((fault) => format(fault, ctx))
  const first = errors[0]?.extensions?.code as string | undefined
  const whole = !execution.data || Object.values(execution.data).every((value) => value === null)
  const response = { data: execution.data ?? null, errors }
  if (whole && faults.some((fault) => isUnavailable(causeOf(fault)))) {
    ctx.reply?.header('retry-after', RETRY_AFTER_S)
    return { statusCode: 503, response }
  }
  return { statusCode: whole && first ? (requestFault(faults) ?? STATUS[first] ?? 200) : 200, response }
}

/** What a resolver threw. */
const causeOf = (error: unknown): unknown => (error instanceof GraphQLError ? error.originalError : error)

/** The same for a socket, where Mercurius would send any exception's message as it is. */
export function codedError(error: unknown, ctx: Ctx): GraphQLError {
  const { message, extensions } = format(flatten(error)[0], ctx)
  return new GraphQLError(message, { extensions })
}

/** Mercurius wraps what is wrong with a document into one error of its own. */
function flatten(error: unknown): unknown[] {
  // A mutation by GET is the request's fault, not the document's.
  if (statusOf(error) === 405) return [error]
  const wrapped = (error as { originalError?: { errors?: unknown[] }; errors?: unknown[] }) ?? {}
  const inner = wrapped.originalError?.errors ?? wrapped.errors
  return Array.isArray(inner) && inner.length > 0 ? inner.flatMap(flatten) : [error]
}

function format(
  error: unknown,
  ctx: Ctx & { reply?: MercuriusContext['reply'] },
): { message: string; path?: GraphQLError['path']; locations?: unknown; extensions: Record<string, unknown> } {
  const graphql = error instanceof GraphQLError ? error : null
  const cause = graphql?.originalError ?? (graphql ? null : error)
  const position = graphql ? { path: graphql.path, locations: graphql.locations } : {}

  if (cause instanceof RequestError) {
    const retry = cause.retryAfter === undefined ? {} : { retryAfter: cause.retryAfter }
    // A refusal as the cause says what exactly was wrong.
    const said = cause.cause instanceof Refusal ? cause.cause : null
    const message = errorText(ctx.locale, said?.code ?? cause.code, said?.params)
    const reason = said ? { reason: said.code } : {}
    return { message, ...position, extensions: { code: cause.code, ...reason, ...retry } }
  }
  // Without a cause the document or its variables are at fault, which graphql-js says well enough itself. What comes from a compiled
  // query has no `extensions` at all.
  if (graphql && (!cause || cause instanceof GraphQLError || graphql.extensions?.code === 'BAD_USER_INPUT')) {
    if (!ctx.actor && asksForSignIn(documentOf(ctx)))
      return { message: errorText(ctx.locale, 'UNAUTHENTICATED'), ...position, extensions: { code: 'UNAUTHENTICATED' } }
    return { message: withoutSuggestion(graphql.message, ctx), ...position, extensions: { code: 'BAD_USER_INPUT' } }
  }
  if (requestFault([error]))
    return { message: errorText(ctx.locale, 'BAD_USER_INPUT'), ...position, extensions: { code: 'BAD_USER_INPUT' } }

  const away = isUnavailable(cause)
  ctx.log.error({ err: cause, requestId: ctx.requestId, path: graphql?.path }, 'a resolver failed')
  return {
    message: errorText(ctx.locale, away ? 'UNAVAILABLE' : 'INTERNAL'),
    ...position,
    extensions: { code: 'INTERNAL', requestId: ctx.requestId },
  }
}

/** The HTTP status of Fastify's and Mercurius' own errors. */
function statusOf(error: unknown): number | undefined {
  const cause = causeOf(error)
  return (cause as { statusCode?: number } | null | undefined)?.statusCode
}

/** 4xx when the request itself was at fault: too large, of another type, a mutation by GET. */
const requestFault = (errors: unknown[]): number | undefined =>
  errors.map(statusOf).find((status) => status !== undefined && status >= 400 && status < 500)

/** Suggestions tell of a schema that production keeps to itself. */
const withoutSuggestion = (message: string, ctx: Ctx): string =>
  ctx.config.mode === 'production' ? message.replace(/ ?Did you mean [^?]*\?/, '') : message

/** What was asked, read once more on this rare path: a visitor learns nothing of how an input is judged. */
function documentOf(ctx: { reply?: MercuriusContext['reply'] }): DocumentNode | undefined {
  const query = (ctx.reply?.request.body as { query?: unknown } | null | undefined)?.query
  try {
    return typeof query === 'string' ? parse(query, { maxTokens: 2_000 }) : undefined
  } catch {
    return undefined
  }
}
