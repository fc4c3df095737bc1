import type { Plugin } from 'vite'
import { parseCookies } from '../lib/cookies.ts'
import type { GraphQLResult, Render } from '../lib/render-contract.ts'

/** Server rendering in development: the same documents, against the API that `npm run dev` started. */
export function devDocument({ api }: { api: string }): Plugin {
  return {
    name: 'tsudoi:dev-document',
    apply: 'serve',
    configureServer(server) {
      return () => {
        server.middlewares.use(async (request, response, next) => {
          if (request.method !== 'GET' || !request.headers.accept?.includes('text/html')) return next()
          try {
            const url = request.originalUrl ?? '/'
            const head = await server.transformIndexHtml(
              url,
              '<link rel="stylesheet" href="/web/ui/tokens.css"><link rel="stylesheet" href="/web/ui/kit.css"><link rel="stylesheet" href="/web/ui/shell.css"><script type="module" src="/web/entry-client.tsx"></script>',
            )
            const { render }: { render: Render } = (await server.ssrLoadModule('/web/entry-server.tsx')) as {
              render: Render
            }
            const result = await render({
              url,
              head,
              acceptLanguage: request.headers['accept-language'],
              cookies: parseCookies(request.headers.cookie),
              now: new Date(),
              build: 'dev',
              persisted: false,
              execute: async (body, locale): Promise<GraphQLResult> => {
                const answer = await fetch(`${api}/graphql`, {
                  method: 'POST',
                  headers: {
                    'content-type': 'application/json',
                    'accept-language': locale,
                    cookie: request.headers.cookie ?? '',
                  },
                  body: JSON.stringify(body),
                })
                const json: GraphQLResult = await answer.json()
                return json
              },
            })
            if (result.kind === 'redirect') {
              response.writeHead(302, { location: result.location }).end()
            } else {
              response.writeHead(result.status, { 'content-type': 'text/html; charset=utf-8' }).end(result.html)
            }
          } catch (error) {
            if (error instanceof Error) server.ssrFixStacktrace(error)
            next(error)
          }
        })
      }
    },
  }
}
