import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Hit, Shot } from '../../test/support/burst.ts'

export interface Volley {
  url: string
  shots: Shot[]
  /** All at once, each on a connection of its own, or one after the other. */
  together: boolean
}

/** The other side of the network: requests are made, and timed, in a process of their own. */
export async function startClients() {
  const child = fork(join(import.meta.dirname, 'client-process.ts'))
  await once(child, 'message')
  return {
    async fire(volley: Volley): Promise<Hit[]> {
      child.send(volley)
      const [hits] = (await once(child, 'message')) as [Hit[]]
      return hits
    },
    stop: () => void child.kill(),
  }
}
