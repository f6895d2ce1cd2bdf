import type { Fault } from './fault-proxy';
import { startSpoiledDeployment, type SpoiledDeployment } from './spoiled-deployment';

const QUESTION = `{
  it: company(identifier: { scheme: PIP_ACCOUNT, value: "PIP-0001042" }) {
    company { legalName pip { outcome } ctpat { outcome } recognitions(in: JP) { complete } harmonization { outcome } }
  }
  programs { code }
}`;
const WHO = { legalName: 'Maple Ridge Freightways Inc.', pip: { outcome: 'MEMBER' }, ctpat: { outcome: 'MEMBER' } };
const PROGRAMS = ['PIP', 'CTPAT', 'MEXICAN_AEO'].map((code) => ({ code }));
const FAILING: readonly Fault[] = ['REFUSED', 'BLACK_HOLE', 'TRUNCATE'];

interface Answer {
  readonly data: object;
  readonly errors?: readonly {
    readonly path: readonly string[];
    readonly message: string;
    readonly extensions: Readonly<Record<string, string>>;
  }[];
}

describe('while a part of the hub itself fails', () => {
  let hub: SpoiledDeployment;

  beforeAll(async () => {
    hub = await startSpoiledDeployment(50);
  }, 240_000);

  afterAll(() => hub?.stop());

  test.each(FAILING)(
    'the registry, by %s: who it is cannot be told, and an error says so; the rest is answered',
    (fault) =>
      spoiled('registry', fault, async () => {
        const { data, errors = [] } = await hub.ask<Answer>(QUESTION);
        expect(data).toEqual({ it: null, programs: PROGRAMS });
        expect(told(errors)).toEqual([{ path: ['it'], code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'registry' }]);
      }),
  );

  test.each(FAILING)(
    'the register of arrangements, by %s: what it is worth cannot be told, and errors say so; the rest is answered',
    (fault) =>
      spoiled('mra', fault, async () => {
        const { data, errors = [] } = await hub.ask<Answer>(QUESTION);
        expect(data).toEqual({ it: { company: { ...WHO, recognitions: null, harmonization: null } }, programs: null });
        expect(new Set(told(errors).map(({ code, subgraph }) => `${code} ${subgraph}`))).toEqual(
          new Set(['SUBGRAPH_UNAVAILABLE mra']),
        );
        expect(new Set(told(errors).map(({ path }) => path[0]))).toEqual(new Set(['it', 'programs']));
      }),
  );

  test('a program killed like a process by the system is used again once it is back', async () => {
    hub.deployment.kill('pip');
    expect((await hub.ask<Answer>(QUESTION)).data).toMatchObject({
      it: {
        company: {
          ...WHO,
          pip: { outcome: 'UNAVAILABLE' },
          recognitions: { complete: false },
          harmonization: { outcome: 'UNAVAILABLE' },
        },
      },
      programs: PROGRAMS,
    });
    await hub.deployment.start('pip');
    await expectWell();
  }, 60_000);

  async function spoiled(subgraph: string, fault: Fault, during: () => Promise<void>): Promise<void> {
    await hub.before(subgraph).spoil(fault);
    await during();
    await hub.before(subgraph).mend();
    await expectWell();
  }

  /** Within five seconds of the end of the fault, without anybody's help. */
  async function expectWell(): Promise<void> {
    const until = performance.now() + 5_000;
    let answer = await hub.ask<Answer>(QUESTION);
    while (answer.errors && performance.now() < until) answer = await hub.ask<Answer>(QUESTION);
    expect(answer.data).toEqual({
      it: { company: { ...WHO, recognitions: { complete: true }, harmonization: { outcome: 'HARMONIZED' } } },
      programs: PROGRAMS,
    });
  }
});

function told(errors: Answer['errors'] = []): readonly { path: readonly string[]; code: unknown; subgraph: unknown }[] {
  return errors.map(({ path, extensions: { code, subgraph } }) => ({ path, code, subgraph }));
}
