import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, run } from 'graphile-worker'
import t from 'tap'
import { transaction } from '../../../db/transaction.ts'
import { handle } from '../../../jobs/consultations/arrange-meeting.ts'
import { arrangeMeetingSoon } from '../../../server/features/notifications/consultation-schedule.ts'
import { eventually } from '../../support/client.ts'
import { office } from '../notifications/office.ts'

t.test('two jobs of one booking never speak to Zoom at once', async (t) => {
  const world = await office(t)
  const { id } = await world.confirmed()
  await world.fault('zoom', 'slow', { operation: 'meetings.create', amount: 0.7, remaining: null })
  let working = 0
  let most = 0
  const runner = await run({
    pgPool: world.pool,
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 50,
    logger: new Logger(() => () => {}),
    taskList: {
      'arrange-meeting': async (payload) => {
        working += 1
        most = Math.max(most, working)
        await handle(payload as { consultationId: string }, world.system)
        working -= 1
      },
    },
  })
  t.teardown(() => runner.stop())
  await eventually(async () => working === 1)
  // The first is at work and so cannot be replaced: these are jobs of their own.
  for (let i = 0; i < 3; i += 1) {
    await transaction(world.db, (tx) => arrangeMeetingSoon(tx, world.system, id))
    await sleep(100)
  }
  await eventually(async () => (await world.meetingOf(id))?.state === 'READY')
  await eventually(async () => !(await world.jobs()).some(({ task }) => task === 'arrange-meeting'))
  t.equal(most, 1)
  t.equal(await world.zoomEver(), 1)
})
