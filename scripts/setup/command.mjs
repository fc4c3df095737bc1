import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { env, execPath, platform } from 'node:process'
import { explain } from './failure.mjs'

/** The Node that npm brought, where there is one, comes first on the path. */
const withOwnPrograms = () => ({
  ...env,
  PATH: [join(process.cwd(), 'node_modules', '.bin'), env.PATH].join(delimiter),
})

/** A line for the shell, with the programs of node_modules; it is a constant of ours. */
export const runLine = (title, line) => run(title, line, [], { shell: true, env: withOwnPrograms() })

/** npm, by the Node of this process or by the one that npm has brought. */
export function npm(title, args, { ownNode = false } = {}) {
  const cli = env.npm_execpath
  const node = ownNode ? join(process.cwd(), 'node_modules', '.bin', 'node') : execPath
  if (cli && /npm-cli\.[cm]?js$/.test(cli)) return run(title, node, [cli, ...args], {})
  return run(title, 'npm', args, { shell: platform === 'win32', ...(ownNode ? { env: withOwnPrograms() } : {}) })
}

function run(title, command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (text) => {
        output += text
      })
    }
    child.on('error', (error) => reject(explain(title, `${command}: ${error.message}`)))
    child.on('close', (code, signal) =>
      code === 0 ? resolve() : reject(explain(title, output || `ended by ${signal ?? code}`)),
    )
  })
}
