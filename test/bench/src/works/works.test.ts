import { PartySupply } from './party-supply';
import { sizedWorks, works } from './works';

const PARTIES = Array.from({ length: 20_000 }, (_, index) => ({
  scheme: 'PIP_ACCOUNT',
  value: `${index}`,
  name: `N ${index}`,
}));

function asked(bodies: readonly string[]): string[] {
  return bodies.flatMap((body) => [...body.matchAll(/"value":"(\d+)"/g)].map(([, value = '']) => value));
}

it('asks about nobody twice, in all rounds of all kinds of work', () => {
  const [rounds, chosen] = [2, ['single', 'single-32', '500']];
  const supply = new PartySupply(PARTIES);
  const bodies = works(supply, rounds, chosen).flatMap(({ warmUps, perRound, body }) =>
    Array.from({ length: warmUps + perRound * rounds }, (_, turn) => body(turn)),
  );
  const values = asked(bodies);
  expect(values).toHaveLength(1_000 + 2 * 100 + 3 * 200 + (20 + 2 * 3) * 500);
  expect(new Set(values).size).toBe(values.length);
  expect(supply.isExhausted).toBe(false);
});

it('asks again what was asked before in every round of what is named again', () => {
  const [work] = works(new PartySupply(PARTIES), 5, ['500-again']);
  const round = (number: number) => [0, 1, 2].map((turn) => work?.body(number * 3 + turn));
  expect(round(1)).toEqual(round(0));
  expect(round(5)).toEqual(round(0));
  expect(new Set(round(0)).size).toBe(3);
});

it('tells when there were too few companies to ask about each once', () => {
  const supply = new PartySupply(PARTIES);
  const sized = sizedWorks(supply, 2);
  expect(sized.map(({ name, body }) => [name, asked([body(0)]).length])).toEqual(
    [1, 10, 100, 500, 1_000, 5_000].map((size) => [String(size), size]),
  );
  expect(supply.isExhausted).toBe(true);
});
