/** What stops the set-up for a reason that the reader can act upon; the message says which. */
export class SetupFailed extends Error {}

const causes = [
  [
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR)\b/,
    'the packages could not be fetched: no network, or a proxy is in the way. It is needed once; connect and run the command again.',
  ],
  [/\b(ENOSPC|EDQUOT)\b/, 'the disk is full. node_modules takes about 1 GB; make room and run the command again.'],
  [
    /\b(EACCES|EPERM|EROFS)\b/,
    'a file could not be written. Does this folder, and the npm cache in your home folder, belong to another user, or is it read-only?',
  ],
  [
    /\bEINTEGRITY\b/,
    'a package is not the one that package-lock.json names. Run `npm cache clean --force` and then the command again.',
  ],
  [/\b(E401|E403|ENEEDAUTH)\b/, 'the package registry refused. Look at the settings of your npm (`npm config list`).'],
]

/** @returns {SetupFailed} with the cause where it is known, else with the end of what the command said; never with a registry's address. */
export function explain(title, output) {
  const cause = causes.find(([pattern]) => pattern.test(output))?.[1]
  const lines = output
    .replace(/\bhttps?:\/\/[^\s'")]+/g, '<address>')
    .trim()
    .split('\n')
  const said = cause ? lines.filter((line) => /^npm (error|ERR!) (code|path) /.test(line)) : lines.slice(-25)
  const first = `Setting up stopped at "${title}": ${cause ?? 'a command failed. It said:'}`
  return new SetupFailed([first, ...(said.length > 0 ? [''] : []), ...said.map((line) => `    ${line}`)].join('\n'))
}
