/** Small enough for a laptop, and given at each start, so that data directories of an earlier build follow. */
export const serverSettings = (port: number, maxConnections: number, durable: boolean): string[] => {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: maxConnections,
    shared_buffers: '96MB',
    work_mem: '8MB',
    max_wal_size: '512MB',
    // Nobody replicates from it.
    wal_level: 'minimal',
    max_wal_senders: 0,
    // Parallel workers need /dev/shm, which containers keep at 64 MB or less.
    max_parallel_workers_per_gather: 0,
    max_parallel_maintenance_workers: 0,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    log_checkpoints: 'off',
    // Still survives the death of its processes, only not that of the system.
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/**
 * Sorting by code point and character classes by Unicode, the same on every system. The C library's locale counts too: with `C`
 * pg_trgm sees no letters in Japanese. Only Linux has C.UTF-8 there.
 */
export const localeSettings = (platform: NodeJS.Platform): string[] => [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  ...(platform === 'linux' ? ['--locale=C.UTF-8'] : ['--locale=C']),
  ...(platform === 'darwin' ? ['--lc-ctype=UTF-8'] : []),
  // Our own retry reads them.
  '--lc-messages=C',
]
