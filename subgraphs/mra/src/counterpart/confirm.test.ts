import * as fc from 'fast-check';
import { PROGRAM_CODES } from '@aeo-hub/core/program';
import { confirmCounterpart, type CounterpartAnswer, type SharedMembership } from './confirm';

const SHARED: SharedMembership = { memberType: 'EXPORTER', inGoodStanding: true, sharedWithTraders: true };
const NOTHING: CounterpartAnswer = { outcome: 'NOT_CONFIRMED', memberships: [] };
const SILENT: CounterpartAnswer = { outcome: 'UNAVAILABLE', memberships: [] };

function told(...memberships: readonly SharedMembership[]): CounterpartAnswer {
  return { outcome: 'MEMBER', memberships };
}

const NOBODY = { PIP: NOTHING, CTPAT: NOTHING, MEXICAN_AEO: NOTHING };

describe('a trader asks about its counterpart', () => {
  test('it is confirmed in the programs, and for the lines of business, where it stands well and is willing', () => {
    const PIP = told(SHARED, { ...SHARED, memberType: 'IMPORTER' }, SHARED);
    const MEXICAN_AEO = told({ ...SHARED, memberType: 'TEXTIL' });
    expect(confirmCounterpart({ ...NOBODY, PIP, MEXICAN_AEO })).toEqual({
      outcome: 'CONFIRMED',
      confirmed: [
        { program: 'PIP', memberTypes: ['EXPORTER', 'IMPORTER'] },
        { program: 'MEXICAN_AEO', memberTypes: ['TEXTIL'] },
      ],
      unavailable: [],
    });
  });

  test('unknown, suspended and unwilling read exactly alike', () => {
    const suspended = told({ ...SHARED, inGoodStanding: false });
    const unwilling = told({ ...SHARED, sharedWithTraders: false });
    const unknown = confirmCounterpart(NOBODY);
    expect(unknown).toEqual({ outcome: 'NOT_CONFIRMED', confirmed: [], unavailable: [] });
    expect(confirmCounterpart({ ...NOBODY, CTPAT: suspended })).toEqual(unknown);
    expect(confirmCounterpart({ ...NOBODY, CTPAT: unwilling })).toEqual(unknown);
  });

  test('a program that does not answer leaves the answer incomplete, unless another confirms', () => {
    expect(confirmCounterpart({ ...NOBODY, PIP: null, CTPAT: SILENT })).toEqual({
      outcome: 'INCOMPLETE',
      confirmed: [],
      unavailable: ['PIP', 'CTPAT'],
    });
    expect(confirmCounterpart({ ...NOBODY, PIP: null, CTPAT: told(SHARED) })).toEqual({
      outcome: 'CONFIRMED',
      confirmed: [{ program: 'CTPAT', memberTypes: ['EXPORTER'] }],
      unavailable: ['PIP'],
    });
  });

  test('nothing of an unwilling or suspended line of business is ever told', () => {
    const membership = fc.record({
      memberType: fc.constantFrom('A', 'B', 'C'),
      inGoodStanding: fc.boolean(),
      sharedWithTraders: fc.boolean(),
    });
    const answer = fc.option(fc.array(membership, { maxLength: 4 }).map((all) => told(...all)));
    fc.assert(
      fc.property(fc.record({ PIP: answer, CTPAT: answer, MEXICAN_AEO: answer }), (answers) => {
        const willing = new Set(
          PROGRAM_CODES.flatMap((program) =>
            (answers[program]?.memberships ?? [])
              .filter((one) => one.inGoodStanding && one.sharedWithTraders)
              .map(({ memberType }) => `${program} ${memberType}`),
          ),
        );
        const { outcome, confirmed } = confirmCounterpart(answers);
        const said = confirmed.flatMap(({ program, memberTypes }) => memberTypes.map((type) => `${program} ${type}`));
        expect(new Set(said)).toEqual(willing);
        expect(said).toHaveLength(willing.size);
        expect(outcome === 'CONFIRMED').toBe(willing.size > 0);
      }),
    );
  });
});
