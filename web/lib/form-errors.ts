/** A field of the API's InvalidInput: the path as in the mutation's arguments, `["input", "topic"]`. */
export type FieldFault = { path: readonly string[]; message: string }

/**
 * Messages by the name of the form's field. `input` at the front goes without saying; a fault below a field
 * (`weekly.2.start`) is found by its own name first and else belongs to the field above it.
 */
export function faultsByField(
  faults: readonly FieldFault[],
  names: readonly string[],
): {
  fields: Record<string, string>
  /** Faults of what the form does not ask for: shown above it. */
  rest: string[]
} {
  const fields: Record<string, string> = {}
  const rest: string[] = []
  for (const { path, message } of faults) {
    const parts = path[0] === 'input' ? path.slice(1) : path
    const name = parts.map((_, index) => parts.slice(0, parts.length - index).join('.')).find((n) => names.includes(n))
    if (name === undefined) rest.push(message)
    else fields[name] ??= message
  }
  return { fields, rest }
}
