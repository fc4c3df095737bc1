import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { PostgresFailed } from './errors.ts'

/**
 * PostgreSQL refuses to run as root, so there are three ways to run it:
 * - `direct`: as the user we are;
 * - `namespace`: in a user namespace in which we have another number; files stay ours, so that even a folder only root can enter will do;
 * - `other-user`: as another user of the system, for root where namespaces are forbidden (most containers).
 */
export type Way = 'direct' | 'namespace' | 'other-user'

export interface Account {
  uid: number
  gid: number
}

export interface Launcher {
  way: Way
  /** The command that runs `argv` this way, ended by SIGINT when this process dies, where the system can do that. */
  wrap(argv: readonly [string, ...string[]]): [string, ...string[]]
  /** For spawn: whom to become. */
  become: Account | Record<string, never>
  /** Who owns the database's files on disk; null where files have no such owner (Windows). */
  owner: Account | null
}

/** SIGINT is PostgreSQL's fast shutdown: transactions are rolled back, data is written. */
const DIE_WITH_PARENT = ['setpriv', '--pdeathsig', 'INT'] as const

export function chooseLauncher(forced?: Way): Launcher {
  const me = self()
  const way = forced ?? firstWay(me)
  const guard = process.platform === 'linux' && works([...DIE_WITH_PARENT, 'true']) ? DIE_WITH_PARENT : []
  if (way === 'direct') return { way, wrap: (argv) => prefix(guard, argv), become: {}, owner: me }
  const stranger = strangerInPasswd()
  if (way === 'namespace') {
    const enter = [...namespaceOf(stranger), ...DIE_WITH_PARENT]
    return { way, wrap: (argv) => prefix(enter, argv), become: {}, owner: me }
  }
  return { way, wrap: (argv) => prefix(guard, argv), become: stranger, owner: stranger }
}

function firstWay(me: Account | null): Way {
  if (!me || (me.uid !== 0 && hasName())) return 'direct'
  if (process.platform === 'linux' && works([...namespaceOf(strangerInPasswd()), ...DIE_WITH_PARENT, 'true'])) {
    return 'namespace'
  }
  if (me.uid === 0) return 'other-user'
  throw new PostgresFailed(
    `The user number ${me.uid} has no entry in /etc/passwd, and initdb wants one. ` +
      'Run as a user that has one, or set DATABASE_URL to a PostgreSQL of yours.',
  )
}

const self = (): Account | null =>
  process.getuid && process.getgid ? { uid: process.getuid(), gid: process.getgid() } : null

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/** A user that is not root and has a name, without which initdb stops. */
function strangerInPasswd(): Account {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    // macOS writes nobody as -2.
    .filter(({ uid, gid }) => uid > 0 && gid > 0)
  const chosen = users.find(({ name }) => name === 'nobody') ?? users[0]
  if (chosen) return { uid: chosen.uid, gid: chosen.gid }
  throw new PostgresFailed(
    'PostgreSQL does not run as root, and /etc/passwd has no other user. Add one, or set DATABASE_URL to a PostgreSQL of yours.',
  )
}

const namespaceOf = ({ uid, gid }: Account) => ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`] as const

const prefix = (
  before: readonly string[],
  [command, ...args]: readonly [string, ...string[]],
): [string, ...string[]] => {
  const [first, ...rest] = before
  return first ? [first, ...rest, command, ...args] : [command, ...args]
}

const works = ([command, ...args]: readonly [string, ...string[]]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0
