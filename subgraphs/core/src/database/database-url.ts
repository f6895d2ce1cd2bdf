/** The same server and role with another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** The database a URL names, or null when it names none. */
export function databaseOf(url: string): string | null {
  return decodeURIComponent(new URL(url).pathname.slice(1)) || null;
}

/** Role, host and port for messages: everything of a URL but its password. */
export function describeServer(url: string): string {
  const { username, hostname, port, searchParams } = new URL(url);
  const host = hostname || searchParams.get('host') || 'localhost';
  const role = username === '' ? '' : `role "${decodeURIComponent(username)}" at `;
  return `${role}${host}:${port || '5432'}`;
}
