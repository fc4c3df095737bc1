export type FormValue = string | FormValue[] | { [key: string]: FormValue }
export type Form = { [key: string]: FormValue }

const unsafe = new Set(['__proto__', 'prototype', 'constructor'])

/** Stripe's way of nesting in a form: `a[b][0][c]=1`, `expand[]=x`. Throws RangeError on what makes no sense. */
export function parseForm(text: string): Form {
  const root: Form = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const keys = [...name.matchAll(/^[^[\]]+|\[([^[\]]*)\]/g)].map((match) => match[1] ?? match[0])
    if (keys.length === 0 || keys.length > 8 || keys.some((key) => unsafe.has(key))) throw new RangeError(name)
    put(root, keys, value)
  }
  return arrays(root)
}

function put(root: Form, keys: string[], value: string): void {
  let node = root
  for (const [depth, written] of keys.entries()) {
    const key = written === '' ? String(Object.keys(node).length) : written
    if (depth === keys.length - 1) {
      if (key in node) throw new RangeError(key)
      node[key] = value
      return
    }
    node[key] ??= {}
    const next = node[key]
    if (typeof next === 'string' || Array.isArray(next)) throw new RangeError(key)
    node = next
  }
}

/** Objects whose keys are 0, 1, 2 … are lists. */
function arrays(node: Form): Form {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string' || Array.isArray(value)) continue
    arrays(value)
    const keys = Object.keys(value)
    if (keys.length > 0 && keys.every((name, index) => name === String(index))) node[key] = Object.values(value)
  }
  return node
}
