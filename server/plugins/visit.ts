import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config/config.ts'
import type { Visit } from '../context.ts'
import { looksLikeToken } from '../features/people/secrets.ts'
import type { Ids } from '../ports/ids.ts'

const DAY_S = 24 * 60 * 60
/** Longer than any code or challenge lives. */
const BROWSER_S = DAY_S

/**
 * On https the prefix makes a browser refuse the cookie from any other host or path, and without Secure (RFC 6265bis
 * §4.1.3). On plain http, which is loopback only, Safari would drop a Secure cookie.
 */
export const cookieNames = ({ publicUrl }: Pick<Config, 'publicUrl'>) => {
  const prefix = publicUrl.startsWith('https:') ? '__Host-' : ''
  return { session: `${prefix}tsudoi`, browser: `${prefix}tsudoi-browser` }
}

/** Lax, as Strict would lose the session on the way back from the payment page. */
const attributes = ({ publicUrl }: Pick<Config, 'publicUrl'>) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: publicUrl.startsWith('https:'),
})

export function visitOf(
  request: FastifyRequest,
  reply: FastifyReply,
  { config, ids }: { config: Pick<Config, 'publicUrl'>; ids: Pick<Ids, 'token'> },
): Visit {
  const names = cookieNames(config)
  const shape = attributes(config)
  let browser: string | null = null
  return {
    ip: request.ip,
    userAgent: request.headers['user-agent'] ?? null,
    browserToken() {
      if (browser) return browser
      const brought = request.cookies[names.browser]
      browser = looksLikeToken(brought) ? brought : ids.token()
      if (browser !== brought) reply.setCookie(names.browser, browser, { ...shape, maxAge: BROWSER_S })
      return browser
    },
    keepSession: (token, days) => void reply.setCookie(names.session, token, { ...shape, maxAge: days * DAY_S }),
    forgetSession: () => void reply.clearCookie(names.session, shape),
  }
}
