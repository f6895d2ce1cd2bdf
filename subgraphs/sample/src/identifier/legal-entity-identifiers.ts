import type { Numbering } from './numbering';

/** No issuer has this code. */
const ISSUER = 'ZZ00';

/** LEI: issuer, fourteen characters, two check digits after ISO 7064 mod 97-10. */
export const legalEntityIdentifiers: Numbering = {
  slots: 2 ** 31 - 1,
  write: (slot) => {
    // The slot itself makes it unique; the eight characters after it only make it look like one.
    const tail = (Math.imul(slot, 0x9e3779b1) >>> 0).toString(36).toUpperCase().padStart(8, '7');
    const body = ISSUER + slot.toString(36).toUpperCase().padStart(6, '0') + tail;
    return body + String(98 - remainderBy97(`${body}00`)).padStart(2, '0');
  },
};

function remainderBy97(text: string): number {
  let remainder = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}
