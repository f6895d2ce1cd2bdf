import { Pseudonyms } from '../observing/pseudonyms';
import { ClientNames } from './client-names';
import { withToyHub } from './toy-hub.test-kit';
import { badTransport } from './toy-subgraph.test-kit';

describe('the id of the system that asks', () => {
  const names = new ClientNames(new Pseudonyms('a salt that nobody can guess'));
  const nobody = { caller: { role: 'PUBLIC' }, issuer: null, subject: null } as const;
  const partner = {
    caller: { role: 'PARTNER', country: 'JP' },
    issuer: 'https://jp.example',
    subject: 'kato',
  } as const;

  test.each(['port-of-vancouver', 'urn:x:1/2', 'a@b.example'])('is %s where the header says so', (header) => {
    expect(names.idOf(header, partner)).toBe(header);
  });

  test.each([undefined, '', 'a b', 'x\n', 'é', 'x'.repeat(129), ['a', 'b']])(
    'is made of the token where the header is %j, and tells not whose it is',
    (header) => {
      expect(names.idOf(header, partner)).toMatch(/^token-[0-9a-f]{16}$/);
      expect(names.idOf(header, { ...partner, subject: 'sato' })).not.toBe(names.idOf(header, partner));
      expect(names.idOf(header, nobody)).toBeNull();
    },
  );

  test('is passed on to the subgraphs', async () => {
    const envelopes: unknown[] = [];
    const transport = badTransport(async (_, { clientId }) => (envelopes.push(clientId), { data: { language: 'en' } }));
    await withToyHub(
      () => transport,
      async ({ ask }) => {
        await ask('{ language }', { headers: { 'x-client-id': 'port-7' } });
        await ask('{ language }');
        expect(envelopes).toEqual(['port-7', null]);
      },
    );
  });
});
