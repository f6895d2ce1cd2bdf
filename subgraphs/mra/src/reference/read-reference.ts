import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import { ReferenceDataError } from '@aeo-hub/core/reference-data';
import type { Arrangement } from './arrangement';
import { readArrangements, readTexts } from './read-arrangements';
import { readBenefits } from './read-benefits';
import { readClaims } from './read-claims';
import { readPrograms } from './read-programs';
import type { PartnerArrangements, Reference } from './reference';
import type { ReferenceFiles } from './reference-files';

/** Reads and cross-checks the whole; throws ReferenceDataError naming every fault. */
export function readReference(files: ReferenceFiles): Reference {
  const faults: string[] = [];
  const benefits = files.benefits.flatMap(({ name, rows }) => readBenefits(`benefits of ${name}`, rows, faults));
  const texts = {
    statusBases: readTexts('status bases', files.statusBases, faults),
    benefitsBases: readTexts('benefits bases', files.benefitsBases, faults),
    benefits: new Map(benefits.map((benefit) => [benefit.code, benefit])),
  };
  const arrangements = PROGRAM_CODES.flatMap((program) =>
    readArrangements(program, files.arrangements[program], texts, faults),
  );
  const programs = readPrograms(files.programs, faults);
  const claims = readClaims(files.claims, faults);

  faults.push(
    ...givenTwice(
      'benefit',
      benefits.map((benefit) => benefit.code),
    ),
  );
  faults.push(
    ...givenTwice(
      'arrangement',
      arrangements.map((arrangement) => arrangement.id),
    ),
  );
  faults.push(...instrumentsSignedTwice(arrangements));
  if (faults.length > 0) throw new ReferenceDataError(faults);
  const byPartner = {
    PIP: groupedByPartner(arrangements, 'PIP'),
    CTPAT: groupedByPartner(arrangements, 'CTPAT'),
    MEXICAN_AEO: groupedByPartner(arrangements, 'MEXICAN_AEO'),
  };
  return { programs, arrangements, byPartner, benefits, claims };
}

function givenTwice(what: string, keys: readonly string[]): readonly string[] {
  const repeated = new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
  return [...repeated].map((key) => `${what} ${key}: is given twice`);
}

/** One text is signed once: rows that share an instrument share its dates. */
function instrumentsSignedTwice(arrangements: readonly Arrangement[]): readonly string[] {
  const first = new Map<string, Arrangement>();
  return arrangements.flatMap((row) => {
    const other = first.get(row.instrument) ?? row;
    first.set(row.instrument, other);
    const agree = other.signedOn === row.signedOn && other.implementedOn === row.implementedOn;
    return agree ? [] : [`arrangement ${row.id}: shares an instrument with ${other.id}, but not its dates`];
  });
}

function groupedByPartner(rows: readonly Arrangement[], program: ProgramCode): readonly PartnerArrangements[] {
  const own = rows.filter((row) => row.program === program);
  const countries = [...new Set(own.map((row) => row.partner.country))].toSorted();
  return countries.map((country) => ({ country, arrangements: own.filter((row) => row.partner.country === country) }));
}
