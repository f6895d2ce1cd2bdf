import type { IdentifierScheme } from '@aeo-hub/core/identifier';
import type { ParticularsMessage } from '@aeo-hub/core/outbox';

interface Particulars extends Partial<Omit<ParticularsMessage, 'account' | 'identifiers'>> {
  readonly identifiers?: readonly (readonly [IdentifierScheme, string])[];
}

/**
 * What a program says of a member, with something plausible for all that a test does not care about. All names have something in common,
 * as those of one company do.
 */
export function particulars(account: string, { identifiers = [], ...said }: Particulars = {}): ParticularsMessage {
  const recordedAt = said.recordedAt ?? '2020-01-01T00:00:00.000Z';
  return {
    account,
    legalName: `Maple Ridge ${account}`,
    tradeNames: [],
    headquarters: 'CA',
    address: null,
    source: `file members.csv account ${account}`,
    recordedAt,
    knownFrom: recordedAt,
    ...said,
    identifiers: identifiers.map(([scheme, value]) => ({ scheme, value, country: null })),
  };
}
