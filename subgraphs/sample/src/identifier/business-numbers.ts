import type { Numbering } from './numbering';

/** Nine digits, the last a Luhn check digit. They begin with 2 to 6, which keeps clear of the named companies'. */
export const businessNumbers: Numbering = {
  slots: 50_000_000,
  write: (slot) => {
    const body = String(20_000_000 + slot);
    return body + luhnDigit(body);
  },
};

function luhnDigit(body: string): string {
  let sum = 0;
  for (let at = 0; at < body.length; at++) {
    const digit = Number(body[body.length - 1 - at]);
    const counted = at % 2 === 0 ? digit * 2 : digit;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return String((10 - (sum % 10)) % 10);
}
