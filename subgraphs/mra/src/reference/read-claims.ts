import { PROGRAM_CODES } from '@aeo-hub/core/program';
import { citation, CONFIDENCES, readRecords } from '@aeo-hub/core/reference-data';
import { EVIDENCES, type ClaimMechanism } from './claim-mechanism';
import { isPartnerCode } from './is-partner-code';

/** Reads claim mechanisms by importing territory; a territory with two of them is a fault. */
export function readClaims(stored: unknown, faults: string[]): ReadonlyMap<string, ClaimMechanism> {
  const byTerritory = new Map<string, ClaimMechanism>();
  readRecords('claims', stored, faults, (record) => {
    const importingInto = record.texts('importingInto');
    const sources = record.sources('sources');
    if (sources.length === 0) record.fault('sources', 'must name one');
    const mechanism: ClaimMechanism = {
      importingInto,
      field: record.localized('field'),
      values: record.records('values', (value) => ({
        text: value.localized('text'),
        onlyFor: value.someOf('onlyFor', PROGRAM_CODES),
      })),
      enteredBy: record.localizedOrNull('enteredBy'),
      evidence: record.oneOf('evidence', EVIDENCES),
      directFor: record.someOf('directFor', PROGRAM_CODES),
      basis: record.localized('basis'),
      source: citation(sources),
      confidence: record.oneOf('confidence', CONFIDENCES),
    };
    for (const territory of importingInto) {
      if (!isPartnerCode(territory)) record.fault('importingInto', `${territory} is no country, territory or EU`);
      if (byTerritory.has(territory)) record.fault('importingInto', `${territory} has a mechanism already`);
      byTerritory.set(territory, mechanism);
    }
  });
  return byTerritory;
}
