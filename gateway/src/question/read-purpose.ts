import { ERROR_CODE } from '../answer/error-code';
import { HttpProblem } from '../door/http-problem';

const LONGEST_PURPOSE = 200;
/** What JSON, a log or a database would choke on. */
const UNREADABLE = /[\p{Cc}\p{Cs}\uFFFD]/u;

/**
 * What a question is for, as the header `x-purpose` says, for the audit: UTF-8, at most 200 characters.
 *
 * @throws HttpProblem 400, PURPOSE_INVALID
 */
export function readPurpose(header: string | readonly string[] | undefined): string | null {
  if (header === undefined) return null;
  // Node hands over headers byte for byte, as Latin-1.
  const purpose = Buffer.from([header].flat().join(', '), 'latin1').toString('utf8').trim();
  if (purpose === '') return null;
  if (Array.from(purpose).length <= LONGEST_PURPOSE && !UNREADABLE.test(purpose)) return purpose;
  const message = `The header x-purpose holds at most ${LONGEST_PURPOSE} characters of UTF-8, none of them a control character.`;
  throw new HttpProblem(400, ERROR_CODE.PURPOSE_INVALID, message);
}
