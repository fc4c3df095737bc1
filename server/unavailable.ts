/** SQLSTATE classes 08, 53 and 57P, and the system's own words for a database that is not there. */
const CODES = /^(08\w{3}|53\w{3}|57P0[1-5]|ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT)$/
const WORDS = /timeout exceeded when trying to connect|Connection terminated|connection timeout/i

/** Whether the fault is that the database cannot be reached now; it may be there again in a moment. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (CODES.test((error as { code?: string }).code ?? '') || WORDS.test(error.message)) return true
  if (error instanceof AggregateError) return error.errors.some(isUnavailable)
  return error.cause !== undefined && isUnavailable(error.cause)
}

/** Seconds after which asking again makes sense: a database that was restarted is back by then. */
export const RETRY_AFTER_S = 5
