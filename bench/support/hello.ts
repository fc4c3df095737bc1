import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'

/** Fastify with nothing on it: what answering costs at all. */
export async function hello(): Promise<{ url: string; close(): Promise<void> }> {
  const app = Fastify()
  app.all('/*', async () => ({ hello: 'world' }))
  await app.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 })
  const { port } = app.server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => app.close() }
}
