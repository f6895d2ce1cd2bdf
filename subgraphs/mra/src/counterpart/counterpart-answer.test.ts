import type { PipStanding } from '../company/answered-standings.type';
import { counterpartAnswer } from './counterpart-answer';

function standing(outcome: PipStanding['outcome'], memberships: readonly object[] = []): PipStanding {
  return { outcome, memberships: memberships as PipStanding['memberships'] };
}

const exporter = { memberType: { code: 'EXPORTER' }, inGoodStanding: true, sharedWithTraders: true };
const stranger = standing('NOT_CONFIRMED');

function ask(pip: PipStanding | null) {
  const subject = { pip, ctpat: stranger, mexicanAeo: stranger } as Parameters<typeof counterpartAnswer>[0]['subject'];
  return counterpartAnswer({ id: 'X', invalid: false, subject }, 'fr');
}

describe('what a trader is told of its counterpart', () => {
  it('confirms a willing member in good standing, with its line of business in the reader’s language', () => {
    expect(ask(standing('MEMBER', [exporter]))).toEqual({
      outcome: 'CONFIRMED',
      confirmed: [{ program: 'PIP', memberTypes: [{ code: 'EXPORTER', name: 'Exportateur' }] }],
      unavailable: [],
    });
  });

  it('answers alike for a suspended member, an unwilling one, a stranger and an identifier nobody carries', () => {
    const suspended = ask(standing('NOT_IN_GOOD_STANDING', [{ ...exporter, inGoodStanding: false }]));
    const unwilling = ask(standing('MEMBER', [{ ...exporter, sharedWithTraders: false }]));
    const nobody = counterpartAnswer({ id: 'X', invalid: false, subject: null }, 'fr');
    expect(suspended).toEqual({ outcome: 'NOT_CONFIRMED', confirmed: [], unavailable: [] });
    expect([unwilling, ask(stranger), nobody]).toEqual([suspended, suspended, suspended]);
  });

  it('is incomplete, and no "no", while a program that might confirm does not answer', () => {
    expect(ask(standing('UNAVAILABLE'))).toEqual({ outcome: 'INCOMPLETE', confirmed: [], unavailable: ['PIP'] });
    expect(ask(null).outcome).toBe('INCOMPLETE');
  });
});
