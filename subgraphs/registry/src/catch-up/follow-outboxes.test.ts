import type { ProgramCode } from '@aeo-hub/core/program';
import { companiesKnownAt } from '../test-registry/companies-known-at';
import { particulars } from '../test-registry/particulars';
import type { TestRegistry } from '../test-registry/open-test-registry';
import { withTestRegistry } from '../test-registry/with-test-registry';
import { followOutboxes, type Outboxes } from './follow-outboxes';

function openOutboxes({ outboxes }: TestRegistry): Outboxes {
  return {
    PIP: async () => outboxes.PIP,
    CTPAT: async () => outboxes.CTPAT,
    MEXICAN_AEO: async () => outboxes.MEXICAN_AEO,
  };
}

/** Follows until rows of a program have been applied. */
function applied(): {
  readonly of: (program: ProgramCode) => Promise<void>;
  readonly hear: (program: ProgramCode) => void;
} {
  const waiting = new Map<ProgramCode, () => void>();
  return {
    of: (program) => new Promise((resolve) => waiting.set(program, resolve)),
    hear: (program) => waiting.get(program)?.(),
  };
}

describe('following the outboxes', () => {
  test('applies what is said before and while it follows, until it is stopped', async () => {
    await withTestRegistry(async (hub) => {
      const { of, hear } = applied();
      await hub.say('PIP', particulars('1'));
      const before = of('PIP');
      const onError = jest.fn();
      const follower = followOutboxes(hub.registry, openOutboxes(hub), {
        onError,
        onApplied: hear,
        idleMs: 10,
        trustedMs: 60_000,
      });
      await before;
      const during = of('CTPAT');
      await hub.say('CTPAT', particulars('2'));
      await during;
      await follower.stop();
      await follower.stop();
      await hub.say('PIP', particulars('3'));
      expect(await companiesKnownAt(hub.registry, null)).toEqual(['CTPAT:2', 'PIP:1']);
      expect(onError).not.toHaveBeenCalled();
    });
  });

  test('a program that cannot be read is tried again, and keeps no other waiting', async () => {
    await withTestRegistry(async (hub) => {
      const { of, hear } = applied();
      let tries = 0;
      const PIP = async () => {
        tries += 1;
        if (tries < 3) throw new Error('PIP is down');
        return hub.outboxes.PIP;
      };
      await hub.say('PIP', particulars('1'));
      await hub.say('CTPAT', particulars('2'));
      const both = Promise.all([of('PIP'), of('CTPAT')]);
      const errors: unknown[] = [];
      const options = {
        onError: (...error: unknown[]) => void errors.push(error),
        onApplied: hear,
        longestWaitMs: 20,
        trustedMs: 60_000,
      };
      const follower = followOutboxes(hub.registry, { ...openOutboxes(hub), PIP }, options);
      await both;
      await follower.stop();
      expect(errors).toEqual([
        ['PIP', new Error('PIP is down')],
        ['PIP', new Error('PIP is down')],
      ]);
      expect(await companiesKnownAt(hub.registry, null)).toEqual(['CTPAT:2', 'PIP:1']);
    });
  });

  test('a message that cannot be applied is reported, and stops what comes after it rather than being skipped', async () => {
    await withTestRegistry(async (hub) => {
      const heard = new Promise<unknown>((resolve) => {
        const onError = (_: ProgramCode, error: unknown) => resolve([follower, error]);
        const follower = followOutboxes(hub.registry, openOutboxes(hub), { onError, idleMs: 10, trustedMs: 60_000 });
      });
      await hub.outboxes.PIP.query(
        `INSERT INTO outbox (topic, account, payload) VALUES ('particulars', '1', '{"account": "1", "knownFrom": "yesterday"}')`,
      );
      const [follower, error] = (await heard) as [{ stop: () => Promise<void> }, unknown];
      await follower.stop();
      expect(error).toBeInstanceOf(Error);
      expect(await hub.registry.query(`SELECT id FROM feed_cursor WHERE program = 'PIP'`)).toEqual([{ id: '0' }]);
    });
  });
});
