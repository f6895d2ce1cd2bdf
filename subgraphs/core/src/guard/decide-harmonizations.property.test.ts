import * as fc from 'fast-check';
import { decideHarmonizations, type HarmonizationFacts } from './decide-harmonizations';
import { isRefusal } from './verdict';

const TODAY = 5;
const NOW = '2020-01-05T12:00:00.000Z';
const day = (n: number) => `2020-01-0${n}`;

/** A harmonization as the oracle sees it: a card with five boxes (with whom, since, visited by, visited on, desk), `-` where empty. */
interface Card {
  readonly boxes: readonly [string, string, string, string, string];
  readonly recorded: number;
}

const box = (...words: readonly string[]) =>
  fc.oneof(fc.constant('-'), { weight: 2, arbitrary: fc.constantFrom(...words) });

const card: fc.Arbitrary<Card> = fc.record({
  boxes: fc.tuple(
    fc.oneof({ weight: 4, arbitrary: fc.constant('CT-1') }, fc.constant('CT-2')),
    fc.oneof({ weight: 4, arbitrary: fc.constant(day(1)) }, fc.constant(day(2))),
    box('PIP', 'CTPAT'),
    box(day(3), day(4), day(TODAY + 1)),
    box('north', 'south'),
  ),
  recorded: fc.integer({ min: 1, max: TODAY + 1 }),
});

const cards = fc.array(card, { maxLength: 5 });

function factsOf({ boxes: [counterpartAccount, since, by, on, desk], recorded }: Card): HarmonizationFacts {
  const said = (text: string) => (text === '-' ? null : text);
  return {
    counterpartAccount,
    since,
    validationBy: said(by),
    validationOn: said(on),
    pointOfContact: said(desk),
    recordedAt: `${day(recorded)}T12:00:00.000Z`,
  };
}

const textOf = ({ boxes }: Card) => boxes.join('|');

/** A clerk goes through the days, keeps the last card of each, and lays it on the pile if it may lie there. */
function expectedOf(recorded: readonly Card[], stated: readonly Card[], saidBefore: boolean): (string | Card)[] {
  const outcome = stated.map((): string | Card => 'UNCHANGED');
  const pile: Card[] = [];
  for (let on = 1; on <= TODAY + 1; on += 1) pile.push(...recorded.filter((one) => one.recorded === on));
  for (let on = 1; on <= TODAY + 1; on += 1) {
    const place = stated.findLastIndex((one) => one.recorded === on);
    const said = stated[place];
    if (!said) continue;
    const top = pile.at(-1);
    const filled = top && top.boxes[0] === said.boxes[0] ? filledFrom(said, top) : said;
    if (top && (said.recorded < top.recorded || textOf(filled) === textOf(top))) continue;
    if (saidBefore && recorded.some((one) => textOf(one) === textOf(filled))) continue;
    outcome[place] = whyNot(filled, top) ?? filled;
    if (outcome[place] === filled) pile.push(filled);
  }
  return outcome;
}

function filledFrom(said: Card, top: Card): Card {
  const [account, since, ...rest] = said.boxes;
  const [by, on, desk] = rest.map((text, index) => (text === '-' ? (top.boxes[index + 2] ?? '-') : text));
  return { ...said, boxes: [account, since, by ?? '-', on ?? '-', desk ?? '-'] };
}

function whyNot({ boxes: [account, since, , visited], recorded }: Card, top: Card | undefined): string | null {
  if (recorded > TODAY) return 'RECORDED_IN_FUTURE';
  if (visited === day(TODAY + 1)) return 'VALIDATED_IN_FUTURE';
  if (!top || top.boxes[0] !== account) return null;
  // An empty box sorts before every day.
  const isMoved = top.boxes[1] !== since || (visited !== '-' && visited < top.boxes[3]);
  return isMoved ? 'RECORDED_DATE_MOVED' : null;
}

describe('decideHarmonizations, on random harmonizations', () => {
  it('judges as the oracle does, and appends what it would', () => {
    fc.assert(
      fc.property(cards, cards, fc.boolean(), (recorded, stated, saidBefore) => {
        const decisions = decideHarmonizations(recorded.map(factsOf), stated.map(factsOf), saidBefore, NOW);
        const outcome = decisions.map(({ verdict, facts }) =>
          isRefusal(verdict) ? verdict.code : verdict === 'NEW' ? facts : verdict,
        );
        const expected = expectedOf(recorded, stated, saidBefore);
        expect(outcome).toEqual(expected.map((one) => (typeof one === 'string' ? one : factsOf(one))));
      }),
    );
  });
});
