import { readCaller, type Caller } from '@aeo-hub/core/caller';
import { UsageError } from '@aeo-hub/core/command';
import { PROGRAM_CODES } from '@aeo-hub/core/program';

/** What the command line says of whom a token is for. */
export interface AskedCaller {
  readonly role?: string | undefined;
  readonly country?: string | undefined;
  readonly program?: string | undefined;
  readonly company?: string | undefined;
}

/** @throws UsageError saying what is missing */
export function askedCaller({ role, country, program, company }: AskedCaller): Exclude<Caller, { role: 'PUBLIC' }> {
  const [scheme, value] = splitOnce(company ?? '');
  const programs = program === 'ALL' ? PROGRAM_CODES : (program ?? '').split(',');
  const caller = readCaller({ role, country, programs, company: { scheme, value } });
  if (caller && caller.role !== 'PUBLIC') return caller;
  switch (role) {
    case 'partner':
      throw new UsageError('Name the country of the partner, by its ISO 3166-1 code or EU: --country JP');
    case 'officer':
      throw new UsageError(
        `Name the officer's program: --program ${PROGRAM_CODES.join(', --program ')} or --program ALL`,
      );
    case 'carrier':
      throw new UsageError('Name the company that asks, by one of its identifiers: --company SCAC:MRFW');
    default:
      throw new UsageError('Name a role: --role partner, officer, carrier, analyst or operator');
  }
}

function splitOnce(text: string): readonly [string, string] {
  const colon = text.indexOf(':');
  return colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1)];
}
