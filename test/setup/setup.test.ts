import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { ROOT } from '../support/postgres.ts'

t.setTimeout(180_000)

interface Run {
  code: number
  output: string
  milliseconds: number
}

/** A small project around the real set-up: one dependency, in the folder itself, and builds that note that they ran. */
async function project(t: Test) {
  const folder = await mkdtemp(join(tmpdir(), 'tsudoi-project-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  const at = (path: string) => join(folder, path)
  for (const name of ['scripts', 'tiny', 'web', 'graphql/generated', 'web/generated'])
    await mkdir(at(name), { recursive: true })
  await cp(join(ROOT, 'scripts/setup.mjs'), at('scripts/setup.mjs'))
  await cp(join(ROOT, 'scripts/setup'), at('scripts/setup'), { recursive: true })
  for (const name of ['graphql/generated/schema.graphql', 'graphql/generated/types.ts', 'web/generated/graphql.ts']) {
    await writeFile(at(name), '')
  }
  await writeFile(at('web/page.ts'), '1')
  await writeFile(at('graphql/schema.graphql'), '1')
  await writeFile(at('tiny/package.json'), JSON.stringify({ name: 'tiny', version: '1.0.0' }))
  await writeFile(
    at('build.mjs'),
    `import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
     appendFileSync('ran.txt', process.argv[2] + '\\n')
     if (existsSync('broken')) { console.error('web/page.ts: 構文エラー, see https://packages.example/x'); process.exit(3) }
     for (const folder of ['dist/web/client/.vite', 'dist/web/server']) mkdirSync(folder, { recursive: true })
     writeFileSync('dist/web/client/.vite/manifest.json', '{}')
     writeFileSync('dist/web/server/entry-server.js', '')`,
  )
  const manifest = {
    name: 'small',
    version: '1.0.0',
    scripts: { codegen: 'node build.mjs codegen', 'build:web': 'node build.mjs web' },
    dependencies: { tiny: 'file:tiny' },
  }
  await writeFile(at('package.json'), JSON.stringify(manifest))
  const packages = {
    '': { name: 'small', version: '1.0.0', dependencies: { tiny: 'file:tiny' } },
    'node_modules/tiny': { resolved: 'tiny', link: true },
    tiny: { version: '1.0.0' },
  }
  await writeFile(
    at('package-lock.json'),
    JSON.stringify({ name: 'small', version: '1.0.0', lockfileVersion: 3, packages }),
  )
  const ran = async () => (await readFile(at('ran.txt'), 'utf8').catch(() => '')).split('\n').filter(Boolean)
  const lockMore = async (path: string, entry: object) => {
    const lock = JSON.parse(await readFile(at('package-lock.json'), 'utf8'))
    lock.packages[path] = entry
    await writeFile(at('package-lock.json'), JSON.stringify(lock))
  }
  return {
    at,
    ran,
    lockMore,
    setUp: (...args: string[]) => setUp(folder, args),
    setUpOffline: () => setUp(folder, [], offline(folder)),
  }
}

/** Nothing listens on the discard port. */
const offline = (folder: string) => ({
  npm_config_registry: 'http://127.0.0.1:9/',
  npm_config_fetch_retries: '0',
  npm_config_cache: join(folder, 'cache'),
})

function setUp(folder: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  const began = performance.now()
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...env }, cwd: tmpdir() }
    execFile(process.execPath, [join(folder, 'scripts/setup.mjs'), ...args], options, (error, stdout, stderr) => {
      const code = error ? Number(error.code) : 0
      resolve({ code, output: stdout + stderr, milliseconds: performance.now() - began })
    })
  })
}

t.test('does everything once, and then nothing, at once and without a word', async (t) => {
  const { ran, setUp } = await project(t)
  const first = await setUp()
  t.equal(first.code, 0, first.output)
  t.match(first.output, /dependencies.*done in/)
  t.match(first.output, /web client, done in/)
  t.same(await ran(), ['web'], 'committed files are trusted in a fresh clone')
  const second = await setUp()
  t.same({ code: second.code, output: second.output }, { code: 0, output: '' })
  t.ok(second.milliseconds < 1_000)
  t.same(await ran(), ['web'])
})

t.test('does again what changed, and only that', async (t) => {
  const { at, ran, setUp } = await project(t)
  await setUp()
  await writeFile(at('web/page.ts'), '2')
  await setUp()
  t.same(await ran(), ['web', 'codegen', 'web'])
  await writeFile(at('graphql/schema.graphql'), '2')
  await setUp('--test')
  t.same(await ran(), ['web', 'codegen', 'web'], 'before tests committed files stay, so that drift shows')
  await setUp()
  t.same(await ran(), ['web', 'codegen', 'web', 'codegen'])
  await rm(at('dist'), { recursive: true })
  await setUp()
  t.same((await ran()).at(-1), 'web', 'what was removed is made again')
  const touched = new Date(0)
  await utimes(at('web/page.ts'), touched, touched)
  t.equal((await setUp()).output, '', 'content counts, not the time')
  await rm(at('node_modules'), { recursive: true })
  t.match((await setUp()).output, /dependencies/)
  t.ok(await stat(at('node_modules/tiny')))
})

t.test('two at once: one works, the other waits', async (t) => {
  const { ran, setUp } = await project(t)
  const both = await Promise.all([setUp(), setUp()])
  t.same(
    both.map(({ code }) => code),
    [0, 0],
  )
  t.same(await ran(), ['web'])
})

t.test('a lock that a killed set-up left behind is taken over', async (t) => {
  const { at, ran, setUp } = await project(t)
  await mkdir(at('.setup'))
  await writeFile(at('.setup/lock'), '4194304')
  t.equal((await setUp()).code, 0)
  await rm(at('dist'), { recursive: true })
  await writeFile(at('.setup/lock'), String(process.pid))
  const long = new Date(0)
  await utimes(at('.setup/lock'), long, long)
  t.equal((await setUp()).code, 0, 'also when its number belongs to somebody else by now')
  t.same(await ran(), ['web', 'web'])
})

t.test('a build that fails is told with what it said, and tried again next time', async (t) => {
  const { at, setUp } = await project(t)
  await writeFile(at('broken'), '')
  const failed = await setUp()
  t.equal(failed.code, 1)
  t.match(failed.output, /stopped at "web client"[\s\S]*構文エラー/)
  t.notMatch(failed.output, /packages\.example/)
  t.notMatch(failed.output, /at file:/, 'no stack of ours')
  await rm(at('broken'))
  t.equal((await setUp()).code, 0)
})

t.test('no network: says so, and names no registry', async (t) => {
  const { lockMore, at, setUpOffline } = await project(t)
  await lockMore('node_modules/absent', { version: '1.0.0', integrity: `sha512-${'A'.repeat(86)}==` })
  const lock = JSON.parse(await readFile(at('package-lock.json'), 'utf8'))
  await lockMore('', { ...lock.packages[''], dependencies: { ...lock.packages[''].dependencies, absent: '1.0.0' } })
  const manifest = JSON.parse(await readFile(at('package.json'), 'utf8'))
  manifest.dependencies.absent = '1.0.0'
  await writeFile(at('package.json'), JSON.stringify(manifest))
  const failed = await setUpOffline()
  t.equal(failed.code, 1)
  t.match(failed.output, /no network, or a proxy/)
  t.notMatch(failed.output, /127\.0\.0\.1/)
})

t.test('what is installed already, or is for other systems, is not fetched', async (t) => {
  const { at, lockMore, setUp, setUpOffline } = await project(t)
  await setUp()
  await lockMore('node_modules/other-os', { version: '1.0.0', optional: true, os: 'sunos' })
  await lockMore('node_modules/other-cpu', { version: '1.0.0', optional: true, os: [process.platform], cpu: ['mips'] })
  await lockMore('node_modules/all-but-here', { version: '1.0.0', optional: true, os: [`!${process.platform}`] })
  await lockMore('node_modules/needed-by-those', { version: '1.0.0', optional: true })
  const before = await stat(at('node_modules'))
  const { code, output } = await setUpOffline()
  t.equal(code, 0, output)
  t.equal((await stat(at('node_modules'))).ino, before.ino)
})
