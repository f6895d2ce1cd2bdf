import * as fc from 'fast-check';
import type { ConsentStep } from './consent-spans';
import { decideConsents, type ConsentFacts } from './decide-consents';
import { isRefusal } from './verdict';

const TODAY = 6;
const NOW = '2020-01-06T12:00:00.000Z';
const day = (n: number) => `2020-01-0${n}`;

/** A statement as the oracle sees it: days as numbers, 9 for no end. */
interface Said {
  readonly since: number;
  readonly until: number;
  readonly recorded: number;
}

/** A step as the oracle sees it: `G` or `W`, its day, its record. */
interface Mark {
  readonly kind: 'G' | 'W';
  readonly on: number;
  readonly recorded: number;
}

const NO_END = 9;
const aDay = fc.integer({ min: 1, max: 6 });
const marks = fc.array(fc.record({ kind: fc.constantFrom('G' as const, 'W' as const), on: aDay, recorded: aDay }), {
  maxLength: 5,
});
const statements = fc.array(
  fc
    .record({ since: aDay, length: fc.constantFrom(1, 2, 3, NO_END), recorded: fc.integer({ min: 1, max: TODAY + 1 }) })
    .map(({ since, length, recorded }): Said => ({ since, until: Math.min(since + length, NO_END), recorded })),
  { maxLength: 4 },
);

function factsOf({ since, until, recorded }: Said): ConsentFacts {
  return {
    since: day(since),
    until: until === NO_END ? null : day(until),
    recordedAt: `${day(recorded)}T12:00:00.000Z`,
  };
}

function stepOf({ kind, on, recorded }: Mark): ConsentStep {
  return {
    kind: kind === 'G' ? 'GIVEN' : 'WITHDRAWN',
    effectiveOn: day(on),
    recordedAt: `${day(recorded)}T12:00:00.000Z`,
  };
}

interface Ribbon {
  readonly since: number;
  readonly until: number;
  /** When its end was recorded, or its beginning while it has no end. */
  readonly saidAt: number;
}

/** Writes the marks in a row and reads the times of consent off it: from the first G of a run of them to the W behind it. */
function ribbonsOf(all: readonly Mark[]): Ribbon[] {
  const row = all
    .map((mark, place) => ({ ...mark, order: mark.on * 10_000 + mark.recorded * 100 + place }))
    .toSorted((a, b) => a.order - b.order);
  const text = row.map(({ kind }) => kind).join('');
  return [...text.matchAll(/G+(W?)/g)].flatMap((run) => {
    const first = row[run.index];
    const end = run[1] === 'W' ? row[run.index + run[0].length - 1] : undefined;
    if (!first || first.on === end?.on) return [];
    return [{ since: first.on, until: end?.on ?? NO_END, saidAt: end?.recorded ?? first.recorded }];
  });
}

const named = ({ since, until }: Pick<Ribbon, 'since' | 'until'>) => `${since}-${until}`;
const namesOf = (ribbons: readonly Ribbon[]) => ribbons.map(named).toSorted();

function judge(known: readonly Mark[], said: Said): string | readonly Mark[] {
  const begins: Mark = { kind: 'G', on: said.since, recorded: said.recorded };
  const ends: readonly Mark[] = said.until === NO_END ? [] : [{ kind: 'W', on: said.until, recorded: said.recorded }];
  const ribbons = ribbonsOf(known);
  const texts = new Set(known.map((mark) => JSON.stringify([mark.kind, mark.on, mark.recorded])));
  const isWritten = [begins, ...ends].every((mark) => texts.has(JSON.stringify([mark.kind, mark.on, mark.recorded])));
  if (isWritten || ribbons.some((one) => named(one) === named(said))) return 'UNCHANGED';
  if (said.recorded > TODAY) return 'RECORDED_IN_FUTURE';

  const isOpen = ribbons.some((one) => named(one) === `${said.since}-${NO_END}`);
  const added = isOpen ? ends : [begins, ...ends];
  const wanted = [...namesOf(ribbons).filter((name) => name !== `${said.since}-${NO_END}`), named(said)].toSorted();
  if (namesOf(ribbonsOf([...known, ...added])).join() === wanted.join()) return added;

  const touched = ribbons.filter((one) => one.since <= said.until && said.since <= one.until);
  const isOlder = touched.every(({ saidAt }) => said.recorded < saidAt) && touched.length > 0;
  return isOlder ? 'UNCHANGED' : 'RECORDED_DATE_MOVED';
}

/** The statements by record and beginning; one that gives another end than the first of its record is a contradiction. */
function expectedOf(recorded: readonly Mark[], stated: readonly Said[]): (string | readonly Mark[])[] {
  const known = [...recorded];
  const outcome = new Map<Said, string | readonly Mark[]>();
  const ofRecord = (said: Said) => said.recorded * 10 + said.since;
  for (const said of stated.toSorted((a, b) => ofRecord(a) - ofRecord(b))) {
    const first = stated.find((other) => ofRecord(other) === ofRecord(said)) ?? said;
    const verdict = first.until === said.until ? judge(known, said) : 'RECORDED_DATE_MOVED';
    if (typeof verdict !== 'string') known.push(...verdict);
    outcome.set(said, verdict);
  }
  return stated.map((said) => outcome.get(said) ?? 'UNCHANGED');
}

describe('decideConsents, on random consents', () => {
  it('judges as the oracle does, and appends what it would', () => {
    fc.assert(
      fc.property(marks, statements, (recorded, stated) => {
        const decisions = decideConsents(recorded.map(stepOf), stated.map(factsOf), NOW);
        const outcome = decisions.map(({ verdict, steps }) => {
          if (isRefusal(verdict)) return verdict.code;
          return verdict === 'NEW' ? steps : verdict;
        });
        const expected = expectedOf(recorded, stated);
        expect(outcome).toEqual(expected.map((one) => (typeof one === 'string' ? one : one.map(stepOf))));
      }),
    );
  });
});
