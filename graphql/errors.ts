import { type DocumentNode, GraphQLError, parse } from 'graphql'
import type { MercuriusContext } from 'mercurius'
import { Refusal, RequestError } from '../server/errors.ts'
import { errorText } from '../server/i18n/index.ts'
import { isUnavailable } from '../server/unavailable.ts'
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
  return {
    statusCode: whole && first ? (STATUS[first] ?? 200) : 200,
    response: { data: execution.data ?? null, errors },
  }
}

/** Mercurius wraps what is wrong with a document into one error of its own. */
function flatten(error: unknown): unknown[] {
  const wrapped = (error as { originalError?: { errors?: unknown[] }; errors?: unknown[] }) ?? {}
  const inner = wrapped.originalError?.errors ?? wrapped.errors
  return Array.isArray(inner) && inner.length > 0 ? inner.flatMap(flatten) : [error]
}

function format(error: unknown, ctx: MercuriusContext): { message: string; path?: GraphQLError['path']; locations?: unknown; extensions: Record<string, unknown> } {
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
  // Without a cause the document or its variables are at fault, which graphql-js says well enough itself.
  if (graphql && (!cause || cause instanceof GraphQLError || graphql.extensions.code === 'BAD_USER_INPUT')) {
    if (!ctx.actor && asksForSignIn(documentOf(ctx)))
      return { message: errorText(ctx.locale, 'UNAUTHENTICATED'), ...position, extensions: { code: 'UNAUTHENTICATED' } }
    return { message: withoutSuggestion(graphql.message, ctx), ...position, extensions: { code: 'BAD_USER_INPUT' } }
  }
  const status = (cause as { statusCode?: number } | null)?.statusCode
  if (status && status < 500)
    return { message: (cause as Error).message, ...position, extensions: { code: 'BAD_USER_INPUT' } }

  const away = isUnavailable(cause)
  ctx.log.error({ err: cause, requestId: ctx.requestId, path: graphql?.path }, 'a resolver failed')
  return {
    message: errorText(ctx.locale, away ? 'UNAVAILABLE' : 'INTERNAL'),
    ...position,
    extensions: { code: 'INTERNAL', requestId: ctx.requestId },
  }
}

/** Suggestions tell of a schema that production keeps to itself. */
const withoutSuggestion = (message: string, ctx: MercuriusContext): string =>
  ctx.config.mode === 'production' ? message.replace(/ ?Did you mean [^?]*\?/, '') : message

/** What was asked, read once more on this rare path: a visitor learns nothing of how an input is judged. */
function documentOf(ctx: MercuriusContext): DocumentNode | undefined {
  const query = (ctx.reply?.request.body as { query?: unknown } | null | undefined)?.query
  try {
    return typeof query === 'string' ? parse(query, { maxTokens: 2_000 }) : undefined
  } catch {
    return undefined
  }
}
