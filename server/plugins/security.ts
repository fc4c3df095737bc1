import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/**
 * One policy for every answer: nothing from elsewhere, no inline script or style. Payment pages are reached by
 * navigation, which `form-action` covers for forms that are answered with a redirect to them.
 */
export async function securityPlugin(
  app: FastifyInstance,
  { https, formTargets }: { https: boolean; formTargets: string[] },
) {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
        'form-action': ["'self'", ...formTargets],
        'require-trusted-types-for': ["'script'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
  })
  app.addHook('onSend', async (_request, reply) => {
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
  })
}
