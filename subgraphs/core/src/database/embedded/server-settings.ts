/** PostgreSQL settings for a small machine that runs the whole hub; given on the command line, so they reach old data folders too. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  // No socket file: nothing lies about in /tmp, and a long path of the data folder is no limit.
  unix_socket_directories: '',
  // Each database is opened twice: by its owner, and by the role that reads it for callers.
  max_connections: '160',
  shared_buffers: '128MB',
  work_mem: '16MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  max_wal_size: '1GB',
  // No replica reads from here.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_replication_slots: '0',
  max_logical_replication_workers: '0',
  // Reads in the session itself instead of three standing worker processes.
  io_method: 'sync',
  autovacuum_max_workers: '2',
  // Two cores serve many clients; a container's small /dev/shm is too tight for parallel hashes besides.
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  random_page_cost: '1.1',
  // A killed importer's statement ends soon after it, and with it its locks.
  client_connection_check_interval: '2s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // Statements and the details of errors hold members' data: not for a log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  logging_collector: 'off',
  log_destination: 'stderr',
};

/** For tests: several hubs at the same time, and nothing that must outlive them. */
const FOR_TESTS = { max_connections: '500', fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export function serverArguments(cluster: string, port: number, durable: boolean): readonly string[] {
  const settings = Object.entries({ ...SETTINGS, ...(durable ? {} : FOR_TESTS), port: String(port) });
  return ['-D', cluster, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
