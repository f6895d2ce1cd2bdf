/** The prefix that a MID bears for a place in Canada, with the postal abbreviation. Source: 19 CFR part 102 appendix, rule 2. */
export const MID_PROVINCES: ReadonlyMap<string, string> = new Map([
  ['XA', 'AB'],
  ['XB', 'NB'],
  ['XC', 'BC'],
  ['XM', 'MB'],
  ['XN', 'NS'],
  ['XO', 'ON'],
  ['XP', 'PE'],
  ['XQ', 'QC'],
  ['XS', 'SK'],
  ['XT', 'NT'],
  ['XV', 'NU'],
  ['XW', 'NL'],
  ['XY', 'YT'],
]);
