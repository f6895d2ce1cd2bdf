import type { Column, FileFormat, FileKind, ImportProgram } from '@aeo-hub/core/import';
import { memberTypesOf } from '@aeo-hub/core/member-type';
import { ctpatImport } from '@aeo-hub/ctpat';
import { mexicanAeoImport } from '@aeo-hub/mexican-aeo';
import type { ProgramCode } from '@aeo-hub/core/program';
import { pipImport } from '@aeo-hub/pip';
import { recordedAt } from './day';
import type { Member } from './member';

export const IMPORTS: Readonly<Record<ProgramCode, ImportProgram>> = {
  PIP: pipImport,
  CTPAT: ctpatImport,
  MEXICAN_AEO: mexicanAeoImport,
};

/** The longest validity that a membership is given where none is said. */
const FOREVER = '2099-12-31';

type Cells = Readonly<Record<string, string | undefined>>;

/** Members of one program, in the words and columns of its files; kinds of which there is nothing to say are left out. */
export function programFiles(
  program: ProgramCode,
  members: readonly Member[],
): readonly { readonly kind: FileKind; readonly text: string }[] {
  const { format } = IMPORTS[program];
  const files = [
    { kind: 'members', columns: format.members, rows: members.flatMap((member) => memberRows(format, member)) },
    { kind: 'sites', columns: format.sites, rows: members.flatMap((member) => siteRows(format.program, member)) },
    { kind: 'consents', columns: format.consents, rows: members.flatMap(consentRows) },
  ] as const;
  return files
    .filter(({ rows }) => rows.length > 0)
    .map(({ kind, columns, rows }) => ({ kind, text: csv(columns, rows) }));
}

/** The code of the line of business of every member here: the first that its program admits. */
export function lineOfBusiness(program: ProgramCode): string {
  return memberTypesOf(program)[0]?.code ?? '';
}

/** The program's own word for a status; of several the first. */
export function nativeWord(program: ProgramCode, status: string): string {
  return IMPORTS[program].format.statusWords.find(([, common]) => common === status)?.[0] ?? status;
}

function memberRows(format: FileFormat, member: Member): readonly Cells[] {
  const { account, legalName, headquarters, harmonized } = member;
  const identifiers = Object.fromEntries(
    [...new Set(member.identifiers.map(([scheme]) => scheme))].map((scheme) => [
      scheme,
      member.identifiers.flatMap(([each, value]) => (each === scheme ? [value] : [])).join('|'),
    ]),
  );
  return member.events.map(({ status, on, validUntil }) => ({
    account,
    legalName,
    headquarters,
    tradeNames: member.tradeNames?.join('|'),
    addressLines: `1 ${account} Road`,
    city: member.city ?? 'Milton',
    addressCountry: headquarters,
    ...identifiers,
    memberType: lineOfBusiness(format.program),
    status: nativeWord(format.program, status),
    effectiveOn: on,
    recordedAt: recordedAt(on),
    validUntil: status === 'ACTIVE' ? (validUntil ?? FOREVER) : undefined,
    tier: status === 'ACTIVE' ? member.tier : undefined,
    ...(status === 'ACTIVE' && { validatedOn: member.validatedOn, revalidationDue: member.revalidationDue }),
    ...(status === 'ACTIVE' &&
      harmonized && {
        counterpartAccount: harmonized.account,
        harmonizedSince: harmonized.since,
        siteValidationBy: format.program,
        siteValidationOn: harmonized.validatedOn,
        pointOfContact: harmonized.contact,
      }),
  }));
}

function siteRows(program: ProgramCode, { account, headquarters, sites = [] }: Member): readonly Cells[] {
  return sites.map(({ id, name, mid, validatedOn }) => ({
    account,
    siteId: id,
    name,
    addressLines: `2 ${name} Road`,
    city: 'Gatineau',
    addressCountry: headquarters,
    MID: mid,
    validatedBy: program,
    validatedOn,
    recordedAt: recordedAt(validatedOn),
  }));
}

function consentRows({ account, consents }: Member): readonly Cells[] {
  return consents.map(({ grantee, since, until }) => ({
    account,
    grantee,
    since,
    until: until ?? undefined,
    recordedAt: recordedAt(until ?? since),
  }));
}

function csv(columns: readonly Column<string>[], rows: readonly Cells[]): string {
  const lines = rows.map((row) => columns.map(([field]) => `"${(row[field] ?? '').replaceAll('"', '""')}"`).join(','));
  return `${[columns.map(([, name]) => name).join(','), ...lines].join('\n')}\n`;
}
