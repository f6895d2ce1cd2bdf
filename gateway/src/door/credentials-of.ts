import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { TLSSocket } from 'node:tls';
import type { Credentials } from '../authentication/identity';

/** What a request shows of who sends it. */
export function credentialsOf({ headers, raw }: FastifyRequest): Credentials {
  return { authorization: headers.authorization, certificate: thumbprintOf(raw.socket) };
}

/** Of the certificate that the client has shown in the TLS handshake, and by it proven to hold the key of. */
function thumbprintOf(socket: unknown): string | null {
  if (!(socket instanceof TLSSocket)) return null;
  const { raw } = socket.getPeerCertificate();
  return raw ? createHash('sha256').update(raw).digest('base64url') : null;
}
