import type { FastifyInstance } from 'fastify'
import { joinPage, meetingsPage, startPage } from '../pages/zoom.ts'
import { meetingByNumber, quotas, recentMeetings } from '../queries.ts'
import { type Dev, sendPage, viewOf } from '../request.ts'

const open = { config: { rateLimit: false as const } }
const shown = 100

interface ByNumber {
  Params: { number: string }
}

export async function zoomRoutes(app: FastifyInstance, { world: { pool, clock }, playing }: Dev): Promise<void> {
  app.get('/zoom', open, async (request, reply) => {
    const today = clock.now().toISOString().slice(0, 10)
    const [meetings, used] = await Promise.all([recentMeetings(pool, shown), quotas(pool, today)])
    return sendPage(reply, meetingsPage(viewOf(request, reply), { meetings, used, playing: playing.zoom }))
  })

  app.get<ByNumber>('/zoom/j/:number', open, async (request, reply) => {
    const meeting = await meetingByNumber(pool, request.params.number)
    return sendPage(reply, joinPage(viewOf(request, reply), meeting), meeting ? 200 : 404)
  })

  app.get<ByNumber>('/zoom/s/:number', open, async (request, reply) => {
    const meeting = await meetingByNumber(pool, request.params.number)
    return sendPage(reply, startPage(viewOf(request, reply), meeting), meeting ? 200 : 404)
  })
}
