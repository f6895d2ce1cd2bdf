import { dateOf, dayOf } from '../day/day';
import { mixedRadix } from './mixed-radix';

/** Index is value; the blank counts. Source: python-stdnum, module mx/rfc. */
const VALUES = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';
/** SAT leaves out 0 and the letter O. */
const HOMOCLAVE = '123456789ABCDEFGHIJKLMNPQRSTUVWXYZ';

const DISTINGUISHED = HOMOCLAVE.length ** 2;

/** RFCs as SAT forms them: letters of the name, a date, two characters that tell namesakes apart, a check digit. */
export class TaxpayerNumbers {
  readonly slots: number;
  private readonly firstDay: number;

  /** @param firstYear @param lastYear of the incorporations (legal persons) or births (natural persons) */
  constructor(firstYear: number, lastYear: number) {
    this.firstDay = dayOf(`${firstYear}-01-01`);
    this.slots = (dayOf(`${lastYear}-12-31`) - this.firstDay + 1) * DISTINGUISHED;
  }

  /** Date and homoclave alone are unique, whatever the letters: three of a legal person, four of a natural one. */
  write(slot: number, letters: string): string {
    const date = dateOf(this.firstDay + Math.floor(slot / DISTINGUISHED));
    const homoclave = mixedRadix(slot % DISTINGUISHED, [HOMOCLAVE, HOMOCLAVE]);
    const body = letters + date.slice(2).replaceAll('-', '') + homoclave;
    return body + checkDigit(body);
  }
}

function checkDigit(body: string): string {
  let sum = 0;
  [...body.padStart(12, ' ')].forEach((character, at) => (sum += VALUES.indexOf(character) * (13 - at)));
  return VALUES.charAt((11 - (sum % 11)) % 11);
}
