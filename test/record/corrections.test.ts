import { AskedHub, type Told } from '../disclosure/asking';

const OFFICER = '--role officer --program PIP';
const JAPAN = '--role partner --country JP';
const ACCOUNT = 'PIP-0001042';
const TODAY = new Date().toISOString().slice(0, 10);
/** A year that an officer mistyped. */
const FAR = `${Number(TODAY.slice(0, 4)) + 60}${TODAY.slice(4, 8)}01`;

const RECORDING = `outcome problem { code message } membership { status scheduled { status effectiveOn } }`;
const RECORD = `mutation ($input: PipEventInput!) { recorded: recordPipEvent(input: $input) { ${RECORDING} } }`;
const CANCEL = `mutation ($input: EventCancellationInput!) { recorded: cancelPipEvent(input: $input) { ${RECORDING} } }`;
const STANDING = `query ($asOf: AsOfInput) {
  company(identifier: { scheme: PIP_ACCOUNT, value: "${ACCOUNT}" }, asOf: $asOf) {
    company { pip { outcome memberships { status scheduled { effectiveOn } history { status effectiveOn } } }
      recognitions(in: JP) { items { program eligible } } }
  }
}`;

interface Membership {
  readonly status: string;
  readonly scheduled: readonly object[];
  readonly history: readonly { readonly status: string; readonly effectiveOn: string }[];
}

describe('an officer who mistypes a date', () => {
  let hub: AskedHub;

  beforeAll(async () => {
    hub = await AskedHub.start();
  });

  afterAll(() => hub.stop());

  const suspend = (input: object, caller = OFFICER) =>
    hub.ask(caller, RECORD, {
      input: { account: ACCOUNT, nativeStatus: 'suspended', effectiveOn: TODAY, reason: 'Decision 117', ...input },
    });
  const cancel = (effectiveOn: string, caller = OFFICER) =>
    hub.ask(caller, CANCEL, {
      input: { account: ACCOUNT, event: { status: 'SUSPENDED', effectiveOn }, reason: 'A slip of the pen' },
    });
  const recorded = ({ data }: Told) => data['recorded'];
  const membership = async (caller: string, asOf: object | null = null) => {
    const { data } = await hub.ask(caller, STANDING, { asOf });
    const { company } = data['company'] as { company: { pip: { memberships: readonly Membership[] } } };
    return company.pip.memberships[0];
  };

  it('is told so, unless the day to come is meant; then own officers see it among what is scheduled', async () => {
    expect(recorded(await suspend({ effectiveOn: FAR }))).toMatchObject({
      outcome: 'REFUSED',
      problem: { code: 'NOT_SCHEDULED', message: expect.stringContaining('scheduled: true') },
    });
    expect(recorded(await suspend({ effectiveOn: FAR, scheduled: true }))).toMatchObject({
      outcome: 'RECORDED',
      membership: { status: 'ACTIVE', scheduled: [{ status: 'SUSPENDED', effectiveOn: FAR }] },
    });
    expect((await membership(OFFICER))?.scheduled).toHaveLength(1);
    expect((await membership(JAPAN))?.scheduled).toEqual([]);
  });

  it('still suspends the member today', async () => {
    expect(recorded(await suspend({}))).toMatchObject({ outcome: 'RECORDED', membership: { status: 'SUSPENDED' } });
    expect((await membership(JAPAN))?.status).toBe('SUSPENDED');
  });

  it('cancels the event of the wrong day, as no partner and no officer of another program may', async () => {
    for (const caller of [JAPAN, '--role officer --program CTPAT']) {
      expect((await cancel(FAR, caller)).codes).toEqual(['NOT_PERMITTED']);
    }
    expect(recorded(await cancel(FAR))).toMatchObject({ outcome: 'RECORDED', membership: { scheduled: [] } });
    expect(recorded(await cancel(FAR))).toMatchObject({ outcome: 'UNCHANGED' });
    expect(recorded(await cancel(TODAY))).toMatchObject({ outcome: 'REFUSED', problem: { code: 'DAY_HAS_COME' } });
  });

  it('corrects what has taken effect, and what was known before is answered as before', async () => {
    const before = new Date().toISOString();
    const last = async (caller: string, asOf: object | null = null) => (await membership(caller, asOf))?.history.at(-1);
    const wrong = { status: 'SUSPENDED', effectiveOn: TODAY };
    const right = { status: 'SUSPENDED', effectiveOn: '2026-01-15' };
    expect(recorded(await suspend({ effectiveOn: right.effectiveOn, corrects: wrong }))).toMatchObject({
      outcome: 'RECORDED',
      membership: { status: 'SUSPENDED' },
    });
    for (const caller of [OFFICER, JAPAN]) {
      expect(await last(caller)).toEqual(right);
      expect(await last(caller, { knownAt: before })).toEqual(wrong);
      expect((await membership(caller, { on: '2026-01-14' }))?.status).toBe('ACTIVE');
    }
  });
});
