import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import type { Test } from 'tap'
import { addFault, type Fault, type FaultService } from '../../server/demo/faults.ts'
import { type DemoWorld, openDemoWorld, type StandIns, startStandIns } from '../../server/demo/stand-ins.ts'
import { testDatabase } from '../support/database.ts'

export const quiet = { info() {}, warn() {} }

export interface Received {
  body: Buffer
  signature: string
}

export interface OutsideWorld {
  world: DemoWorld
  standIns: StandIns
  databaseUrl: string
  publicUrl: string
  /** Webhooks as they came in. */
  received: Received[]
  /** What the platform answers to a webhook; 200 unless set. */
  answer: { status: number }
  types(): string[]
  /** Forgets everything but the clock, the keys and the token. */
  reset(): Promise<void>
  fault<S extends FaultService>(service: S, kind: Fault<S>['kind'], more?: Partial<Fault<S>>): Promise<Fault>
}

/** The stand-ins on a database of the test's own, and a listener in the place of the platform's webhook. */
export async function outsideWorld(t: Test): Promise<OutsideWorld> {
  const received: Received[] = []
  const answer = { status: 200 }
  const platform = createServer(async (request: IncomingMessage, response) => {
    received.push({ body: await buffer(request), signature: String(request.headers['stripe-signature']) })
    response.writeHead(request.url === '/webhooks/stripe' ? answer.status : 404).end()
  })
  platform.listen(0, '127.0.0.1')
  await once(platform, 'listening')
  const address = platform.address()
  const publicUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`

  const { url } = await testDatabase(t)
  const world = await openDemoWorld({ databaseUrl: url, log: quiet })
  const standIns = await startStandIns({ world, publicUrl, which: { stripe: true, zoom: true, smtp: true } })
  t.teardown(async () => {
    await standIns.close()
    await world.close()
    platform.closeAllConnections()
    platform.close()
  })
  return {
    world,
    standIns,
    databaseUrl: url,
    publicUrl,
    received,
    answer,
    types: () => received.map(({ body }) => String(JSON.parse(body.toString()).type)),
    async reset() {
      await world.pool.query(
        `truncate demo.fault, demo.stripe_object, demo.stripe_idempotency, demo.stripe_delivery,
           demo.zoom_meeting, demo.zoom_quota, demo.mail`,
      )
      received.length = 0
      answer.status = 200
    },
    fault: (service, kind, more) =>
      addFault(world.pool, { service, kind, operation: '*', amount: 0, remaining: 1, ...more }),
  }
}

/** Until it holds, or the test has waited long enough to be sure that it will not. */
export async function until(holds: () => boolean | Promise<boolean>, seconds = 10): Promise<void> {
  for (let tries = 0; tries < seconds * 50; tries++) {
    if (await holds()) return
    await wait(20)
  }
  throw new Error('waited in vain')
}
