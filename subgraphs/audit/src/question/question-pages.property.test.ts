import { AUDIT_STORAGE } from '@aeo-hub/core/audit-storage';
import type { AskedAbout } from '@aeo-hub/core/asked-about';
import type { Caller } from '@aeo-hub/core/caller';
import { openReader, withTestDatabase } from '@aeo-hub/core/database';
import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { QuestionCursors } from './question-cursors';
import { QuestionPages } from './question-pages';
import { QuestionRepository } from './question.repository';

/** Half a minute is a step: what was known is known for answers that were under way a minute later. */
const STEP_MS = 30_000;
const instant = (step: number): string => new Date(Date.UTC(2026, 0, 1) + step * STEP_MS).toISOString();

/** By what was asked, and what it is by the words of docs/audit.md. */
const WORDS = [
  { scheme: 'SCAC', value: 'MRFW', of: 'ANYBODY' },
  { scheme: 'MID', value: 'MXMAP123MEX', of: 'SEVERAL' },
  { scheme: 'RFC', value: 'XAXX010101000', of: 'SEVERAL' },
  { scheme: 'RFC', value: 'GODE561231GR8', of: 'PERSON' },
  { scheme: 'CBP_IMPORTER_NUMBER', value: '541234567', of: 'PERSON' },
  { scheme: 'PIP_ACCOUNT', value: 'PIP-0001042', of: 'PIP' },
  { scheme: 'CTPAT_ACCOUNT', value: 'CT-30042217', of: 'CTPAT' },
] as const;
type Word = (typeof WORDS)[number];

interface Row {
  readonly at: number;
  readonly knownAt: number | null;
  readonly role: 'PARTNER' | 'OFFICER' | 'CARRIER';
  readonly programs: readonly ProgramCode[] | null;
  readonly field: string;
  readonly word: Word | null;
  readonly outcome: string;
  readonly company: string | null;
  /** Null: it was refused. */
  readonly shownBy: readonly ProgramCode[] | null;
}

interface Told {
  readonly at: string;
  readonly kind: string;
  readonly outcome: string;
  readonly identifier: string | null;
}

const step = fc.integer({ min: 0, max: 9 });
const programs = fc.subarray([...PROGRAM_CODES]);
const company = fc.constantFrom('one', 'other');
/** Those of persons often: they are told otherwise only where all else comes together. */
const anyWord = fc.constantFrom(...WORDS, ...WORDS.filter(({ of }) => of === 'PERSON'));
const knownFor = { from: fc.option(step, { freq: 2 }), until: fc.option(step, { freq: 2 }) };

const row: fc.Arbitrary<Row> = fc.record({
  at: step,
  knownAt: fc.option(step),
  role: fc.constantFrom('PARTNER', 'OFFICER', 'CARRIER'),
  programs: fc.option(programs),
  field: fc.constantFrom('company', 'companies', 'searchCompanies', 'counterpart', 'counterparts', 'recordPipEvent'),
  word: fc.option(anyWord),
  outcome: fc.constantFrom('FOUND', 'CONFIRMED', 'NOT_CONFIRMED', 'RECORDED', 'REFUSED'),
  company: fc.option(company),
  shownBy: fc.option(programs, { freq: 5 }),
});

const about = fc.record({
  companies: fc.array(fc.record({ companyId: company, program: fc.constantFrom(...PROGRAM_CODES), ...knownFor }), {
    minLength: 1,
    maxLength: 4,
  }),
  identifiers: fc.array(
    fc.record({ word: anyWord, program: fc.option(fc.constantFrom(...PROGRAM_CODES)), ...knownFor }),
    {
      minLength: 2,
      maxLength: 8,
    },
  ),
});
type About = typeof about extends fc.Arbitrary<infer Value> ? Value : never;

const caller: fc.Arbitrary<Caller> = fc.oneof(
  fc.record({ role: fc.constant('OFFICER' as const), programs: fc.subarray([...PROGRAM_CODES], { minLength: 1 }) }),
  fc.constant({ role: 'CARRIER', company: { scheme: 'SCAC', value: 'MRFW' } } as const),
);

describe('who asked', () => {
  it(
    'is told page by page as the table of docs/audit.md says, whatever was asked and known',
    () =>
      withTestDatabase(AUDIT_STORAGE, async (owner) => {
        for (const table of ['audit_row', 'audit_entry'])
          await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER append_only`);
        const reader = await openReader(owner, { name: 'audit-questions', tables: ['audit_question'] });
        const repository = new QuestionRepository(reader);
        const cursors = new QuestionCursors(Buffer.alloc(32, 7));
        const entries = fc.array(fc.array(row, { minLength: 1, maxLength: 3 }), { minLength: 5, maxLength: 30 });
        const property = fc.asyncProperty(
          entries,
          about,
          caller,
          fc.option(step),
          fc.integer({ min: 1, max: 8 }),
          async (asked, of, by, until, first) => {
            await write(owner, asked);
            const told: Told[] = [];
            const page = { ...known(of), first, askedUntil: until === null ? null : instant(until) };
            for (let after: string | null = null, more = true; more;) {
              const { questions, hasNextPage } = await new QuestionPages(repository, cursors, by).page({
                ...page,
                after,
              });
              expect(questions.length).toBeLessThanOrEqual(first);
              told.push(
                ...questions.map(({ told: { at, kind, outcome, identifier } }) => ({
                  at: at.toISOString(),
                  kind,
                  outcome,
                  identifier: identifier && `${identifier.scheme} ${identifier.value}`,
                })),
              );
              more = hasNextPage;
              after = questions.at(-1)?.cursor ?? null;
            }
            expect(told).toEqual(by.role === 'CARRIER' ? toCarrier(asked, of, until) : toOfficer(asked, of, until, by));
          },
        );
        const numRuns = Math.ceil((fc.readConfigureGlobal()?.numRuns ?? 1_000) / 5);
        await fc.assert(property, { numRuns }).finally(() => reader.close());
      }),
    600_000,
  );
});

/** The latest first; of one entry the last row first, and all of the asker and the time of the first. */
function newestFirst(entries: readonly (readonly Row[])[], until: number | null): readonly Row[] {
  return entries
    .map((rows) => rows.map((each) => ({ ...each, at: rows[0]?.at ?? 0, programs: rows[0]?.programs ?? null })))
    .toReversed()
    .flatMap((rows) => rows.toReversed())
    .filter(({ at, shownBy }) => shownBy && (until === null || at <= until));
}

/** Two steps are the minute that an answer may have been under way. */
function then(
  { from, until }: { readonly from: number | null; readonly until: number | null },
  { at, knownAt }: Row,
): boolean {
  const asOf = knownAt ?? at;
  return asOf >= (from ?? -1) && asOf < (until ?? 100) + 2;
}

function toCarrier(
  entries: readonly (readonly Row[])[],
  { identifiers }: About,
  until: number | null,
): readonly Told[] {
  return newestFirst(entries, until).flatMap((each) => {
    const { field, word, at, outcome } = each;
    const isByOurs = identifiers.some(
      (ours) =>
        ours.word === word &&
        word.of !== 'SEVERAL' &&
        (word.of === ours.program || !isAccount(word) || !ours.program) &&
        then(ours, each),
    );
    if (!isByOurs || !field.startsWith('counterpart')) return [];
    return [
      {
        at: instant(at),
        kind: 'CHECK',
        outcome: outcome === 'CONFIRMED' ? 'CONFIRMED' : 'NOT_CONFIRMED',
        identifier: null,
      },
    ];
  });
}

function toOfficer(
  entries: readonly (readonly Row[])[],
  { identifiers, companies }: About,
  until: number | null,
  by: Caller,
): readonly Told[] {
  const own: readonly unknown[] = by.role === 'OFFICER' ? by.programs : [];
  return newestFirst(entries, until).flatMap((each) => {
    const { field, word, shownBy, programs: askers } = each;
    const members = companies.filter(
      (ours) => own.includes(ours.program) && ours.companyId === each.company && then(ours, each),
    );
    const isShown = members.some(({ program }) => shownBy?.includes(program));
    const asserted = identifiers.filter(
      (ours) =>
        own.includes(ours.program) &&
        ours.word === word &&
        then(ours, each) &&
        !(isAccount(word) && word.of !== ours.program),
    );
    const isAsked = asserted.length > 0 && word?.of !== 'SEVERAL';
    if (!isShown && !isAsked) return [];
    const isCheck = field.startsWith('counterpart');
    const isRecording = field.startsWith('record');
    const outcome = isCheck ? 'CHECKED' : isRecording ? recorded(each.outcome) : isShown ? 'SHOWN' : 'NOT_SHOWN';
    const isNamed =
      outcome === 'SHOWN' && word?.of === 'PERSON'
        ? asserted.some(({ program }) => program && askers?.includes(program))
        : asserted.length > 0;
    const kind = isCheck ? 'CHECK' : isRecording ? 'RECORDING' : isNamed ? 'LOOKUP' : 'SEARCH';
    return [
      { at: instant(each.at), kind, outcome, identifier: isNamed && word ? `${word.scheme} ${word.value}` : null },
    ];
  });
}

function isAccount(word: Word | null): boolean {
  return word?.of === 'PIP' || word?.of === 'CTPAT';
}

function recorded(outcome: string): string {
  return outcome === 'RECORDED' ? 'RECORDED' : 'REFUSED';
}

function known({ companies, identifiers }: About): AskedAbout {
  const span = ({ from, until }: { readonly from: number | null; readonly until: number | null }) => ({
    from: from === null ? null : instant(from),
    until: until === null ? null : instant(until),
  });
  return {
    companies: companies.map(({ companyId, program, ...each }) => ({ companyId, program, ...span(each) })),
    identifiers: identifiers.map(({ word: { scheme, value }, program, ...each }) => ({
      scheme,
      value,
      program,
      ...span(each),
    })),
  };
}

async function write(owner: DataSource, entries: readonly (readonly Row[])[]): Promise<void> {
  await owner.query('TRUNCATE audit_entry, audit_row');
  const asker = entries.map(([first], index) => ({
    number: index + 1,
    at: instant(first?.at ?? 0),
    role: first?.role,
    programs: first?.programs,
  }));
  await owner.query(
    `INSERT INTO audit_entry
     SELECT number, at, 'q-' || number, null, null, role, null, programs, null, null, null, null, 'query', null, '{}', '{}', 1, '', '', ''
       FROM jsonb_to_recordset($1) AS entry (number bigint, at timestamptz, role text, programs text[])`,
    [JSON.stringify(asker)],
  );
  const rows = entries.flatMap((each, index) =>
    each.map(({ field, word, outcome, company: shown, shownBy, knownAt }, position) => ({
      number: index + 1,
      position,
      field,
      scheme: word?.scheme ?? null,
      asked: word?.value ?? 'a name',
      outcome,
      company: shown,
      shown_by: shownBy,
      known_at: knownAt === null ? null : instant(knownAt),
    })),
  );
  await owner.query(
    `INSERT INTO audit_row (sequence, position, field, scheme, asked, outcome, company, shown_by, known_at)
     SELECT * FROM jsonb_to_recordset($1) AS row (number bigint, position int, field text, scheme text, asked text, outcome text,
                                                  company text, shown_by text[], known_at timestamptz)`,
    [JSON.stringify(rows)],
  );
}
