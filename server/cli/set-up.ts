import { readAssociationFile } from '../features/office/association-file.ts'
import { SetUpRefused, setUpAssociation } from '../features/office/set-up-association.ts'
import { type Command, CommandFailed } from './command.ts'
import { readText } from './files.ts'

export const setUp: Command = {
  name: 'set-up',
  summary: {
    en: 'Takes over settings, terms, questions and tags from a file (see docs/association.example.json).',
    ja: '設定・規約・よくある質問・タグを、ファイルの内容にします（docs/association.example.json）。',
  },
  takes: { names: '<file.json>', fewest: 1, most: 1 },
  options: { check: { help: 'only looks whether the file holds up by itself' } },
  async run({ operands: [path = ''], flag, out, withSystem }) {
    const { file, faults } = readAssociationFile(parse(await readText(path), path))
    if (!file) throw new CommandFailed(faults)
    if (flag('check')) {
      out('The file holds up.')
      return
    }
    const done = await withSystem((system) => setUpAssociation(system, file)).catch((error) => {
      throw error instanceof SetUpRefused ? new CommandFailed(error.faults) : error
    })
    for (const line of done) out(line)
    out(done.length === 0 ? 'Everything stood already.' : `${done.length} changed.`)
  },
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new CommandFailed([`${path} is no JSON: ${error instanceof Error ? error.message : String(error)}`])
  }
}
