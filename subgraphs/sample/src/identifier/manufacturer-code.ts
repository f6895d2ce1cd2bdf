import { foldToAscii } from '../name/fold-to-ascii';
import { significantWords } from '../name/significant-words';
import type { Address } from '../address/address';

/** Canada has no code of its own in a MID: its provinces have. Source: 19 CFR part 102 appendix. */
const PROVINCES: Readonly<Record<string, string>> = {
  AB: 'XA',
  BC: 'XC',
  MB: 'XM',
  NB: 'XB',
  NL: 'XW',
  NT: 'XT',
  NS: 'XN',
  NU: 'XV',
  ON: 'XO',
  PE: 'XP',
  QC: 'XQ',
  SK: 'XS',
  YT: 'XY',
};

/**
 * The MID that follows from a name and an address: country or province, three letters of each of the name's first two words, up to
 * four digits of the address, three letters of the city. Source: 19 CFR part 102 appendix.
 */
export function manufacturerCode(name: string, address: Address): string {
  const country = address.country === 'CA' ? PROVINCES[address.region ?? ''] : address.country;
  const words = significantWords(foldToAscii(name)).slice(0, 2);
  const digits = /\d+/.exec(address.lines.join(' '))?.[0].slice(0, 4) ?? '';
  const city = foldToAscii(address.city).replaceAll(/[^A-Z]/g, '');
  return `${country}${words.map((word) => word.slice(0, 3)).join('')}${digits}${city.slice(0, 3)}`;
}
