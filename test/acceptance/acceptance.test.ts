import { startHub, type RunningHub } from '../hub/running-hub';
import { ACCEPTANCE_CASES, askCase } from './acceptance-cases';

describe('the hub in one process, on its own sample data', () => {
  let hub: RunningHub;

  beforeAll(async () => {
    hub = await startHub();
  }, 120_000);

  afterAll(() => hub.stop());

  it.each(ACCEPTANCE_CASES)('$name', async (acceptanceCase) => {
    expect(await askCase(hub.url, acceptanceCase)).toEqual([]);
  });
});
