import type { ProgramCode } from '../program';
import { citation, CONFIDENCES, readRecords, ReferenceDataError } from '../reference-data';
import { MODALITIES, type MemberType } from './member-type';

/**
 * Reads the member types of one program from reference data as stored; throws ReferenceDataError naming every fault: a
 * missing language, an unknown source, a code given twice, a modality outside Mexico.
 */
export function readMemberTypes(program: ProgramCode, stored: unknown): readonly MemberType[] {
  const faults: string[] = [];
  const codes = new Set<string>();
  const types = readRecords(`member types of ${program}`, stored, faults, (record): MemberType => {
    const code = record.text('code');
    if (codes.has(code)) record.fault('code', 'is given twice');
    codes.add(code);
    const name = record.localized('name');
    const modality = program === 'MEXICAN_AEO' ? record.oneOf('modality', MODALITIES) : null;
    const harmonizable = record.flag('harmonizable');
    const sources = record.sources('sources');
    const confidence = record.oneOf('confidence', CONFIDENCES);
    if (sources.length === 0 && confidence !== 'UNVERIFIED') record.fault('sources', 'must name one, or be UNVERIFIED');
    const source = sources.length === 0 ? null : citation(sources);
    return { program, code, name, modality, harmonizable, source, confidence };
  });
  if (faults.length > 0) throw new ReferenceDataError(faults);
  return types;
}
