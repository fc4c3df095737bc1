import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { kill, pid } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'

const FOLDER = '.setup'
const FILE = `${FOLDER}/lock`
const BEAT = 1_000
/** Milliseconds without a sign of life after which a lock counts as left behind, whoever has its number by now. */
const STALE = 15_000

/** Runs `work` while no other set-up of this folder runs. */
export async function withLock(work) {
  mkdirSync(FOLDER, { recursive: true })
  for (let told = false; !acquire(); await sleep(200)) {
    if (isStale()) rmSync(FILE, { force: true })
    else if (!told) {
      console.log('Another set-up of this folder is running; waiting for it')
      told = true
    }
  }
  const beat = setInterval(() => {
    const now = new Date()
    try {
      utimesSync(FILE, now, now)
    } catch {
      // Somebody removed it by hand; the worst that follows is work done twice.
    }
  }, BEAT)
  const release = () => rmSync(FILE, { force: true })
  process.once('exit', release)
  for (const [name, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.once(name, () => process.exit(code))
  }
  try {
    await work()
  } finally {
    clearInterval(beat)
    process.off('exit', release)
    release()
  }
}

function acquire() {
  try {
    writeFileSync(FILE, String(pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function isStale() {
  try {
    const holder = Number(readFileSync(FILE, 'utf8'))
    if (Date.now() - statSync(FILE).mtimeMs > STALE) return true
    if (holder > 0) kill(holder, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}
