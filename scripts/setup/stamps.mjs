import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'

/** In node_modules, so that whoever removes that folder, `npm ci` too, also removes the claim that everything is done. */
const FOLDER = 'node_modules/.cache'
const FILE = `${FOLDER}/tsudoi-setup.json`

export function readStamps() {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'))
  } catch {
    return {}
  }
}

export function writeStamp(name, fingerprint) {
  const stamps = { ...readStamps(), [name]: fingerprint }
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(`${FILE}.new`, JSON.stringify(stamps, null, 2))
  renameSync(`${FILE}.new`, FILE)
}

export function hash(...parts) {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part).update('\0')
  return sum.digest('hex')
}

/** Of the contents of files and folders, by path; what is missing counts as empty. */
export function hashFiles(paths, except = []) {
  const files = paths.flatMap((path) => filesIn(path, except)).sort()
  return hash(...files.flatMap((file) => [file, readFileSync(file)]))
}

function filesIn(path, except) {
  if (except.includes(path)) return []
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  if (found.isFile()) return [path]
  return readdirSync(path)
    .filter((name) => name !== 'node_modules' && !name.startsWith('.'))
    .flatMap((name) => filesIn(`${path}/${name}`, except))
}
