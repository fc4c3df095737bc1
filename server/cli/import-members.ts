import { CsvError, parse } from 'csv-parse/sync'
import { type ImportPlan, importMembers as importAll, planImport } from '../features/people/import-members.ts'
import { type ListedRow, type ListFault, readMemberList } from '../features/people/member-list-rules.ts'
import { errorText } from '../i18n/index.ts'
import { type Call, type Command, CommandFailed } from './command.ts'
import { readText } from './files.ts'

export const importMembers: Command = {
  name: 'import-members',
  summary: {
    en: 'Makes graduates of the people of a CSV file; without --write it only shows what it would do.',
    ja: 'CSVの名簿を修了生として登録します。--write を付けるまでは、確認だけを行います。',
  },
  takes: { names: '<file.csv>', fewest: 1, most: 1 },
  options: {
    write: { help: 'stores them: all, or none where one row has a fault' },
    reason: { value: '<text>', help: 'stands in the audit log; the name of the file if left out' },
  },
  async run(call) {
    const [path = ''] = call.operands
    const list = readMemberList(rowsOf(await readText(path), path))
    if (list.ignored.length > 0) call.out(`Columns that are not imported: ${list.ignored.join(', ')}`)
    const reason = call.maybe('reason') ?? `command line: import-members ${path}`
    // Faults that only the database shows are told together with those of the rows.
    const write = call.flag('write') && list.faults.length === 0
    const plan = await call.withSystem((system) =>
      write ? importAll(system, list.members, reason) : planImport(system, list.members),
    )
    tell(call, plan, write)
    const faults = [...list.faults, ...plan.faults].sort((a, b) => a.line - b.line)
    if (faults.length > 0) throw new CommandFailed([...faults.map(lineOf), 'Nothing was stored.'])
    if (!write) call.out('Nothing was stored. With --write this is done.')
  },
}

function rowsOf(text: string, path: string): ListedRow[] {
  const rows: ListedRow[] = []
  const keep = (cells: string[], { lines }: { lines: number }): null => {
    // The parser has counted to the end of the row, whose cells may hold line breaks of their own.
    rows.push({ line: lines - (cells.join('').split('\n').length - 1), cells })
    return null
  }
  try {
    parse(text, { bom: true, relaxColumnCount: true, skipEmptyLines: true, onRecord: keep })
    return rows
  } catch (error) {
    throw error instanceof CsvError ? new CommandFailed([`${path}: ${error.message}`]) : error
  }
}

function tell({ out }: Call, { steps }: ImportPlan, written: boolean): void {
  const what = {
    CREATE: ['would be created', 'created'],
    GRANT: ['known, would become a graduate', 'known, is a graduate now'],
    NOTHING: ['is a graduate already', 'was a graduate already'],
  }
  for (const { member, what: step } of steps)
    out(`line ${member.line}: ${member.email.address} ${member.names.displayName}: ${what[step][written ? 1 : 0]}`)
  const count = (step: keyof typeof what) => steps.filter((one) => one.what === step).length
  out(`${count('CREATE')} new, ${count('GRANT')} become graduates, ${count('NOTHING')} unchanged.`)
}

const lineOf = ({ line, column, code, params }: ListFault): string =>
  `line ${line}${column === null ? '' : `, ${column}`}: ${errorText('en', code, params)}`
