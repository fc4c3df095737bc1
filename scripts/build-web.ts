import { readFileSync, rmSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build } from 'vite'
import { measure, report } from './web-budget.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const client = join(root, 'dist/web/client')
const configFile = join(root, 'web/vite.config.ts')

// One after the other: both generate the route tree.
process.env.NODE_ENV = 'production'
await build({ configFile, logLevel: 'warn' })
await build({ configFile, logLevel: 'warn', build: { ssr: true } })
await compressAll()

const { lines, over } = report(measure(JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8')), client))
console.log(lines.join('\n'))
if (over.length > 0) {
  // Nothing that is over its budget is left to be served.
  rmSync(join(root, 'dist/web'), { recursive: true })
  console.error(`Over the budget of first-load JavaScript: ${over.join(', ')}`)
  process.exit(1)
}

/** Files are compressed once here, as well as it goes, and never while somebody waits. */
async function compressAll() {
  const files = (await readdir(client, { recursive: true })).filter((file) =>
    ['.js', '.css', '.svg', '.txt'].includes(extname(file)),
  )
  await Promise.all(
    files.map(async (file) => {
      const path = join(client, file)
      const content = await readFile(path)
      if (content.length < 1024) return
      const br = promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
      const gz = promisify(gzip)(content, { level: 9 })
      await Promise.all([writeFile(`${path}.br`, await br), writeFile(`${path}.gz`, await gz)])
    }),
  )
}
