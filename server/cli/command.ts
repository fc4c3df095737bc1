import { parseArgs } from 'node:util'
import type { System } from '../context.ts'

/** One of the office's commands. */
export interface Command {
  name: string
  summary: { en: string; ja: string }
  /** What stands after the name beside options: `<file.json>`. */
  takes?: { names: string; fewest: number; most: number }
  options: Record<string, Option>
  /** Exit code; nothing = 0. */
  run(call: Call): Promise<number | undefined>
}

export interface Option {
  help: string
  /** What stands for its value in the help; left out = a switch. */
  value?: string
  required?: true
  /** May be given more than once. */
  many?: true
}

/** Where a command speaks, and what it may reach. */
export interface Desk {
  out(line: string): void
  err(line: string): void
  /** The variables that the command was started with. */
  env: Record<string, string | undefined>
  /** Opens the platform as the settings of the environment describe it, for the length of `work`. */
  withSystem<T>(work: (system: System) => Promise<T>): Promise<T>
}

/** A command as it was called. */
export interface Call extends Desk {
  operands: string[]
  /** A required option. */
  text(name: string): string
  maybe(name: string): string | undefined
  every(name: string): string[]
  flag(name: string): boolean
}

/** The command line itself is at fault: exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** Nothing was done, for these reasons: exit code 1. */
export class CommandFailed extends Error {
  override name = 'CommandFailed'
  readonly lines: string[]
  constructor(lines: string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

/** Null when help was asked for. Throws UsageError. */
export function readCall(command: Command, argv: string[], desk: Desk): Call | null {
  const { values, positionals } = parsed(command, argv)
  if (values.help) return null
  const missing = Object.entries(command.options).filter(([name, option]) => option.required && !values[name])
  if (missing.length > 0) throw new UsageError(`${missing.map(([name]) => `--${name}`).join(', ')} is missing`)
  const { fewest, most } = command.takes ?? { fewest: 0, most: 0 }
  if (positionals.length < fewest) throw new UsageError(`${command.takes?.names} is missing`)
  if (positionals.length > most) throw new UsageError(`"${positionals[most]}" is too much`)
  const every = (name: string): string[] => {
    const value = values[name]
    return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
  }
  const maybe = (name: string): string | undefined => every(name).at(-1)
  return {
    ...desk,
    operands: positionals,
    text: (name) => maybe(name) ?? '',
    maybe,
    every,
    flag: (name) => values[name] === true,
  }
}

type Values = Record<string, string | boolean | (string | boolean)[] | undefined>

function parsed(command: Command, argv: string[]): { values: Values; positionals: string[] } {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { value, many }]) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const), multiple: many ?? false },
    ]),
  )
  try {
    return parseArgs({
      args: argv,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error))
  }
}

export function helpOf({ name, summary, takes, options }: Command): string {
  const entries = [...Object.entries(options), ['help', { help: 'shows this' }] as [string, Option]]
  const left = entries.map(([option, { value }]) => `--${option}${value ? ` ${value}` : ''}`)
  const width = Math.max(...left.map((text) => text.length)) + 2
  return [
    `tsudoi ${name}${takes ? ` ${takes.names}` : ''} [options]`,
    '',
    `  ${summary.en}`,
    `  ${summary.ja}`,
    '',
    ...entries.map(([, { help, required, many }], index) => {
      const notes = [required && 'required', many && 'may be repeated'].filter(Boolean).join(', ')
      return `  ${left[index]!.padEnd(width)}${help}${notes ? ` (${notes})` : ''}`
    }),
  ].join('\n')
}
