import type { Ctx } from '../server/context.ts'
import { InvalidInput, Refusal, SlotTaken } from '../server/errors.ts'
import { errorText } from '../server/i18n/index.ts'

export interface UserErrorResult {
  __typename: 'Refused' | 'InvalidInput' | 'SlotTaken'
  code: string
  message: string
}

/**
 * Runs an operation and turns the expected "no" into the member of the result union that says it. `R` is that union, as
 * the field declares it: an operation throws only what its field's union names.
 */
export async function answer<R extends object>(ctx: Ctx, work: () => Promise<R>): Promise<R> {
  try {
    return await work()
  } catch (error) {
    const known: UserErrorResult | null = userError(ctx, error)
    if (known) return known as UserErrorResult & R
    throw error
  }
}

function userError(ctx: Ctx, error: unknown) {
  const text = (code: string, params = {}) => errorText(ctx.locale, code, params)
  if (error instanceof Refusal)
    return { __typename: 'Refused' as const, code: error.code, message: text(error.code, error.params) }
  if (error instanceof InvalidInput)
    return {
      __typename: 'InvalidInput' as const,
      code: 'INVALID_INPUT',
      message: text('INVALID_INPUT'),
      fields: error.fields.map(({ path, code, params }) => ({ path, code, message: text(code, params) })),
    }
  if (error instanceof SlotTaken)
    return {
      __typename: 'SlotTaken' as const,
      code: 'SLOT_TAKEN',
      message: text('SLOT_TAKEN'),
      alternatives: error.alternatives,
    }
  return null
}

/** For a union of one good result and the user errors, which carry their own name. */
export const resultOf = <T extends string>(good: T) => ({
  __resolveType: (value: object): T => ('__typename' in value ? (value.__typename as T) : good),
})
