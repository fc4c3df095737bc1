#!/usr/bin/env node
/**
 * Brings a clone to the state in which it runs: `npm start` and `npm test` call it before anything else. Without dependencies of its
 * own, for any Node from 18 on; does nothing, quickly, when nothing has changed. With `--test` generated files that are committed stay as they are, to be checked.
 */
import { chdir, exit, version } from 'node:process'
import { fileURLToPath } from 'node:url'
import { dependencies } from './setup/dependencies.mjs'
import { SetupFailed } from './setup/failure.mjs'
import { withLock } from './setup/lock.mjs'
import { readStamps, writeStamp } from './setup/stamps.mjs'
import { buildSteps } from './setup/steps.mjs'

chdir(fileURLToPath(new URL('..', import.meta.url)))

try {
  if (Number.parseInt(version.slice(1), 10) < 18) {
    throw new SetupFailed(`Tsudoi needs Node 18 or newer to set itself up; this is ${version}.`)
  }
  const steps = [dependencies, ...buildSteps(process.argv.includes('--test'))]
  if (!steps.every(isDone)) await withLock(() => run(steps))
} catch (error) {
  if (!(error instanceof SetupFailed)) throw error
  console.error(`\n${error.message}\n`)
  exit(1)
}

function isDone(step) {
  if (!step.isThere()) return false
  return readStamps()[step.name] === step.fingerprint()
}

/** One after the other, and each looked at anew: a step may have been done by another process, or changed by the one before. */
async function run(steps) {
  for (const step of steps) {
    if (isDone(step)) continue
    if (step.committed && step.isThere() && !readStamps()[step.name]) {
      writeStamp(step.name, step.fingerprint())
      continue
    }
    console.log(`Setting up: ${step.title}`)
    const began = Date.now()
    await step.run()
    if (!step.isThere())
      throw new SetupFailed(`Setting up stopped: "${step.title}" ended well, but what it makes is not there.`)
    writeStamp(step.name, step.fingerprint())
    console.log(`Setting up: ${step.title}, done in ${((Date.now() - began) / 1000).toFixed(1)} s`)
  }
}
