import pino, { type Logger } from 'pino'

/** What people wrote, secrets and addresses never reach a log; ids do. */
const REDACTED = [
  'email',
  'address',
  'code',
  'token',
  'cookie',
  'authorization',
  'topic',
  'details',
  'text',
  'password',
  'passcode',
  'joinUrl',
  'join_url',
  'variables',
  'body',
  'query',
  'raw',
  'payload',
]
const paths = REDACTED.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]).concat([
  'req.headers.cookie',
  'req.headers.authorization',
  'res.headers["set-cookie"]',
  'err.config',
  'err.detail',
  'err.parameters',
])

const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu
/** Whoever holds one of these may enter or read. */
const BEARER_PATH = /(\/(?:join|calendar)\/)[^/?#]+/g

export const scrub = (text: string): string => text.replace(ADDRESS, '[address]').replace(BEARER_PATH, '$1[token]')

export const createLog = (level: string, destination?: pino.DestinationStream): Logger =>
  pino(
    {
      level,
      redact: { paths, censor: '[redacted]' },
      serializers: {
        req: (request: { method: string; url: string; id: string }) => ({
          id: request.id,
          method: request.method,
          url: scrub(request.url.split('?')[0] ?? ''),
        }),
        err: (error: Error & { code?: string }) => {
          const shown = pino.stdSerializers.err(error)
          return {
            type: shown.type,
            code: error?.code,
            message: scrub(shown.message ?? ''),
            stack: scrub(shown.stack ?? ''),
          }
        },
      },
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  )
