import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from './postgres.ts'

const run = promisify(execFile)

export interface BrowserProgram {
  executablePath?: string
  /** Playwright's name of a browser that is installed. */
  channel?: 'chrome'
  env?: Record<string, string>
}

/** The one named by CHROMIUM; the one that npm has brought (Linux on x64); an installed Chrome elsewhere. */
export async function browserProgram(): Promise<BrowserProgram> {
  const given = process.env.CHROMIUM
  if (given) return { executablePath: given }
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' }
  const folder = await unpacked()
  const executablePath = join(folder, 'chromium')
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value
  // A bare system has neither NSS nor fonts; the package carries both. Where the system has its own, those are better.
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(folder, 'fonts')
  const starts = await run(executablePath, ['--version'], { env }).then(
    () => true,
    () => false,
  )
  if (!starts) env.LD_LIBRARY_PATH = [join(folder, 'al2023/lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter)
  return { executablePath, env }
}

/** Unpacked once per version, whole or not at all: several test files may want it first. */
async function unpacked(): Promise<string> {
  const source = join(ROOT, 'node_modules/@sparticuz/chromium')
  const { version }: { version: string } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'))
  const cache = join(ROOT, 'node_modules/.cache')
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder
  await mkdir(cache, { recursive: true })
  const draft = await mkdtemp(join(cache, 'chromium-draft-'))
  const unpack = `const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath()`
  // It unpacks into the folder for temporary files, and its libraries only where it thinks that it is on Lambda.
  const env = { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }
  await run(process.execPath, ['--input-type=module', '--eval', unpack], { cwd: ROOT, env })
  await rename(draft, folder).catch(async (error: Error) => {
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  })
  return folder
}
