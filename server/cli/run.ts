import '../i18n/catalogs.ts'
import { ConfigError } from '../config/config.ts'
import { InvalidInput, Refusal, RequestError } from '../errors.ts'
import { errorText } from '../i18n/index.ts'
import { isUnavailable } from '../unavailable.ts'
import { type Command, CommandFailed, type Desk, helpOf, readCall, UsageError } from './command.ts'

/** 0 done · 1 refused or failed, and nothing was changed · 2 the command line is at fault · 3 `status` found something. */
export async function runCommand(commands: readonly Command[], argv: string[], desk: Desk): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const asked = commands.find((command) => command.name === rest[0])
    desk.out(asked ? helpOf(asked) : overview(commands))
    return name === undefined ? 2 : 0
  }
  const command = commands.find((known) => known.name === name)
  if (!command) {
    desk.err(`There is no command "${name}". "tsudoi --help" lists them.`)
    return 2
  }
  try {
    const call = readCall(command, rest, desk)
    if (!call) {
      desk.out(helpOf(command))
      return 0
    }
    return (await command.run(call)) ?? 0
  } catch (error) {
    for (const line of linesOf(error, name)) desk.err(line)
    return error instanceof UsageError ? 2 : 1
  }
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2
  return [
    'tsudoi <command> [options]',
    '',
    ...commands.flatMap(({ name, summary }) => [
      `  ${name.padEnd(width)}${summary.en}`,
      `  ${''.padEnd(width)}${summary.ja}`,
    ]),
    '',
    '"tsudoi <command> --help" says more. Settings come from the environment (docs/operating.md).',
    'Exit codes: 0 done; 1 refused or failed, nothing was changed; 2 wrong command line; 3 status: something waits.',
  ].join('\n')
}

/** What went wrong, for whoever typed the command. */
function linesOf(error: unknown, name: string): string[] {
  if (error instanceof UsageError) return [`${error.message}. "tsudoi ${name} --help" says more.`]
  if (error instanceof CommandFailed) return error.lines
  if (error instanceof ConfigError) return [error.message]
  if (error instanceof InvalidInput)
    return error.fields.map(({ path, code, params }) => `${path.join('.')}: ${errorText('en', code, params)}`)
  if (error instanceof Refusal) return [`${errorText('en', error.code, error.params)} (${error.code})`]
  if (error instanceof RequestError) return [errorText('en', error.code)]
  if (isUnavailable(error)) return [`The database does not answer: ${messageOf(error)}`]
  return [messageOf(error)]
}

/** Node tells of a host with several addresses by an error without words of its own. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError && !error.message) return error.errors.map(messageOf).join('; ')
  return error instanceof Error ? error.message || error.name : String(error)
}
