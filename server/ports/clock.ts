/** The only source of "now". Demo mode's clock runs ahead of the real one by an offset that all processes share. */
export interface Clock {
  now(): Date
  /** The real instant at which this clock will show `at`: what the job queue, which runs on real time, is told. */
  real(at: Date): Date
}
