import { createHash } from 'node:crypto';

/** How a token names the certificate that it is bound to (`x5t#S256`, RFC 8705): SHA-256 of its DER, base64url. */
export function certificateThumbprint(der: Uint8Array): string {
  return createHash('sha256').update(der).digest('base64url');
}
