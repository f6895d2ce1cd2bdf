import type { Weighted } from '../random/random';
import type { Language } from '@aeo-hub/core/language';

const CANADIAN: Weighted<string> = [
  [' Inc.', 45],
  [' Ltd.', 40],
  [' Corp.', 8],
  [' Limited', 7],
];
const QUEBEC: Weighted<string> = [
  [' inc.', 70],
  [' ltée', 25],
  [', s.e.n.c.', 5],
];
const AMERICAN: Weighted<string> = [
  [' Inc.', 25],
  [', Inc.', 20],
  [' LLC', 35],
  [' Corp.', 10],
  [' Co.', 6],
  [', L.P.', 4],
];
const MEXICAN: Weighted<string> = [
  [', S.A. de C.V.', 68],
  [', S. de R.L. de C.V.', 21],
  [', S.A.P.I. de C.V.', 9],
  [', S.A.B. de C.V.', 2],
];
const ELSEWHERE: Readonly<Record<string, Weighted<string>>> = {
  DE: [[' GmbH', 1]],
  DK: [[' A/S', 1]],
  NL: [[' B.V.', 1]],
  FR: [[' S.A.S.', 1]],
  GB: [
    [' Ltd', 3],
    [' plc', 1],
  ],
  SG: [[' Pte. Ltd.', 1]],
  PA: [[', S.A.', 1]],
  DO: [[', S.R.L.', 1]],
  CO: [[' S.A.S.', 1]],
};
const ASIAN: Weighted<string> = [[' Co., Ltd.', 1]];

/** The legal forms of a country with how common they are, each with what joins it to the name. */
export function legalForms(country: string, language: Language): Weighted<string> {
  if (country === 'CA') return language === 'fr' ? QUEBEC : CANADIAN;
  if (country === 'US') return AMERICAN;
  if (country === 'MX') return MEXICAN;
  return ELSEWHERE[country] ?? ASIAN;
}
