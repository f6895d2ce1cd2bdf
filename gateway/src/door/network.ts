import { isIP } from 'node:net';

/** Addresses that begin alike. */
export interface Network {
  readonly address: string;
  /** How many bits of it are alike in all. */
  readonly prefix: number;
}

/** The network that is written as `10.1.0.0/16`, or as one address, `10.1.0.7`; null when the text names none. */
export function readNetwork(text: string): Network | null {
  const [, address = '', bits] = /^([0-9a-fA-F.:]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const longest = { 4: 32, 6: 128 }[isIP(address)];
  const prefix = bits === undefined ? longest : Number(bits);
  return longest !== undefined && prefix !== undefined && prefix <= longest ? { address, prefix } : null;
}
