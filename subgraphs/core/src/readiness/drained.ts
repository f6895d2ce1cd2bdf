import type { FastifyInstance } from 'fastify';

/** Closes when the answers under way are out, or at the time limit. */
export async function drained(
  app: Pick<FastifyInstance, 'close'> & { readonly server: { closeAllConnections(): void } },
  timeoutMs: number,
): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), timeoutMs);
  await app.close();
  clearTimeout(cut);
}
