import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { Account } from '../deployment/import-sample';
import { FaultProxy, type Fault } from './fault-proxy';
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

const WITHOUT_PIP = {
  it: {
    company: {
      ...WHO,
      pip: { outcome: 'UNAVAILABLE' },
      recognitions: { complete: false },
      harmonization: { outcome: 'UNAVAILABLE' },
    },
  },
  programs: PROGRAMS,
};
const WELL = {
  it: { company: { ...WHO, recognitions: { complete: true }, harmonization: { outcome: 'HARMONIZED' } } },
  programs: PROGRAMS,
};
const RECORD = 'mutation ($consent: MemberConsentInput!) { recordPipConsent(input: $consent) { outcome } }';
/** Stands for a disk without room: what a program writes is refused as PostgreSQL then refuses it. */
const DISK_FULL = `
  CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    RAISE disk_full USING MESSAGE = 'could not extend file: No space left on device';
  END $$;
  CREATE TRIGGER disk_full BEFORE INSERT ON consent_event EXECUTE FUNCTION disk_full()`;

interface Consent {
  readonly account: string;
  readonly grantee: string;
  readonly kind: 'GIVEN';
  readonly effectiveOn: string;
  readonly reason: string;
}

interface Answer {
  readonly data: object;
  readonly errors?: readonly {
    readonly path: readonly string[];
    readonly message: string;
    readonly extensions: Readonly<Record<string, string>>;
  }[];
}

/** What is silent runs out of time. */
const codeOf = (fault: Fault) => (fault === 'BLACK_HOLE' ? 'TIMEOUT' : 'SUBGRAPH_UNAVAILABLE');

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
        expect(told(errors)).toEqual([{ path: ['it'], code: codeOf(fault), subgraph: 'registry' }]);
      }),
  );

  test.each(FAILING)(
    'the register of arrangements, by %s: what it is worth cannot be told, and errors say so; the rest is answered',
    (fault) =>
      spoiled('mra', fault, async () => {
        const { data, errors = [] } = await hub.ask<Answer>(QUESTION);
        expect(data).toEqual({ it: { company: { ...WHO, recognitions: null, harmonization: null } }, programs: null });
        expect(new Set(told(errors).map(({ code, subgraph }) => `${code} ${subgraph}`))).toEqual(
          new Set([`${codeOf(fault)} mra`]),
        );
        expect(new Set(told(errors).map(({ path }) => path[0]))).toEqual(new Set(['it', 'programs']));
      }),
  );

  test('a program killed as by the system is used again once it is back', async () => {
    hub.deployment.kill('pip');
    expect((await hub.ask<Answer>(QUESTION)).data).toMatchObject(WITHOUT_PIP);
    await hub.deployment.start('pip');
    await expectWell();
  });

  test('whatever is killed in turn under load, nothing that was acknowledged is lost, and nobody is told wrongly', async () => {
    const acknowledged: Consent[] = [];
    let isOver = false;
    const untilOver = async (each: () => Promise<void>) => {
      // While the gateway is down nothing comes back at all.
      while (!isOver) await each().catch(() => delay(50));
    };
    const wrong: unknown[] = [];
    const consents = consentsToRecord(hub.accounts);
    const load = [
      untilOver(async () => {
        const [consent] = consents;
        if (!consent) return delay(50);
        const outcome = await record(consent);
        if (outcome === 'RECORDED') acknowledged.push(consent);
        // What is not known to be recorded is sent again, as the answer says.
        if (outcome) consents.shift();
        else await delay(50);
      }),
      untilOver(async () => {
        const { data } = await hub.ask<{ data: { it: { company: { pip: { outcome: string } } } | null } }>(QUESTION);
        const said = data.it?.company.pip.outcome ?? 'UNAVAILABLE';
        if (said !== 'MEMBER' && said !== 'UNAVAILABLE') wrong.push(data);
      }),
    ];
    try {
      for (const service of ['pip', 'registry', 'mra', 'ctpat', 'mexican-aeo', 'gateway']) {
        hub.deployment.kill(service);
        await hub.deployment.start(service);
      }
      await expectWell();
    } finally {
      isOver = true;
      await Promise.all(load);
    }
    expect(wrong).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(0);
    for (const consent of acknowledged) expect([consent, await record(consent)]).toEqual([consent, 'UNCHANGED']);
  }, 180_000);

  test('a program’s database that goes away and comes back is used again without a restart of the program', async () => {
    const { hostname, port, href } = new URL(hub.databaseUrl);
    const proxy = await FaultProxy.to(Number(port), hostname);
    const url = new URL(`${href}_pip`);
    url.port = String(proxy.port);
    hub.deployment.kill('pip');
    await hub.deployment.start('pip', { PIP_DATABASE_URL: url.href });
    await expectWell();
    for (const fault of ['REFUSED', 'BLACK_HOLE'] as const) {
      await proxy.spoil(fault);
      expect((await hub.ask<Answer>(QUESTION)).data).toMatchObject(WITHOUT_PIP);
      await proxy.mend();
      await expectWell();
    }
    hub.deployment.kill('pip');
    await hub.deployment.start('pip');
    await proxy.close();
    // Until then the gateway's circuit of the program may be open.
    await expectWell();
  });

  test('a disk that is full keeps from recording, which is told, and from nothing else', async () => {
    const [consent] = consentsToRecord(hub.accounts).slice(-1);
    if (!consent) throw new Error('The sample has no members of PIP.');
    const database = new Client({ connectionString: `${hub.databaseUrl}_pip` });
    await database.connect();
    try {
      await database.query(DISK_FULL);
      const refused = await hub.ask<Answer>(RECORD, { consent });
      expect(refused.data).toEqual({ recordPipConsent: null });
      expect(told(refused.errors)).toEqual([
        { path: ['recordPipConsent'], code: 'INTERNAL_SERVER_ERROR', subgraph: 'pip' },
      ]);
      await expectWell();
    } finally {
      await database.query('DROP TRIGGER disk_full ON consent_event; DROP FUNCTION disk_full');
      await database.end();
    }
    expect(await record(consent)).toBe('RECORDED');
  });

  test.each([5 * 60_000, -5 * 60_000])(
    'a program whose clock is %s ms apart is believed, and what it records is told at once',
    async (apart) => {
      const clock = join(__dirname, 'clock.cjs');
      hub.deployment.kill('pip');
      await hub.deployment.start('pip', { NODE_OPTIONS: `--require ${clock}`, CLOCK_APART_MS: String(apart) });
      await expectWell();
      const [consent] = consentsToRecord(hub.accounts).slice(apart > 0 ? -2 : -3);
      if (!consent) throw new Error('The sample has no members of PIP.');
      expect(['RECORDED', 'UNCHANGED']).toContain(await record(consent));
      expect(await record(consent)).toBe('UNCHANGED');
      hub.deployment.kill('pip');
      await hub.deployment.start('pip');
      await expectWell();
    },
    120_000,
  );

  async function record(consent: Consent): Promise<string | undefined> {
    const { data } = await hub.ask<{ data: { recordPipConsent: { outcome: string } | null } }>(RECORD, { consent });
    return data.recordPipConsent?.outcome;
  }

  async function spoiled(subgraph: string, fault: Fault, during: () => Promise<void>): Promise<void> {
    await hub.before(subgraph).spoil(fault);
    await during();
    await hub.before(subgraph).mend();
    await expectWell();
  }

  /** Soon after the end of the fault, without anybody's help; on a busy machine the first answers may still come late. */
  async function expectWell(): Promise<void> {
    const until = performance.now() + 20_000;
    let { data } = await hub.ask<Answer>(QUESTION);
    while (JSON.stringify(data) !== JSON.stringify(WELL) && performance.now() < until)
      ({ data } = await hub.ask<Answer>(QUESTION));
    expect(data).toEqual(WELL);
  }
});

function told(errors: Answer['errors'] = []): readonly { path: readonly string[]; code: unknown; subgraph: unknown }[] {
  return errors.map(({ path, extensions: { code, subgraph } }) => ({ path, code, subgraph }));
}

/** Consents that no sample has given, each to be recorded once. */
function consentsToRecord(accounts: readonly Account[]): Consent[] {
  const effectiveOn = new Date().toISOString().slice(0, 10);
  return ['NO', 'IS', 'LI'].flatMap((grantee) =>
    accounts.flatMap(([program, account]) =>
      program === 'PIP' ? [{ account, grantee, kind: 'GIVEN' as const, effectiveOn, reason: 'Form 9' }] : [],
    ),
  );
}
