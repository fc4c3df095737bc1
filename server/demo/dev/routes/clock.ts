import type { FastifyInstance } from 'fastify'
import { durationMs } from '../../clock/duration.ts'
import { listFaults } from '../../faults.ts'
import { listMail } from '../../mailbox/store.ts'
import { overviewPage } from '../pages/overview.ts'
import { recentMeetings, recentSessions } from '../queries.ts'
import { back, type Dev, fieldsOf, isForm, sendPage, viewOf } from '../request.ts'

const open = { config: { rateLimit: false as const } }
const shown = 5

export async function clockRoutes(app: FastifyInstance, { world, playing }: Dev): Promise<void> {
  const { pool, clock } = world

  app.get('/', open, async (request, reply) => {
    const [mail, sessions, meetings, faults] = await Promise.all([
      listMail(pool, { limit: shown }),
      recentSessions(pool, shown),
      recentMeetings(pool, shown),
      listFaults(pool),
    ])
    const now = clock.now()
    const page = { now, real: clock.real(now), mail, sessions, meetings, faults, playing }
    return sendPage(reply, overviewPage(viewOf(request, reply), page))
  })

  app.post('/clock', open, async (request, reply) => {
    const ms = durationMs(fieldsOf(request).advance ?? '')
    if (ms === null) {
      if (isForm(request)) return back(reply, '/dev', 'badDuration')
      return reply.code(400).send({ error: 'advance must be an ISO 8601 duration such as PT36M or P1D' })
    }
    const now = await clock.advance(ms)
    return isForm(request) ? back(reply, '/dev', 'advanced') : { now: now.toISOString() }
  })
}
