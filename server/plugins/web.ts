import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type GraphQLBody,
  type GraphQLResult,
  type Manifest,
  preferenceCookies,
  type Render,
} from '../../web/lib/render-contract.ts'

export type WebOptions = {
  /** What `npm run build:web` made: `client/` and `server/`. */
  bundleDir: string
  /** The API in this process, with the rights of the request; `locale` is for readers without an account. */
  execute(request: FastifyRequest, reply: FastifyReply, body: GraphQLBody, locale: 'ja' | 'en'): Promise<GraphQLResult>
  /** The platform's clock. */
  now(): Date
  /** The API takes `documentId` from web/generated/persisted.json. */
  persisted?: boolean
}

const year = 365 * 24 * 60 * 60

/** Pages: the web client's files, and documents rendered by its server bundle, which only this plugin loads. */
export async function webPlugin(app: FastifyInstance, options: WebOptions): Promise<void> {
  const { bundleDir, execute, now, persisted = false } = options
  const client = join(bundleDir, 'client')
  const manifest: Manifest = JSON.parse(await readFile(join(client, '.vite/manifest.json'), 'utf8'))
  const build = buildOf(manifest)
  let bundle: Promise<{ render: Render }> | null = null
  const load = () => {
    bundle ??= import(pathToFileURL(join(bundleDir, 'server/entry-server.js')).href)
    return bundle
  }
  // The largest of our files: read behind the start, or by the first page that is asked for.
  app.addHook('onListen', async () => void load())

  // Documents are compressed as they are made, quickly; files were compressed by the build, as well as it goes.
  await app.register(compress, {
    global: false,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  })
  await app.register(fastifyStatic, {
    root: client,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'ignore',
    globIgnore: ['**/*.br', '**/*.gz'],
    setHeaders(reply, path) {
      // Names below assets/ carry a hash of what is in them.
      const hashed = path.startsWith(join(client, 'assets'))
      reply.header('cache-control', hashed ? `public, max-age=${year}, immutable` : 'public, max-age=3600')
    },
  })

  app.get('/build.json', async (_request, reply) => reply.header('cache-control', 'no-store').send({ build }))

  app.get('/*', async (request, reply) => {
    if (request.url.startsWith('/assets/')) return reply.code(404).type('text/plain').send('Not found\n')
    const chosen = chosenLanguage(request.url)
    if (chosen) return rememberLanguage(request, reply, chosen)
    const { render } = await load()
    const result = await render({
      url: request.url,
      acceptLanguage: request.headers['accept-language'],
      cookies: cookiesOf(request.headers.cookie),
      execute: (body, locale) => execute(request, reply, body, locale),
      now: now(),
      build,
      persisted,
      manifest,
    })
    reply.header('vary', 'Cookie, Accept-Language').header('cache-control', 'private, no-store')
    if (result.kind === 'redirect') return reply.redirect(result.location, 302)
    if (!result.signedIn) reply.header('cache-control', 'private, no-cache')
    if (result.status === 503) reply.header('retry-after', '10')
    return reply
      .code(result.status)
      .header('content-language', result.locale)
      .type('text/html; charset=utf-8')
      .compress(result.html)
  })
}

/** The entry's name holds a hash over everything that it imports, however deep. */
function buildOf(manifest: Manifest): string {
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry)
  if (!entry) throw new Error('The web client is not built: run npm run build:web')
  return entry.file.replace(/^assets\/|\.js$/g, '')
}

/** `?lang=en`: the switch of languages without scripts. */
function chosenLanguage(url: string): { locale: 'ja' | 'en'; location: string } | undefined {
  const { pathname, searchParams } = new URL(url, 'http://local.invalid')
  const locale = searchParams.get('lang')
  if (locale !== 'ja' && locale !== 'en') return undefined
  searchParams.delete('lang')
  const search = searchParams.size > 0 ? `?${searchParams}` : ''
  // Several slashes in front would name another host.
  return { locale, location: pathname.replace(/^\/+/, '/') + search }
}

function rememberLanguage(
  request: FastifyRequest,
  reply: FastifyReply,
  { locale, location }: { locale: string; location: string },
) {
  const secure = request.protocol === 'https' ? '; Secure' : ''
  return reply
    .header('set-cookie', `${preferenceCookies.locale}=${locale}; Path=/; Max-Age=${year}; SameSite=Lax${secure}`)
    .header('cache-control', 'no-store')
    .redirect(location, 302)
}

function cookiesOf(header: string | undefined): Record<string, string> {
  const pairs = (header ?? '').split(';').map((part) => part.trim().split('=', 2))
  return Object.fromEntries(pairs.filter(([name, value]) => name && value !== undefined))
}
