import { SHIPPED_REFERENCE } from '../reference/shipped-reference.test-kit';
import { arrangementOn } from '../register/arrangement-on';
import { factorsOf } from './factors-of';
import { membership, TODAY } from './recognition.test-kit';

const [shipped] = SHIPPED_REFERENCE.byPartner.CTPAT.flatMap(({ arrangements }) => arrangements);

function tierFactor(tier: 'I' | 'II' | null, tellsTier: boolean, isToday = true) {
  if (!shipped) throw new Error('No arrangement of CTPAT is shipped.');
  const factors = factorsOf({
    membership: membership('CT-1', 'IMPORTER', { tier }),
    dated: arrangementOn({ ...shipped, homeTiers: ['II', 'III'] }, TODAY),
    program: SHIPPED_REFERENCE.programs.CTPAT,
    isToday,
    tellsTier,
  });
  const factor = factors.find(({ code }) => code === 'TIER_IN_SCOPE');
  return (['en', 'fr', 'es'] as const).map((language) => factor?.explanation(language));
}

describe('an arrangement that covers some tiers', () => {
  test('names the membership’s to officers of its program', () => {
    expect(tierFactor('II', true)).toEqual([
      'The arrangement covers Tier II or III; the membership has Tier II.',
      'L’arrangement vise le niveau II ou III; l’adhésion est de niveau II.',
      'El arreglo cubre el nivel II o III; la membresía es de nivel II.',
    ]);
    expect(tierFactor(null, true, false)).toEqual([
      'The arrangement covers Tier II or III; the membership had no tier.',
      'L’arrangement vise le niveau II ou III; l’adhésion n’avait pas de niveau.',
      'El arreglo cubre el nivel II o III; la membresía no tenía nivel.',
    ]);
  });

  test('shows others whether it is covered, and not which it is', () => {
    expect(tierFactor('II', false)).toEqual([
      'The arrangement covers Tier II or III; the membership meets that condition.',
      'L’arrangement vise le niveau II ou III; l’adhésion remplit cette condition.',
      'El arreglo cubre el nivel II o III; la membresía cumple esa condición.',
    ]);
    expect(tierFactor('I', false)[0]).toBe(
      'The arrangement covers Tier II or III; the membership does not meet that condition.',
    );
    expect(tierFactor('I', false, false)).toEqual([
      'The arrangement covers Tier II or III; the membership did not meet that condition.',
      'L’arrangement vise le niveau II ou III; l’adhésion ne remplissait pas cette condition.',
      'El arreglo cubre el nivel II o III; la membresía no cumplía esa condición.',
    ]);
  });
});
