/** Milliseconds of each of `times` runs, one after the other, after `warmUp` more that are not counted. */
export async function measure(times: number, work: () => unknown, warmUp = times): Promise<number[]> {
  for (let i = 0; i < warmUp; i += 1) await work()
  const samples: number[] = []
  for (let i = 0; i < times; i += 1) {
    const start = performance.now()
    await work()
    samples.push(performance.now() - start)
  }
  return samples
}

/** Milliseconds of processor time of this process, which other programs on the machine lengthen less than the clock's. */
export async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
