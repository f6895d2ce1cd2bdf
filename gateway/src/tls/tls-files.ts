/** Paths of PEM files. */
export interface TlsFiles {
  /** `TLS_CERTIFICATE_FILE`: the gateway's own certificate, and behind it those between it and one that clients know. */
  readonly certificate: string;
  /** `TLS_KEY_FILE`: its private key, without a passphrase. */
  readonly key: string;
  /** `TLS_CLIENT_CA_FILE`: whoever vouches for clients' certificates; null: any certificate is taken for what it is, a proof of its key. */
  readonly clientCa: string | null;
}
