import { burst, type Hit } from '../../test/support/burst.ts'
import type { Volley } from './clients.ts'

/** The process behind `startClients()`. */
process.send?.('ready')
process.on('message', async ({ url, shots, together }: Volley) => {
  const hits: Hit[] = []
  if (together) hits.push(...(await burst(url, shots)))
  else for (const shot of shots) hits.push(...(await burst(url, [shot])))
  process.send?.(hits)
})
