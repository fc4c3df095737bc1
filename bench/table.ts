/** One measured figure. `floor` is the bare work under it, measured in the same run, and `ratio` = value / floor. */
export interface Row {
  name: string
  value: number
  unit: string
  floor?: number
  ratio?: number
}

/** The row with its ratio to a floor in the same unit. */
export function againstFloor(row: Omit<Row, 'floor' | 'ratio'>, floor: number): Row {
  return { ...row, floor, ratio: row.value / floor }
}

/** The value below which `share` (0 to 1) of the samples lie: nearest rank. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** A Markdown table, as bench/RESULTS.md keeps it. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    row.name,
    `${figure(row.value)} ${row.unit}`,
    row.floor === undefined ? '' : `${figure(row.floor)} ${row.unit}`,
    row.ratio === undefined ? '' : `${figure(row.ratio)} ×`,
  ])
  const cells = [['what', 'measured', 'floor', 'ratio'], ['---', '---:', '---:', '---:'], ...lines]
  return cells.map((line) => `| ${line.join(' | ')} |`).join('\n')
}

function figure(value: number): string {
  if (value === 0) return '0'
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
