import type { Caller } from '@aeo-hub/core/caller';
import { DISCLOSURE_TOPIC, type DisclosureGrant } from '@aeo-hub/core/outbox';
import type { ProgramCode } from '@aeo-hub/core/program';
import { SubgraphServer } from '@aeo-hub/core/subgraph';
import { registry } from '..';
import { followOutboxes } from '../catch-up/follow-outboxes';
import { openTestRegistry, type TestRegistry } from '../test-registry/open-test-registry';
import { particulars } from '../test-registry/particulars';

const JAPAN: Caller = { role: 'PARTNER', country: 'JP' };
const OFFICER: Caller = { role: 'OFFICER', programs: ['PIP'] };
const OTHER_OFFICER: Caller = { role: 'OFFICER', programs: ['CTPAT'] };
const CARRIER: Caller = { role: 'CARRIER', company: { scheme: 'PIP_ACCOUNT', value: 'PIP-0000001' } };

const BY_PIP = { scheme: 'PIP_ACCOUNT', value: 'PIP-0000001' };
const BY_CTPAT = { scheme: 'CTPAT_ACCOUNT', value: 'CT-00000002' };
const UNSHARED = { scheme: 'PIP_ACCOUNT', value: 'PIP-0000003' };
const UNKNOWN = { scheme: 'PIP_ACCOUNT', value: 'PIP-0009999' };

const LOOKUP = `query ($identifiers: [IdentifierInput!]!) {
  companies(identifiers: $identifiers) { outcome problem { code } company { pipAccounts ctpatAccounts } }
}`;
const SEARCH = '{ searchCompanies(name: "Maple Ridge") { unavailable edges { node { pipAccounts ctpatAccounts } } } }';
const COUNTERPARTS = `query ($identifiers: [IdentifierInput!]!) {
  counterparts(identifiers: $identifiers) { unheard subject { companyId } asker { pipAccounts } }
}`;

describe('a program whose outbox cannot be read', () => {
  let hub: TestRegistry;
  let server: Pick<SubgraphServer, 'execute' | 'close'>;

  beforeAll(async () => {
    hub = await openTestRegistry();
    await hub.say('PIP', particulars('PIP-0000001'), particulars('PIP-0000003'));
    await hub.say('CTPAT', particulars('CT-00000002'));
    await disclose('PIP', 'PIP-0000001');
    await disclose('CTPAT', 'CT-00000002');
    server = await SubgraphServer.start(registry, hub.registry);
  });

  afterAll(async () => {
    await server.close();
    await hub.close();
  });

  async function disclose(program: ProgramCode, account: string): Promise<void> {
    const forEver = { from: '2020-01-01', until: null, memberKnownFrom: '2020-01-01T00:00:00.000Z' };
    const grants: DisclosureGrant[] = ['JP', 'TRADERS'].map((grantee) => ({ grantee, ...forEver }));
    await hub.outboxes[program].query('INSERT INTO outbox (topic, account, payload) VALUES ($1, $2, $3)', [
      DISCLOSURE_TOPIC,
      account,
      { account, grants },
    ]);
  }

  const ask = async (caller: Caller, query: string, ...identifiers: readonly object[]): Promise<unknown> => {
    const { data, errors } = await server.execute(
      { query, variables: { identifiers: [...identifiers] } },
      { requestId: 'test', language: 'en', caller },
    );
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data));
  };
  const outcomes = async (caller: Caller, ...identifiers: readonly object[]): Promise<readonly string[]> => {
    const { companies } = (await ask(caller, LOOKUP, ...identifiers)) as { companies: { outcome: string }[] };
    return companies.map(({ outcome }) => outcome);
  };

  /** Asks until the answer is this one, and tells of all the answers on the way. */
  async function until(expected: readonly string[]): Promise<ReadonlySet<string>> {
    const seen = new Set<string>();
    for (;;) {
      const told = await outcomes(JAPAN, BY_PIP, BY_CTPAT, UNSHARED, UNKNOWN);
      if (String(told) === String(expected)) return seen;
      seen.add(String(told));
    }
  }

  it('is gone by for a while; then nobody is shown by its word, or told a no for want of it; and it comes back by itself', async () => {
    const HEARD = ['FOUND', 'FOUND', 'NOT_CONFIRMED', 'NOT_CONFIRMED'];
    const UNHEARD = ['UNAVAILABLE', 'FOUND', 'UNAVAILABLE', 'UNAVAILABLE'];
    const NOTHING_HEARD = ['UNAVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE'];
    expect(await outcomes(JAPAN, BY_PIP, BY_CTPAT, UNSHARED, UNKNOWN)).toEqual(NOTHING_HEARD);

    const outboxes = {
      PIP: async () => hub.outboxes.PIP,
      CTPAT: async () => hub.outboxes.CTPAT,
      MEXICAN_AEO: async () => hub.outboxes.MEXICAN_AEO,
    };
    const options = { onError: () => undefined, idleMs: 10, longestWaitMs: 50, trustedMs: 2_000 };
    const follower = followOutboxes(hub.registry, outboxes, options);
    try {
      await until(HEARD);
      await hub.registry.query('ALTER SCHEMA pip RENAME TO out_of_reach');
      // Either the one answer or the other; a no that is none is nowhere between them.
      expect([...(await until(UNHEARD))]).toEqual([String(HEARD)]);

      expect(await ask(JAPAN, LOOKUP, BY_CTPAT, BY_PIP)).toEqual({
        companies: [
          { outcome: 'FOUND', problem: null, company: { pipAccounts: null, ctpatAccounts: ['CT-00000002'] } },
          { outcome: 'UNAVAILABLE', problem: { code: 'UNAVAILABLE' }, company: null },
        ],
      });
      const byCtpat = { node: { pipAccounts: null, ctpatAccounts: ['CT-00000002'] } };
      expect(await ask(JAPAN, SEARCH)).toEqual({ searchCompanies: { unavailable: ['PIP'], edges: [byCtpat] } });
      const [shared, unknown] = await Promise.all(
        [BY_PIP, UNKNOWN].map((identifier) => ask(CARRIER, COUNTERPARTS, identifier)),
      );
      expect(shared).toEqual({
        counterparts: [{ unheard: ['PIP'], subject: null, asker: { pipAccounts: ['PIP-0000001'] } }],
      });
      expect(unknown).toEqual(shared);

      expect(await outcomes(OFFICER, BY_PIP, UNSHARED, UNKNOWN)).toEqual(['FOUND', 'FOUND', 'UNAVAILABLE']);
      expect(await ask(OTHER_OFFICER, LOOKUP, BY_CTPAT)).toMatchObject({
        companies: [{ company: { pipAccounts: null } }],
      });

      await hub.registry.query('ALTER SCHEMA out_of_reach RENAME TO pip');
      expect([...(await until(HEARD))].every((told) => told === String(UNHEARD))).toBe(true);
    } finally {
      await follower.stop();
    }
  });
});
