import { SHIPPED_REFERENCE } from '../reference/shipped-reference.test-kit';
import { recognise } from './recognise';
import { CTPAT_PARTNERS, itemsOf, membership, TODAY, told } from './recognition.test-kit';

describe('the partner asked for', () => {
  const trader = told({
    CTPAT: [
      membership('CT-1', 'IMPORTER', { tier: 'III', consents: CTPAT_PARTNERS }),
      membership('CT-1-X', 'EXPORTER', { consents: CTPAT_PARTNERS }),
    ],
  });

  test('a member state of the Union is answered under the Union’s arrangement, granted by the Union', () => {
    const items = itemsOf(trader, 'FR');
    expect(items.map(({ grantedBy, eligible }) => [grantedBy, eligible])).toEqual([
      ['EU', true],
      ['EU', true],
    ]);
  });

  test('the United Kingdom is answered under its own arrangement today, and under the Union’s while it was in it', () => {
    expect(itemsOf(trader, 'GB').map(({ arrangement }) => arrangement.arrangement.id)).toEqual([
      'CTPAT-GB',
      'CTPAT-GB',
    ]);
    expect(
      itemsOf(trader, 'GB', '2019-06-30')
        .filter(({ eligible }) => eligible)
        .map(({ grantedBy }) => grantedBy),
    ).toEqual(['EU', 'EU']);
  });

  test('a country without an arrangement is answered with nothing', () => expect(itemsOf(trader, 'CN')).toEqual([]));
});

describe('the order of answers', () => {
  test('is by program, then partner country, then the membership’s order', () => {
    const answers = told({
      MEXICAN_AEO: [membership('OEA-1', 'TEXTIL')],
      CTPAT: [membership('CT-2', 'IMPORTER'), membership('CT-1', 'EXPORTER')],
      PIP: [membership('PIP-1', 'IMPORTER')],
    });
    const told3 = itemsOf(answers, null).filter(({ grantedBy }) => ['KR', 'US', 'JP'].includes(grantedBy));
    expect(told3.map(({ program, grantedBy, membershipId }) => `${program} ${grantedBy} ${membershipId}`)).toEqual([
      'PIP JP id of PIP-1',
      'PIP KR id of PIP-1',
      'PIP US id of PIP-1',
      'CTPAT JP id of CT-2',
      'CTPAT JP id of CT-1',
      'CTPAT KR id of CT-2',
      'CTPAT KR id of CT-1',
      'MEXICAN_AEO KR id of OEA-1',
      'MEXICAN_AEO US id of OEA-1',
    ]);
  });
});

describe('a program that did not answer', () => {
  test('is named, and says nothing about what is missing', () => {
    const answers = { ...told({ CTPAT: [membership('CT-1', 'EXPORTER', { consents: ['JP'] })] }), PIP: null };
    const set = recognise({ answers, on: TODAY, today: TODAY, in: 'JP', own: [] }, SHIPPED_REFERENCE);
    expect([set.complete, set.unavailable]).toEqual([false, ['PIP']]);
    expect(set.items.map(({ program, eligible }) => [program, eligible])).toEqual([['CTPAT', true]]);
  });

  test('counts the same when it says that it is unavailable', () => {
    const unavailable = { program: 'MEXICAN_AEO', outcome: 'UNAVAILABLE', memberships: [] } as const;
    const set = recognise(
      { answers: { ...told({}), MEXICAN_AEO: unavailable }, on: TODAY, today: TODAY, in: null, own: [] },
      SHIPPED_REFERENCE,
    );
    expect(set).toEqual({ complete: false, unavailable: ['MEXICAN_AEO'], items: [] });
  });

  test('is none of those that know nothing', () => {
    expect(recognise({ answers: told({}), on: TODAY, today: TODAY, in: null, own: [] }, SHIPPED_REFERENCE)).toEqual({
      complete: true,
      unavailable: [],
      items: [],
    });
  });
});
