import { SHIPPED_REFERENCE } from '../reference/shipped-reference.test-kit';
import { generalBenefit, listedBenefit } from './benefit-view';

const { arrangements, benefits, programs } = SHIPPED_REFERENCE;

function listed(arrangementId: string, code: string) {
  const granted = arrangements.find(({ id }) => id === arrangementId)?.benefits ?? [];
  const found = granted.find(({ benefit }) => benefit.code === code);
  if (!found) throw new Error(`${arrangementId} does not list ${code}.`);
  return listedBenefit(found, programs);
}

function general(code: string) {
  const found = benefits.find((benefit) => benefit.code === code);
  if (!found) throw new Error(`No benefit ${code}.`);
  return generalBenefit(found, programs);
}

describe('a benefit that an arrangement lists', () => {
  test('says every condition on the home program’s members', () => {
    expect(listed('PIP-US', 'FAST_LANE_US').condition?.('en')).toBe(
      'for the member type Highway carrier or Importer; if also a member in good standing of CTPAT as U.S./Canada highway carrier, U.S./Mexico highway carrier or U.S. importer of record (incl. non-resident Canadian importer); the others of the supply chain are CTPAT members too, and the driver is registered in FAST',
    );
    expect(listed('CTPAT-CA', 'FAST_LANE_CA').condition?.('fr')).toMatch(
      /^pour le type d’adhérent Transporteur routier États-Unis\/Canada; si aussi membre en règle du programme PEP comme/,
    );
    expect(listed('PIP-US', 'SINGLE_APPLICATION').condition?.('fr')).toBe(
      'pour les membres harmonisés entre le PEP et le CTPAT',
    );
    expect(listed('CTPAT-MX', 'REDUCED_EXAMS').condition?.('es')).toMatch(/^nivel II o III; /);
  });

  test('has no condition where there is none', () => {
    expect(listed('CTPAT-MX', 'BUSINESS_RESUMPTION').condition).toBeNull();
  });

  test('says when a rule is derived from another program’s', () => {
    expect(listed('CTPAT-CA', 'FAST_LANE_CA').source('fr')).toMatch(
      /^Déduit de la règle de cet avantage dans PIP : Livingston/,
    );
  });
});

describe('a benefit in general', () => {
  test('says the conditions of each program that sets any', () => {
    expect(general('PRIORITY_CLEARANCE').condition?.('fr')).toBe(
      'OEA : en vertu de l’arrangement avec la Corée; CTPAT : en vertu de l’arrangement avec le Royaume-Uni',
    );
    expect(general('SUPPLY_CHAIN_SPECIALIST').condition).toBeNull();
  });

  test('cites each work once', () => {
    const citation = general('SINGLE_APPLICATION').source('en');
    expect(citation.match(/Mutual Recognition/g)).toHaveLength(1);
  });
});
