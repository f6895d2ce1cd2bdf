import type { ClashReport, ClashSide } from './clash-report';

/** A clash as a person reads it on a terminal. */
export function clashLines(clash: ClashReport): readonly string[] {
  return [
    `Clash ${clash.id}: ${clash.scheme} ${clash.value}, open since ${clash.openedAt}`,
    `  ${causeOf(clash)}`,
    ...clash.sides.flatMap(sideLines),
  ];
}

function causeOf({ cause, differing, claimants }: ClashReport): string {
  if (cause === 'OVERUSED') {
    return `${claimants} accounts claim it, so it links none of them. If it is a placeholder, have the programs leave it out.`;
  }
  if (cause === 'NO_COMMON_NAME') return 'Claimed for companies whose names have nothing in common.';
  if (differing.length > 0) return `Claimed for companies that differ in ${differing.join(', ')}.`;
  return 'Claimed for companies that a person keeps apart, or together with one that is.';
}

function sideLines({ company, singular, claimants }: ClashSide): readonly string[] {
  return [
    `  Company ${company.id}  ${company.legalName} (${company.headquarters})`,
    ...singular.map(({ scheme, value }) => `    ${scheme} ${value}`),
    ...claimants.map(({ account, knownFrom, asserted }) => `    ${account} claims it since ${knownFrom}: ${asserted}`),
  ];
}
