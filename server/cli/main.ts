#!/usr/bin/env node
import { readEnv } from '../config/env.ts'
import { commands } from './commands.ts'
import { runCommand } from './run.ts'
import { withSystem } from './with-system.ts'

process.exitCode = await runCommand(commands, process.argv.slice(2), {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  env: readEnv(),
  withSystem,
})
