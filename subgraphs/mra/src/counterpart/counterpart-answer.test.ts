import { EVERYBODY } from '@aeo-hub/core/access';
import type { PipStanding } from '../company/answered-standings.type';
import { counterpartAnswer } from './counterpart-answer';

function standing(outcome: PipStanding['outcome'], memberships: readonly object[] = []): PipStanding {
  return { outcome, memberships: memberships as PipStanding['memberships'] };
}

const ASKED = { caller: EVERYBODY, language: 'fr' } as const;

const exporter = { memberType: { code: 'EXPORTER' }, inGoodStanding: true, sharedWithTraders: true };
const stranger = standing('NOT_CONFIRMED');

function ask(pip: PipStanding | null) {
  const subject = { pip, ctpat: stranger, mexicanAeo: stranger } as Parameters<typeof counterpartAnswer>[0]['subject'];
  return counterpartAnswer({ id: 'X', invalid: false, unheard: [], subject, asker: null }, ASKED);
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
    const nobody = counterpartAnswer({ id: 'X', invalid: false, unheard: [], subject: null, asker: null }, ASKED);
    expect(suspended).toEqual({ outcome: 'NOT_CONFIRMED', confirmed: [], unavailable: [] });
    expect([unwilling, ask(stranger), nobody]).toEqual([suspended, suspended, suspended]);
  });

  it('is incomplete, and no "no", while a program that might confirm does not answer', () => {
    expect(ask(standing('UNAVAILABLE'))).toEqual({ outcome: 'INCOMPLETE', confirmed: [], unavailable: ['PIP'] });
    expect(ask(null).outcome).toBe('INCOMPLETE');
  });
});

describe('what a trader is told while the registry cannot hear a program', () => {
  const answered = (pip: PipStanding | null) =>
    counterpartAnswer(
      {
        id: 'X',
        invalid: false,
        unheard: ['CTPAT'],
        subject: pip && ({ pip, ctpat: standing('UNAVAILABLE'), mexicanAeo: stranger } as never),
        asker: null,
      },
      ASKED,
    );

  it('is that the answer is incomplete, of a stranger as of a member, unless another program confirms', () => {
    const incomplete = { outcome: 'INCOMPLETE', confirmed: [], unavailable: ['CTPAT'] };
    expect(answered(null)).toEqual(incomplete);
    expect(answered(stranger)).toEqual(incomplete);
    expect(answered(standing('MEMBER', [exporter])).outcome).toBe('CONFIRMED');
  });
});

describe('what a carrier is told of its counterpart', () => {
  const caller = { role: 'CARRIER', company: { scheme: 'SCAC', value: 'MRFW' } } as const;
  const companyWith = (pip: PipStanding | null) =>
    ({ pip, ctpat: stranger, mexicanAeo: stranger }) as Parameters<typeof counterpartAnswer>[0]['subject'];
  const askAs = (asker: PipStanding | null) =>
    counterpartAnswer(
      {
        id: 'X',
        invalid: false,
        unheard: [],
        subject: companyWith(standing('MEMBER', [exporter])),
        asker: companyWith(asker),
      },
      { caller, language: 'en' },
    );

  it('is what it is while the carrier itself is in good standing', () => {
    expect(askAs(standing('MEMBER', [{ ...exporter, sharedWithTraders: false }])).outcome).toBe('CONFIRMED');
  });

  it('is nothing when the carrier is not in good standing, is no member, or is nobody', () => {
    const nothing = { outcome: 'NOT_CONFIRMED', confirmed: [], unavailable: [] };
    expect(askAs(stranger)).toEqual(nothing);
    expect(askAs(standing('NOT_IN_GOOD_STANDING', [{ ...exporter, inGoodStanding: false }]))).toEqual(nothing);
    const subject = companyWith(standing('MEMBER', [exporter]));
    const asked = { id: 'X', invalid: false, unheard: [], subject, asker: null };
    expect(counterpartAnswer(asked, { caller, language: 'en' })).toEqual(nothing);
  });

  it('is incomplete while a program in which the carrier may stand does not answer', () => {
    expect(askAs(null)).toEqual({ outcome: 'INCOMPLETE', confirmed: [], unavailable: ['PIP'] });
  });
});
