import { withSoundHub, withToyHub } from './toy-hub.test-kit';
import { badTransport, ToySubgraph } from './toy-subgraph.test-kit';

describe('opening and closing', () => {
  test('while it drains it says so and still answers, on connections that end with the answer', () =>
    withToyHub(
      (name) => new ToySubgraph(name),
      async ({ ask, request, gateway }) => {
        expect((await request('/ready')).status).toBe(200);
        const draining = gateway.drain();
        const { status, body, headers } = await request('/ready');
        expect([status, headers.get('connection')]).toEqual([503, 'close']);
        expect(body).toMatchObject({ status: 'draining' });
        expect((await request('/live')).status).toBe(200);
        expect((await ask('{ language }')).body).toEqual({ data: { language: 'en' } });
        await draining;
        await gateway.close();
        await expect(request('/ready')).rejects.toThrow('fetch failed');
      },
      { drainGraceMs: 1_000 },
    ));

  test('closing answers what is under way and lets go of the transports', async () => {
    const harbour = new ToySubgraph('harbour');
    const arrived = new Gate();
    const held = new Gate();
    const slow = badTransport(async (request, envelope) => {
      arrived.open();
      await held.passed;
      return new ToySubgraph('crane').execute(request, envelope);
    });
    await withToyHub(
      (name) => (name === 'harbour' ? harbour : slow),
      async ({ ask, gateway }) => {
        const answer = ask('{ ship(id: "ab") { lifts } }');
        await arrived.passed;
        const closing = gateway.close();
        held.open();
        expect((await answer).body).toEqual({ data: { ship: { lifts: 2 } } });
        await closing;
        expect(harbour.closed).toBe(true);
        await expect(ask('{ language }')).rejects.toThrow('fetch failed');
      },
    );
  });

  test('a port that is taken is refused with what to do, and nothing stays open', () =>
    withSoundHub(async ({ gateway }) => {
      const harbour = new ToySubgraph('harbour');
      const port = Number(new URL(gateway.url).port);
      await expect(
        withToyHub(
          () => harbour,
          async () => undefined,
          { port },
        ),
      ).rejects.toThrow(/^PORT_TAKEN: port \d+ on 127\.0\.0\.1 .* PORT=\d+ npm start$/);
      expect(harbour.closed).toBe(true);
    }));
});

/** A moment that somebody waits for. */
class Gate {
  open = (): void => {};
  readonly passed = new Promise<void>((resolve) => {
    this.open = resolve;
  });
}
