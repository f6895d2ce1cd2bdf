import { answerCacheFigures } from '@aeo-hub/core/answer-cache';
import type { Caller } from '@aeo-hub/core/caller';
import { WorldHub } from '../disclosure/matrix/hub/world-hub';
import type { Member } from '../disclosure/matrix/world/member';
import { SecondHub } from '../hub/second-hub';
import { Writers } from './writers';

jest.setTimeout(600_000);

const JAPAN: Caller = { role: 'PARTNER', country: 'JP' };
const ASKERS = 8;
const SEEN_WITHIN_MS = 5_000;
const QUESTION = `query ($identifiers: [IdentifierInput!]!) {
  companies(identifiers: $identifiers) { company { pip { outcome memberships { status } } } }
}`;

const member = (number: number): Member => ({
  program: 'PIP',
  account: `PIP-${number}`,
  legalName: `Nobody ${number}`,
  headquarters: 'CA',
  identifiers: [['DUNS', `40000000${number}`]],
  events: [{ status: 'ACTIVE', on: '2018-03-01' }],
  consents: [{ grantee: 'JP', since: '2019-01-01', until: null }],
});
const MEMBERS = [0, 1, 2, 3, 4, 5].map(member);
const IDENTIFIERS = MEMBERS.flatMap(({ identifiers }) => identifiers.map(([scheme, value]) => ({ scheme, value })));

/** What a program that tells nobody of a new version does. */
const WITHOUT_NOTICE = `
  CREATE OR REPLACE FUNCTION raise_data_version() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    WITH change AS (DELETE FROM data_change WHERE xid = NEW.xid RETURNING settled_at)
    UPDATE data_version SET version = version + 1, settled_at = greatest(data_version.settled_at, change.settled_at) FROM change;
    RETURN NULL;
  END $$`;
const END_LISTENERS = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
   WHERE application_name = 'aeo-hub pip data version' AND datname = current_database()`;

describe('what is written while hubs keep answers', () => {
  let world: WorldHub;
  let hubs: readonly SecondHub[];

  beforeAll(async () => {
    world = await WorldHub.open(MEMBERS);
    await new Writers(world).followAll();
    const keeping = { maxBytes: 10_000_000, maxAgeMs: 3_600_000 };
    hubs = [await SecondHub.open(world, { by: 'CALL', keeping }), await SecondHub.open(world, { by: 'HTTP', keeping })];
  });

  afterAll(async () => {
    for (const hub of hubs) await hub.close();
    await world.close();
  });

  async function standings(hub: SecondHub): Promise<readonly string[]> {
    const { data } = await hub.ask(JAPAN, QUESTION, { identifiers: IDENTIFIERS });
    const { companies } = data as { companies: { company: { pip: { memberships: { status: string }[] } } | null }[] };
    return companies.map(({ company }) => company?.pip.memberships[0]?.status ?? 'NOT SHOWN');
  }

  /** Asks on and on from many sides, has something written, and tells how long after it the last of them saw it. */
  async function seenAfter(isSeen: (told: readonly string[]) => boolean, write: () => Promise<void>): Promise<number> {
    const { hits } = figures();
    let writtenAt = Number.POSITIVE_INFINITY;
    let isWriting = false;
    const askers = Array.from({ length: ASKERS }, async (_, number) => {
      const hub = hubs[number % hubs.length] as SecondHub;
      for (;;) {
        const askedAt = performance.now();
        const isTold = isSeen(await standings(hub));
        // Nobody sees what nobody has written, nor what was before once it is long enough ago.
        if (isTold) {
          expect(isWriting).toBe(true);
          return performance.now();
        }
        expect(askedAt - writtenAt).toBeLessThan(SEEN_WITHIN_MS);
      }
    });
    while (figures().hits < hits + 100 * ASKERS) await standings(hubs[0] as SecondHub);
    isWriting = true;
    await write();
    writtenAt = performance.now();
    const seenAt = Math.max(...(await Promise.all(askers)));
    // And nobody sees it end again.
    for (const hub of hubs) expect(isSeen(await standings(hub))).toBe(true);
    return Math.max(0, seenAt - writtenAt);
  }

  const figures = () => {
    const found = answerCacheFigures().filter(({ subgraph }) => subgraph === 'pip');
    return { hits: found.reduce((sum, { hits }) => sum + hits, 0) };
  };
  const suspend = (number: number) => async () => {
    expect(await new Writers(world).recordStep('PIP', `PIP-${number}`, 'SUSPENDED')).toBe(true);
  };
  const isSuspended = (number: number) => (told: readonly string[]) => told[number] === 'SUSPENDED';

  it('is a suspension that is seen at once', async () => {
    expect(await seenAfter(isSuspended(0), suspend(0))).toBeLessThan(SEEN_WITHIN_MS);
  });

  it('is a withdrawn consent, after which nobody is shown anything', async () => {
    const withdraw = async () => {
      expect(await new Writers(world).recordConsent('PIP', 'PIP-1', 'JP', 'WITHDRAWN')).toBe(true);
    };
    // Its program shows nothing at once; the registry, which then says that it is not known, follows.
    const isHidden = (told: readonly string[]) => told[1] === 'NOT SHOWN';
    expect(await seenAfter(isHidden, withdraw)).toBeLessThan(SEEN_WITHIN_MS);
  });

  it('is seen soon by who had listened, and whose connection was ended', async () => {
    const write = async () => {
      await world.owner('pip').query(END_LISTENERS);
      await suspend(2)();
      await world.owner('pip').query(END_LISTENERS);
    };
    expect(await seenAfter(isSuspended(2), write)).toBeLessThan(SEEN_WITHIN_MS);
  });

  it('is seen soon by who cannot listen any more', async () => {
    const pip = world.owner('pip');
    const ending = setInterval(() => void pip.query(END_LISTENERS), 20);
    try {
      await suspend(3)();
      for (const hub of hubs) expect(isSuspended(3)(await standings(hub))).toBe(true);
    } finally {
      clearInterval(ending);
    }
  });

  it('is seen soon when the notice of it is lost', async () => {
    await world.owner('pip').query(WITHOUT_NOTICE);
    expect(await seenAfter(isSuspended(4), suspend(4))).toBeLessThan(SEEN_WITHIN_MS);
  });
});
