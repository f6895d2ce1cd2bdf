import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';
import { TLSSocket } from 'node:tls';
import { certificateThumbprint } from '../authentication/certificate-thumbprint';
import type { Network } from './network';

/** Tells by which certificate a client has proven, in a TLS handshake, to hold its key. */
export class ClientCertificates {
  private readonly proxies = new BlockList();

  /**
   * @param proxies end the TLS of clients in front of the gateway, and tell the client's certificate in `Client-Cert` (RFC 9440): of
   * those that come from there only the header counts, of all others it does not
   * @param mustBeVouchedFor whether a certificate that the gateway is shown counts only when one of its `TLS_CLIENT_CA_FILE` vouches for it
   */
  constructor(
    proxies: readonly Network[],
    private readonly mustBeVouchedFor: boolean,
  ) {
    for (const { address, prefix } of proxies) this.proxies.addSubnet(address, prefix, familyOf(address));
  }

  /** SHA-256 of the certificate, base64url; null when there is none that counts. */
  thumbprintOf({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string | null {
    const der = this.isProxy(socket.remoteAddress) ? told(headers['client-cert']) : this.shown(socket);
    return der && certificateThumbprint(der);
  }

  private isProxy(address: string | undefined): boolean {
    return address !== undefined && this.proxies.check(address, familyOf(address));
  }

  private shown(socket: unknown): Uint8Array | null {
    if (!(socket instanceof TLSSocket) || (this.mustBeVouchedFor && !socket.authorized)) return null;
    // Without one it is an empty object, whatever its type says.
    const { raw }: { raw?: Uint8Array } = socket.getPeerCertificate();
    return raw ?? null;
  }
}

/** A byte sequence as RFC 8941 has it. Of several headers, which Node joins with commas, none is believed. */
function told(header: string | string[] | undefined): Uint8Array | null {
  const [, base64] = /^:([A-Za-z0-9+/]+={0,2}):$/.exec(typeof header === 'string' ? header : '') ?? [];
  return base64 ? Buffer.from(base64, 'base64') : null;
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}
