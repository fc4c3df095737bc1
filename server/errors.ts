/**
 * The association's rule says no: data for the caller, a member of the result unions. `code` names the rule;
 * the sentence is found under it in server/i18n. Thrown inside a transaction it rolls everything back.
 */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: string
  readonly params: Params
  constructor(code: string, params: Params = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}

export interface FieldFault {
  /** From the mutation's input down: ['weekly', '2', 'end']. */
  path: string[]
  code: string
  params?: Params
}

/** One or more fields do not hold up; all of them are named at once and nothing is stored. */
export class InvalidInput extends Error {
  override name = 'InvalidInput'
  readonly fields: FieldFault[]
  constructor(fields: FieldFault[]) {
    super(fields.map((field) => `${field.path.join('.')}: ${field.code}`).join(', '))
    this.fields = fields
  }
}

export interface OfferedSlot {
  instructorId: string
  start: Date
  end: Date
}

/** Somebody else was faster; up to three starts near the wanted one. */
export class SlotTaken extends Error {
  override name = 'SlotTaken'
  readonly alternatives: OfferedSlot[]
  constructor(alternatives: OfferedSlot[]) {
    super('SLOT_TAKEN')
    this.alternatives = alternatives
  }
}

export type RequestErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'RATE_LIMITED'
  | 'CONFLICT'

/** Not an answer of the business: becomes a top-level GraphQL error with this code. */
export class RequestError extends Error {
  override name = 'RequestError'
  readonly code: RequestErrorCode
  /** RATE_LIMITED only: seconds until it is worth asking again. */
  readonly retryAfter: number | undefined
  constructor(code: RequestErrorCode, options: { retryAfter?: number; cause?: unknown } = {}) {
    super(code, { cause: options.cause })
    this.code = code
    this.retryAfter = options.retryAfter
  }
}

export const unauthenticated = () => new RequestError('UNAUTHENTICATED')
export const forbidden = () => new RequestError('FORBIDDEN')
/** Also what an outsider gets for a thing that he may not see. */
export const notFound = () => new RequestError('NOT_FOUND')

export type Params = Record<string, string | number | Date | boolean | undefined>
