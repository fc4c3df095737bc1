import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type IReporterOutput } from 'dependency-cruiser'
import t from 'tap'
import { importRules } from './import-rules.ts'

const root = join(import.meta.dirname, '..')
const FOLDERS = ['server', 'graphql', 'db', 'jobs', 'web']
/** Far below what there is; a cruiser that cannot read TypeScript finds almost nothing and calls it clean. */
const FEWEST_MODULES = 200

async function violations(folders: string[]) {
  const { options, ...rules } = importRules
  const result = await cruise(folders, { ...options, ruleSet: rules, validate: true }, undefined, undefined)
  const output = (result as IReporterOutput).output
  if (typeof output === 'string') throw new Error(output)
  return {
    modules: output.summary.totalCruised,
    found: output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  }
}

t.test('who may import whom', async (t) => {
  const { modules, found } = await violations(FOLDERS)
  t.ok(modules > FEWEST_MODULES, `${modules} modules were read`)
  t.same(found, [])
})

t.test('a planted violation is found', async (t) => {
  const folder = mkdtempSync(join(root, 'server/features/planted-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  writeFileSync(
    join(folder, 'planted.ts'),
    "import { systemClock } from '../../adapters/system-clock.ts'\nsystemClock.now()\n",
  )
  const { found } = await violations([folder.slice(root.length + 1)])
  t.match(found.join('\n'), /adapters-are-chosen-at-the-top/)
})

/** Things that only their port may touch, and who the port is. */
const FORBIDDEN: { name: string; pattern: RegExp; allowed: RegExp }[] = [
  {
    name: 'the clock is read through its port',
    pattern: /new Date\(\s*\)|Date\.now\(|performance\.timeOrigin|DateTime\.(now|local|utc)\(\s*\)/,
    allowed: /^server\/(adapters\/system-clock|demo\/)/,
  },
  {
    name: 'randomness comes through its port',
    pattern: /Math\.random\(|randomUUID\(|randomBytes\(|randomInt\(/,
    allowed: /^server\/(adapters\/|demo\/|app\.ts|cli\/)/,
  },
  { name: 'the environment is read in one place', pattern: /process\.env/, allowed: /^server\/config\/env\.ts/ },
  {
    name: 'SQL takes the time from its caller, as the demo clock is not the database’s',
    pattern: /\b(now\(\)|current_timestamp|clock_timestamp|localtimestamp|current_date)\b/i,
    allowed: /^server\/demo\/(?!.*sql)/,
  },
]

t.test('ports are not walked around', async (t) => {
  const files = ['server', 'graphql', 'db', 'jobs'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !/testing\/|generated\//.test(name))
      .map((name) => `${folder}/${name}`),
  )
  for (const { name, pattern, allowed } of FORBIDDEN) {
    const found = files
      .filter((file) => !allowed.test(file))
      .flatMap((file) =>
        readFileSync(join(root, file), 'utf8')
          .split('\n')
          .flatMap((line, index) =>
            pattern.test(withoutStrings(line)) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
          ),
      )
    t.same(found, [], name)
  }
})

/** `clock.now()` is the port itself; a comment may speak of anything. */
const withoutStrings = (line: string): string =>
  line
    .replace(/^\s*(\/\/|\*|\/\*).*$/, '')
    .replace(/\b(clock|systemClock)\.now\(\)/gi, '')
    .replace(/\.now\(\)/g, '')
