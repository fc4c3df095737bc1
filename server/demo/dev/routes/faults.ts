import type { FastifyInstance } from 'fastify'
import {
  addFault,
  clearFaults,
  type Fault,
  type FaultKind,
  type FaultService,
  faultKinds,
  listFaults,
} from '../../faults.ts'
import { faultsPage } from '../pages/faults.ts'
import { back, type Dev, fieldsOf, isForm, sendPage, viewOf } from '../request.ts'

const open = { config: { rateLimit: false as const } }

/** A week in seconds, by which a webhook may be late. */
const mostAmount = 7 * 24 * 3600
const mostTimes = 1000

export async function faultRoutes(app: FastifyInstance, { world: { pool } }: Dev): Promise<void> {
  app.get('/faults', open, async (request, reply) => {
    return sendPage(reply, faultsPage(viewOf(request, reply), await listFaults(pool)))
  })

  app.get('/faults.json', open, () => listFaults(pool))

  app.post('/faults', open, async (request, reply) => {
    const fault = readFault(fieldsOf(request))
    if (!fault) {
      if (isForm(request)) return back(reply, '/dev/faults', 'refused')
      return reply
        .code(400)
        .send({ error: 'service, kind, operation, amount or remaining is not known', kinds: faultKinds })
    }
    const added = await addFault(pool, fault)
    return isForm(request) ? back(reply, '/dev/faults', 'faultSet') : reply.code(201).send(added)
  })

  app.post('/faults/clear', open, async (request, reply) => {
    const { id } = fieldsOf(request)
    if (id !== undefined && !/^\d{1,18}$/.test(id)) return reply.code(400).send({ error: 'id must be a number' })
    await clearFaults(pool, id)
    return isForm(request) ? back(reply, '/dev/faults', 'faultCleared') : listFaults(pool)
  })
}

/** `remaining` left out = once; `always` = until reset. */
function readFault(fields: Record<string, string>): Omit<Fault, 'id'> | null {
  const service = fields.service ?? ''
  const kind = fields.kind ?? ''
  const operation = fields.operation || '*'
  const amount = Number(fields.amount || 0)
  const remaining = fields.remaining === 'always' ? null : Number(fields.remaining || 1)
  if (!isService(service) || !isKind(service, kind) || operation.length > 100) return null
  if (!(amount >= 0 && amount <= mostAmount)) return null
  if (remaining !== null && !(Number.isInteger(remaining) && remaining >= 1 && remaining <= mostTimes)) return null
  return { service, kind, operation, amount, remaining }
}

function isService(text: string): text is FaultService {
  return Object.hasOwn(faultKinds, text)
}

function isKind(service: FaultService, text: string): text is FaultKind {
  return faultKinds[service].some((kind) => kind === text)
}
