import type { FastifyInstance } from 'fastify'
import { findMail, listMail, listRawMail, mailboxes, rawMail } from '../../mailbox/store.ts'
import { letterPage, mailboxPage } from '../pages/mail.ts'
import { type Dev, sendPage, viewOf } from '../request.ts'

const open = { config: { rateLimit: false as const } }
const pageSize = 30
const most = 200

/** The letter's own markup: no script, nothing from elsewhere, and an origin of its own; only links may leave the frame. */
const letterPolicy = [
  'sandbox allow-popups allow-popups-to-escape-sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "frame-ancestors 'self'",
].join('; ')

/** Links open apart, and the letter does not stick to the edge; what it says itself comes later and wins. */
const frame = '<base target="_blank"><style>body{margin:1.5rem}</style>'

interface ById {
  Params: { id: string }
}
interface Search {
  Querystring: { to?: string; limit?: string; before?: string }
}

export async function mailRoutes(app: FastifyInstance, { world: { pool }, playing }: Dev): Promise<void> {
  app.get<Search>('/mail.json', open, async (request) => {
    const { to, limit } = request.query
    const mails = await listRawMail(pool, { to, limit: Math.min(Math.max(Number(limit) || pageSize, 1), most) })
    return mails.map((mail) => ({ ...mail, received: mail.received.toISOString(), raw: mail.raw.toString() }))
  })

  app.get<Search>('/mail', open, async (request, reply) => {
    const to = request.query.to || undefined
    const before = /^\d{1,18}$/.test(request.query.before ?? '') ? request.query.before : undefined
    const [mails, boxes] = await Promise.all([listMail(pool, { to, before, limit: pageSize + 1 }), mailboxes(pool)])
    const page = { mails: mails.slice(0, pageSize), more: mails.length > pageSize, boxes, to, playing: playing.smtp }
    return sendPage(reply, mailboxPage(viewOf(request, reply), page))
  })

  app.get<ById>('/mail/:id', open, async (request, reply) => {
    const mail = await findMail(pool, request.params.id)
    if (!mail) return reply.callNotFound()
    return sendPage(reply, letterPage(viewOf(request, reply), mail))
  })

  app.get<ById>(
    '/mail/:id/html',
    { config: { ...open.config, contentPolicy: letterPolicy } },
    async (request, reply) => {
      const mail = await findMail(pool, request.params.id)
      if (!mail) return reply.callNotFound()
      return reply.type('text/html; charset=utf-8').send(`${frame}${mail.html}`)
    },
  )

  app.get<ById>('/mail/:id/raw', open, async (request, reply) => {
    const raw = await rawMail(pool, request.params.id)
    if (!raw) return reply.callNotFound()
    return reply.type('text/plain; charset=utf-8').send(raw)
  })
}
