import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import type { Pool } from 'pg'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { Clock } from '../../ports/clock.ts'
import type { DemoLog } from '../database.ts'
import { type Fault, takeFaults } from '../faults.ts'
import { storeMail } from './store.ts'

export interface Mailbox {
  smtpUrl: string
  close(): Promise<void>
}

/** 10 MB, as a common provider allows. */
const largest = 10 * 1024 * 1024

/** A mail server for the whole world: whoever is written to, it lands in the mailbox of `/dev`. */
export async function startMailbox({ pool, clock, log }: { pool: Pool; clock: Clock; log: DemoLog }): Promise<Mailbox> {
  const server = new SMTPServer({
    banner: 'Tsudoi demo mailbox',
    size: largest,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 500,
    logger: false,
    onData(stream, session, callback) {
      receive(stream, session).then((reply) => callback(reply), callback)
    },
  })
  server.on('error', (error) => log.warn({ err: error }, 'the demo mailbox met an error'))

  async function receive(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Error | null> {
    const raw = await buffer(stream)
    const faults = await takeFaults(pool, 'mail', 'send')
    const told = (kind: Fault<'mail'>['kind']) => faults.find((fault) => fault.kind === kind)
    await wait((told('slow')?.amount ?? 0) * 1000)
    if (stream.sizeExceeded) return reply(552, '5.3.4 Message too big')
    if (told('temporary')) return reply(451, '4.3.0 Try again later')
    if (told('permanent')) return reply(550, '5.1.1 No such user here')
    const recipients = session.envelope.rcptTo.map((recipient) => recipient.address)
    await storeMail(pool, clock.now(), recipients, raw)
    // Taken, but the sender does not hear of it: he will send it again.
    if (told('drop-after')) for (const open of server.connections) if (open.id === session.id) open.close()
    return null
  }

  const listener = server.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    close: () => new Promise((done) => server.close(() => done())),
  }
}

function reply(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code })
}
