import { PROGRAM_CODES, PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';
import fc from 'fast-check';
import type { Account } from '../deployment/import-sample';
import { FAULTS, type Fault } from './fault-proxy';
import { MANIFEST, type ManifestAnswer, type Party } from './manifest';
import { expectNeverWrongly } from './never-wrongly';
import { startSpoiledDeployment, type SpoiledDeployment } from './spoiled-deployment';

const LONG = Boolean(process.env['TEST_LONG']);
const COMPANIES = 300;
/** Questions a fault, and parties a question: 100,000 lookups in all with `npm run test:long`. */
const QUESTIONS = LONG ? 160 : 8;
const PARTIES = LONG ? 30 : 20;
const AT_ONCE = 4;
/** What a question may take, and what the way there and back may add. */
const DEADLINE_MS = 5_000 + 250;
/** A program that comes back is used again within this. */
const BACK_WITHIN_MS = 5_000;

/** Every fault on every program; in the short run each fault once, the programs in turn. */
const CASES = FAULTS.flatMap((fault, index) =>
  PROGRAM_CODES.filter((_, place) => LONG || index % PROGRAM_CODES.length === place).map(
    (code) => [code, fault] as const,
  ),
);

describe('while one program fails', () => {
  let hub: SpoiledDeployment;
  const sound = new Map<string, Party>();

  beforeAll(async () => {
    hub = await startSpoiledDeployment(COMPANIES);
    for (let at = 0; at < hub.accounts.length; at += 200) {
      const { data } = await ask(hub.accounts.slice(at, at + 200));
      for (const party of data.companies) sound.set(party.identifier.value, party);
    }
  }, 240_000);

  afterAll(() => hub?.stop());

  test('all is well before', () => {
    const outcomes = [...sound.values()].map(({ outcome }) => outcome);
    expect(new Set(outcomes)).toEqual(new Set(['FOUND']));
    expect(sound.size).toBeGreaterThan(COMPANIES);
  });

  test.each(CASES)(
    '%s by %s, nobody is told wrongly of anybody, and every answer is in time',
    async (program, fault) => {
      const proxy = hub.before(PROGRAMS[program].folder);
      await proxy.spoil(fault);
      const asked = fc.sample(fc.array(fc.constantFrom(...hub.accounts), { minLength: PARTIES, maxLength: PARTIES }), {
        numRuns: QUESTIONS,
        seed: seedOf(program, fault),
      });
      const silent: boolean[] = [];
      await inTurns(asked, async (parties) => {
        const began = performance.now();
        const { data, errors, extensions } = await ask(parties);
        expect(performance.now() - began).toBeLessThan(DEADLINE_MS);
        expect(errors).toBeUndefined();
        const unheard = data.companies.map((party) => {
          const known = sound.get(party.identifier.value);
          if (!known) throw new Error(`${party.identifier.value} was not asked before.`);
          return expectNeverWrongly(party, known, program);
        });
        const isSilent = unheard.some((programs) => programs.length > 0);
        silent.push(isSilent);
        const states = Object.fromEntries(extensions.programs.map((one) => [one.program, one.state]));
        expect([program, states[program] === 'OK']).toEqual([program, !isSilent]);
      });
      // The fault was one.
      expect(silent).toContain(true);
      await proxy.mend();
      await backInService(program);
    },
    LONG ? 600_000 : 120_000,
  );

  /** A program that comes back is used again without anybody's help. */
  async function backInService(program: ProgramCode): Promise<void> {
    const began = performance.now();
    const some = hub.accounts.find(([code]) => code === program);
    if (!some) throw new Error(`The sample has no account in ${program}.`);
    for (;;) {
      const { extensions } = await ask([some]);
      if (extensions.programs.every(({ state }) => state === 'OK')) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(performance.now() - began).toBeLessThan(BACK_WITHIN_MS);
    }
  }

  function ask(parties: readonly Account[]): Promise<ManifestAnswer> {
    return hub.ask(MANIFEST, {
      identifiers: parties.map(([code, value]) => ({ scheme: PROGRAMS[code].accountScheme, value })),
    });
  }
});

function seedOf(program: ProgramCode, fault: Fault): number {
  return 1 + FAULTS.indexOf(fault) * PROGRAM_CODES.length + PROGRAM_CODES.indexOf(program);
}

async function inTurns<Item>(items: readonly Item[], each: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await each(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
