/** The embedded PostgreSQL cannot run; the message says why and what to do, and is meant for the console. */
export class PostgresFailed extends Error {
  override name = 'PostgresFailed'
}

/** Another living process owns the data directory. */
export class DataDirInUse extends PostgresFailed {
  override name = 'DataDirInUse'

  constructor(dataDir: string, pid: number) {
    super(
      `Tsudoi is already running on ${dataDir} (process ${pid}). ` +
        'Stop that one first, or give this one a directory of its own with TSUDOI_DATA_DIR.',
    )
  }
}

export const hasCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))
