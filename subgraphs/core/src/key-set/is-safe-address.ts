const THIS_MACHINE: readonly string[] = ['127.0.0.1', '[::1]', 'localhost'];

/**
 * Whether public keys may be fetched from an address: whoever can change them on the way can be anybody. So by https, or within this
 * machine.
 *
 * @param plainHttpHosts names of hosts that are reached over a network on which nobody else is
 */
export function isSafeAddress(address: string, plainHttpHosts: readonly string[] = []): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  if (protocol === 'http:') return [...THIS_MACHINE, ...plainHttpHosts].includes(hostname);
  return protocol === 'https:';
}
