import { firstDayOf } from '@aeo-hub/core/calendar';
import type { Localized } from '@aeo-hub/core/language';
import { memberTypesOf } from '@aeo-hub/core/member-type';
import { PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';
import { CONFIDENCES, readRecord, readRecords, type RecordReader } from '@aeo-hub/core/reference-data';
import { TIERS } from '../program-answer/program-answer';
import { ARRANGEMENT_STATUSES, DIRECTIONS, type Arrangement, type PartnerProgram } from './arrangement';
import type { Benefit, ProgramBenefit } from './benefit';
import { isPartnerCode } from './is-partner-code';
import { sourceOf } from './source-of';

/** What arrangements refer to by key. */
export interface ArrangementTexts {
  readonly statusBases: ReadonlyMap<string, Localized>;
  readonly benefitsBases: ReadonlyMap<string, Localized>;
  readonly benefits: ReadonlyMap<string, Benefit>;
}

/** Reads the arrangements of one program. */
export function readArrangements(
  program: ProgramCode,
  stored: unknown,
  texts: ArrangementTexts,
  faults: string[],
): readonly Arrangement[] {
  const memberTypes = memberTypesOf(program).map((type) => type.code);
  return readRecords(`arrangements of ${program}`, stored, faults, (record): Arrangement => {
    const sources = record.sources('sources');
    const arrangement: Arrangement = {
      id: record.text('id'),
      program,
      partner: record.record('partner', readPartner),
      instrument: record.text('instrument'),
      status: record.oneOf('status', ARRANGEMENT_STATUSES),
      statusBasis: keyed(record, 'statusBasis', texts.statusBases),
      signedOn: record.partialDateOrNull('signedOn'),
      implementedOn: record.partialDateOrNull('implementedOn'),
      plannedOn: record.partialDateOrNull('plannedOn'),
      direction: record.oneOf('direction', DIRECTIONS),
      memberTypes: record.someOf('memberTypes', memberTypes),
      homeTiers: record.someOf('homeTiers', TIERS),
      benefits: readBenefits(record, program, texts.benefits),
      benefitsBasis: keyedOrNull(record, 'benefitsBasis', texts.benefitsBases),
      source: sourceOf(sources),
      confidence: record.oneOf('confidence', CONFIDENCES),
      note: record.localizedOrNull('note'),
    };
    refuseContradictions(record, arrangement, sources);
    return arrangement;
  });
}

/** Texts that rows refer to by key, so that each is written once. */
export function readTexts(place: string, stored: unknown, faults: string[]): ReadonlyMap<string, Localized> {
  const keys = typeof stored === 'object' && stored !== null ? Object.keys(stored) : [];
  return readRecord(place, stored, faults, (record) => new Map(keys.map((key) => [key, record.localized(key)])));
}

const NOTHING: Localized = { en: '', fr: '', es: '' };

function readPartner(record: RecordReader): PartnerProgram {
  const country = record.text('country');
  if (!isPartnerCode(country)) record.fault('country', `${country} is no country, territory or EU`);
  return {
    country,
    administration: record.textOrLocalized('administration'),
    name: record.textOrLocalized('name'),
    acronym: record.textOrLocalizedOrNull('acronym'),
    tiers: record.textsOrNull('tiers'),
  };
}

function keyed(record: RecordReader, field: string, texts: ReadonlyMap<string, Localized>): Localized {
  const key = record.text(field);
  const text = texts.get(key);
  if (text === undefined) record.fault(field, `refers to ${key}, which has no text`);
  return text ?? NOTHING;
}

function keyedOrNull(record: RecordReader, field: string, texts: ReadonlyMap<string, Localized>): Localized | null {
  return record.textOrNull(field) === null ? null : keyed(record, field, texts);
}

function readBenefits(
  record: RecordReader,
  program: ProgramCode,
  benefits: ReadonlyMap<string, Benefit>,
): readonly ProgramBenefit[] {
  return record.texts('benefits').flatMap((code) => {
    const benefit = benefits.get(code);
    const rule = benefit?.rules.find((candidate) => candidate.program === program);
    if (benefit && rule) return [{ benefit, rule }];
    record.fault('benefits', benefit ? `${code} has no rule for ${program}` : `${code} is no known benefit`);
    return [];
  });
}

/** What a row may not say at once. Only a signed arrangement with a source recognises anyone, so only such a row is IN_FORCE. */
function refuseContradictions(record: RecordReader, row: Arrangement, sources: readonly string[]): void {
  const { signedOn, implementedOn, status } = row;
  if (!row.id.startsWith(`${row.program}-${row.partner.country}`)) {
    record.fault('id', 'must begin with its program and partner');
  }
  if (row.partner.country === PROGRAMS[row.program].country) record.fault('partner', 'is the program’s own country');
  if (status === 'IN_FORCE' && signedOn === null) record.fault('signedOn', 'must be known for a row that is IN_FORCE');
  if (status === 'IN_FORCE' && sources.length === 0)
    record.fault('sources', 'must name one for a row that is IN_FORCE');
  if (sources.length === 0 && row.confidence !== 'UNVERIFIED') {
    record.fault('confidence', 'must be UNVERIFIED without a source');
  }
  if (status === 'ACTION_PLAN' && signedOn !== null) {
    record.fault('signedOn', `must be null for a row that is ${status}`);
  }
  if (status === 'UNVERIFIED' && signedOn !== null && sources.length === 0) {
    record.fault('signedOn', 'must be null for a row that is UNVERIFIED and has no source');
  }
  if ((status === 'SIGNED' || status === 'PILOT') && signedOn === null) {
    record.fault('signedOn', `must be known for a row that is ${status}`);
  }
  if (implementedOn !== null && (signedOn === null || firstDayOf(implementedOn) < firstDayOf(signedOn))) {
    record.fault('implementedOn', 'must not precede the signature');
  }
  if (implementedOn !== null && status !== 'IN_FORCE' && status !== 'UNVERIFIED')
    record.fault('implementedOn', `contradicts the status ${status}`);
}
