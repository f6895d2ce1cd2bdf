import { startHub, type RunningHub } from '../hub/running-hub';
import { ACCEPTANCE_CASES, askCase } from './acceptance-cases';

describe('the hub in one process, on its own sample data', () => {
  let hub: RunningHub;
  let token: string;

  beforeAll(async () => {
    hub = await startHub();
    token = await hub.token('--role', 'officer', '--program', 'ALL');
  });

  afterAll(() => hub.stop());

  it.each(ACCEPTANCE_CASES)('$name', async (acceptanceCase) => {
    expect(await askCase({ url: hub.url, token }, acceptanceCase)).toEqual([]);
  });
});
