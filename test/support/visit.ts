import { randomBytes } from 'node:crypto'
import type { Visit } from '../../server/context.ts'

/** A browser that keeps what it is given. */
export interface TestBrowser extends Visit {
  session: string | null
}

export function testBrowser({
  ip = '192.0.2.1',
  userAgent = 'Test',
}: {
  ip?: string
  userAgent?: string
} = {}): TestBrowser {
  const token = randomBytes(32).toString('base64url')
  return {
    ip,
    userAgent,
    session: null,
    browserToken: () => token,
    keepSession(session) {
      this.session = session
    },
    forgetSession() {
      this.session = null
    },
  }
}
