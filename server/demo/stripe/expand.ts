import type { Db } from '../database.ts'
import { badParam } from './errors.ts'
import { find, type Kind } from './store.ts'

/** Fields that hold an id, and what it is the id of. */
const references: Record<string, Kind> = {
  payment_intent: 'payment_intent',
  latest_charge: 'charge',
  charge: 'charge',
}
/** https://docs.stripe.com/api/expanding_objects */
const deepest = 4

/** Puts whole objects in the place of ids: `payment_intent.latest_charge`, in lists `data.payment_intent`. */
export async function expandAll(db: Db, answer: object, paths: string[] | undefined): Promise<object> {
  const copy: object = withoutLines(answer)
  for (const path of paths ?? []) await expandPath(db, copy, path.split('.'), path)
  return copy
}

const hidden = new Set(['line_items', 'intent_data'])

/** A session's lines are sent only when they are asked for; what waits for its payment intent never. */
export function withoutLines<T extends object>(answer: T): T {
  return JSON.parse(JSON.stringify(answer, (key, value: unknown) => (hidden.has(key) ? undefined : value)))
}

async function expandPath(db: Db, node: unknown, keys: string[], path: string): Promise<void> {
  const [key, ...rest] = keys
  if (key === undefined || node === null) return
  if (keys.length > deepest || typeof node !== 'object') throw unknown(path)
  if (Array.isArray(node)) {
    for (const item of node) await expandPath(db, item, keys, path)
    return
  }
  const kind = references[key]
  const value: unknown = Reflect.get(node, key)
  if (kind && value !== undefined) {
    if (typeof value === 'string') Reflect.set(node, key, await find(db, kind, value))
  } else if (key === 'line_items' && Reflect.get(node, 'object') === 'checkout.session') {
    const session = await find(db, 'checkout.session', String(Reflect.get(node, 'id')))
    Reflect.set(node, key, session?.line_items ?? null)
  } else if (typeof value !== 'object' || rest.length === 0) {
    throw unknown(path)
  }
  await expandPath(db, Reflect.get(node, key), rest, path)
}

function unknown(path: string) {
  return badParam(null, 'expand', `This property cannot be expanded (${path}).`)
}
