import type { Localized } from '@aeo-hub/core/language';
import { memberTypesOf } from '@aeo-hub/core/member-type';
import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import { citation, CONFIDENCES, readRecords, type RecordReader } from '@aeo-hub/core/reference-data';
import { TIERS } from '../program-answer/program-answer';
import { everywhere } from '../wording/everywhere';
import { BENEFIT_KINDS, type AlsoMember, type Benefit, type BenefitRule } from './benefit';

/** Reads benefits and their rules; a code given twice and two rules for one program are faults. */
export function readBenefits(place: string, stored: unknown, faults: string[]): readonly Benefit[] {
  return readRecords(place, stored, faults, (record): Benefit => {
    const rules = record.records('appliesTo', readRule);
    if (rules.length === 0) record.fault('appliesTo', 'must name a program');
    if (new Set(rules.map((rule) => rule.program)).size !== rules.length) {
      record.fault('appliesTo', 'has two rules for one program');
    }
    return {
      code: record.text('code'),
      kind: record.oneOf('kind', BENEFIT_KINDS),
      name: record.localized('name'),
      description: record.localized('description'),
      rules,
    };
  });
}

function readRule(record: RecordReader): BenefitRule {
  const program = record.oneOf('program', PROGRAM_CODES);
  const sources = record.sources('sources');
  if (sources.length === 0) record.fault('sources', 'must name one');
  return {
    program,
    memberTypes: record.someOf('memberTypes', codesOf(program)),
    tiers: record.someOf('tiers', TIERS),
    harmonizedOnly: record.flag('harmonizedOnly'),
    alsoMember: record.recordOrNull('alsoMember', (other) => readAlsoMember(other, program)),
    condition: record.localizedOrNull('condition'),
    sources,
    source: sourceInWords(record, sources),
    confidence: record.oneOf('confidence', CONFIDENCES),
  };
}

function readAlsoMember(record: RecordReader, home: ProgramCode): AlsoMember {
  const program = record.oneOf('program', PROGRAM_CODES);
  if (program === home) record.fault('program', 'must be another program than the rule’s own');
  const memberTypes = record.someOf('memberTypes', codesOf(program));
  if (memberTypes === null) record.fault('memberTypes', 'must be named');
  return { program, memberTypes: memberTypes ?? [] };
}

/** A rule that nobody states, but that follows from the benefit's rule in another program, says so. */
function sourceInWords(record: RecordReader, sources: readonly string[]): Localized {
  const works = citation(sources);
  if (record.textOrNull('derivedFrom') === null) return everywhere(works);
  const from = record.oneOf('derivedFrom', PROGRAM_CODES);
  return {
    en: `Derived from the rule of this benefit in ${from}: ${works}`,
    fr: `Déduit de la règle de cet avantage dans ${from} : ${works}`,
    es: `Derivado de la regla de este beneficio en ${from}: ${works}`,
  };
}

function codesOf(program: ProgramCode): readonly string[] {
  return memberTypesOf(program).map((type) => type.code);
}
