import type { FastifyInstance, FastifyRequest } from 'fastify'
import { missingPage } from './pages/missing.ts'
import { type Dev, type DevOptions, sendPage, viewOf } from './request.ts'
import { assetRoutes } from './routes/assets.ts'
import { clockRoutes } from './routes/clock.ts'
import { faultRoutes } from './routes/faults.ts'
import { mailRoutes } from './routes/mail.ts'
import { stripeRoutes } from './routes/stripe.ts'
import { zoomRoutes } from './routes/zoom.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A policy of the route's own, instead of that of the pages. */
    contentPolicy?: string
  }
}

/**
 * `/dev`: what lies outside the platform, to look at and to move. Mounted in demo mode only. Its pages need no script.
 */
export async function devPlugin(app: FastifyInstance, { world, standIns, publicUrl }: DevOptions): Promise<void> {
  const address = typeof publicUrl === 'string' ? () => publicUrl : publicUrl
  const dev: Dev = {
    world: { ...world, publicUrl: () => address().replace(/\/$/, '') },
    playing: { stripe: standIns.stripe !== null, zoom: standIns.zoom !== null, smtp: standIns.smtp !== null },
  }
  await app.register(
    async (pages) => {
      const form = 'application/x-www-form-urlencoded'
      if (!pages.hasContentTypeParser(form)) {
        pages.addContentTypeParser(form, { parseAs: 'string' }, (_request, body, done) => {
          done(null, Object.fromEntries(new URLSearchParams(String(body))))
        })
      }
      pages.addHook('onRequest', async (request, reply) => {
        if (request.method !== 'GET' && request.method !== 'HEAD' && !isOurs(request, dev.world.publicUrl())) {
          return reply.code(403).send({ error: 'Only from the pages of this site' })
        }
      })
      pages.addHook('onSend', async (request, reply) => {
        const { contentPolicy } = request.routeOptions.config
        reply.header('content-security-policy', contentPolicy ?? pagePolicy(dev.world.publicUrl()))
        // What is sandboxed has no origin that could be keyed; browsers complain of being asked to.
        if (contentPolicy) reply.removeHeader('origin-agent-cluster')
        // With "no-referrer" a browser sends `Origin: null` with a form.
        reply.header('referrer-policy', 'same-origin')
        reply.header('x-frame-options', 'SAMEORIGIN')
        reply.header('x-content-type-options', 'nosniff')
        reply.header('x-robots-tag', 'noindex')
      })
      pages.setNotFoundHandler(async (request, reply) => sendPage(reply, missingPage(viewOf(request, reply)), 404))
      await assetRoutes(pages)
      await clockRoutes(pages, dev)
      await mailRoutes(pages, dev)
      await stripeRoutes(pages, dev)
      await zoomRoutes(pages, dev)
      await faultRoutes(pages, dev)
    },
    { prefix: '/dev' },
  )
}

function pagePolicy(publicUrl: string): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "frame-src 'self'",
    `form-action 'self' ${publicUrl}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** A form or script of another site must not move the demo; tools send no Origin. Names that are not loopback's could be rebound. */
function isOurs(request: FastifyRequest, publicUrl: string): boolean {
  const { origin } = request.headers
  if (origin === undefined) return request.headers['sec-fetch-site'] !== 'cross-site'
  if (!URL.canParse(origin)) return false
  const url = new URL(origin)
  return url.origin === new URL(publicUrl).origin || (url.host === request.headers.host && loopback.has(url.hostname))
}
