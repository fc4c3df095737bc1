import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Db, inTransaction } from '../database.ts'
import { type Fault, takeFaults } from '../faults.ts'
import { broken, tooFast, ZoomAnswer } from './errors.ts'
import { createMeeting, deleteMeeting, getMeeting, listMeetings, updateMeeting } from './meetings.ts'
import { checkToken, expireTokens, grantToken, type ZoomCredentials } from './tokens.ts'
import { listUsers, userBody, zoomUser } from './users.ts'
import type { ZoomWorld } from './world.ts'

type Request = FastifyRequest<{ Params: { id: string }; Querystring: Record<string, string | undefined> }>
type Answer = { status: number; body?: object }
type Work = (tx: Db, request: Request) => Promise<Answer>

/** Zoom's API under `/v2` and its token under `/oauth/token`. */
export function zoomRoutes(world: ZoomWorld, credentials: ZoomCredentials) {
  return async (app: FastifyInstance): Promise<void> => {
    // The token may be asked for with parameters in a form too; what it says is of no matter then but must not be refused.
    app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))))
    })
    app.setErrorHandler(async (error, _request, reply) => {
      if (!(error instanceof ZoomAnswer)) app.log.error(error)
      const { status, body, headers } = error instanceof ZoomAnswer ? error : broken()
      return reply.code(status).headers(headers).send(body)
    })
    app.setNotFoundHandler(async () => {
      throw new ZoomAnswer(404, { code: 2300, message: 'This API endpoint is not recognized.' })
    })

    const route = (operation: string, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, work: Work) =>
      app.route<{ Params: { id: string }; Querystring: Record<string, string | undefined> }>({
        method,
        url,
        handler: (request, reply) => handle(world, operation, work, request, reply),
      })

    route('token', 'POST', '/oauth/token', async (tx, request) => {
      const asked = { ...request.query, ...(typeof request.body === 'object' ? request.body : null) }
      const { grant_type: grantType, account_id: accountId } = asked
      const { authorization } = request.headers
      return { status: 200, body: await grantToken(tx, world, credentials, { grantType, accountId, authorization }) }
    })
    route('users.list', 'GET', '/v2/users', async (tx) => {
      const users = (await listUsers(tx)).map(userBody)
      return { status: 200, body: { page_size: 300, total_records: users.length, next_page_token: '', users } }
    })
    route('users.get', 'GET', '/v2/users/:id', async (tx, request) => {
      return { status: 200, body: userBody(await zoomUser(tx, request.params.id)) }
    })
    route('meetings.create', 'POST', '/v2/users/:id/meetings', async (tx, request) => {
      return { status: 201, body: await createMeeting(tx, world, request.params.id, request.body) }
    })
    route('meetings.list', 'GET', '/v2/users/:id/meetings', async (tx, request) => {
      const size = Math.min(Number(request.query.page_size) || 30, 300)
      return { status: 200, body: await listMeetings(tx, request.params.id, size, request.query.next_page_token ?? '') }
    })
    route('meetings.get', 'GET', '/v2/meetings/:id', async (tx, request) => {
      return { status: 200, body: await getMeeting(tx, request.params.id) }
    })
    route('meetings.update', 'PATCH', '/v2/meetings/:id', async (tx, request) => {
      await updateMeeting(tx, world, request.params.id, request.body)
      return { status: 204 }
    })
    route('meetings.delete', 'DELETE', '/v2/meetings/:id', async (tx, request) => {
      await deleteMeeting(tx, world, request.params.id)
      return { status: 204 }
    })
  }
}

async function handle(world: ZoomWorld, operation: string, work: Work, request: Request, reply: FastifyReply) {
  const faults = await takeFaults(world.pool, 'zoom', operation)
  const told = (kind: Fault<'zoom'>['kind']) => faults.find((fault) => fault.kind === kind)
  await wait((told('slow')?.amount ?? 0) * 1000)
  if (told('drop-before')) return hangUp(reply)
  if (told('expire-token')) await expireTokens(world.pool, world)
  if (operation !== 'token') await checkToken(world.pool, world, request.headers.authorization)
  const limit = told('limit')
  if (limit) throw tooFast(limit.amount)
  if (told('error-before')) throw broken()
  const answer = await inTransaction(world.pool, (tx) => work(tx, request))
  if (told('drop-after')) return hangUp(reply)
  if (told('error-after')) throw broken()
  return reply.code(answer.status).send(answer.body)
}

function hangUp(reply: FastifyReply): FastifyReply {
  reply.hijack()
  reply.raw.destroy()
  return reply
}
