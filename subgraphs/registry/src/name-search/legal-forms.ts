/**
 * Legal forms as they end the names of companies, each with the ways it is written (folded, without dots). Forms of one law in two
 * languages are one: Quebec's Ltée is Canada's Ltd. Sources: Canada Business Corporations Act, s. 10(1); Loi sur les sociétés par
 * actions (Québec); Ley General de Sociedades Mercantiles, arts. 51, 58, 87; Ley del Mercado de Valores (SAPI, SAB).
 */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  INC: ['inc', 'incorporated', 'incorporee', 'incorporado'],
  CORP: ['corp', 'corporation', 'corporacion'],
  LTD: ['ltd', 'limited', 'ltee', 'limitee', 'pty ltd', 'pte ltd', 'pvt ltd', 'private limited'],
  LLC: ['llc', 'lc', 'limited liability company'],
  LLP: ['llp', 'limited liability partnership', 'sencrl', 'srl sencrl', 'senc'],
  LP: ['lp', 'limited partnership', 'sec', 'societe en commandite'],
  PLC: ['plc', 'public limited company'],
  ULC: ['ulc', 'unlimited liability company'],
  SA: ['sa', 'sociedad anonima', 'societe anonyme'],
  SA_DE_CV: ['sa de cv', 'sociedad anonima de capital variable'],
  SAPI: ['sapi', 'sapi de cv', 'sociedad anonima promotora de inversion de capital variable'],
  SAB: ['sab', 'sab de cv', 'sociedad anonima bursatil de capital variable'],
  SAS: ['sas', 'sas de cv', 'sociedad por acciones simplificada', 'societe par actions simplifiee'],
  S_DE_RL: [
    's de rl',
    's de rl de cv',
    's de rl mi',
    's de rl de cv mi',
    'srl',
    'srl de cv',
    'sociedad de responsabilidad limitada',
    'sociedad de responsabilidad limitada de capital variable',
  ],
  SC: ['sc', 'sociedad civil'],
  SPR: ['spr de rl', 'spr de rl de cv', 'sociedad de produccion rural'],
  GMBH: ['gmbh', 'mbh', 'gesellschaft mit beschrankter haftung'],
  GMBH_CO_KG: ['gmbh co kg'],
  AG: ['ag', 'aktiengesellschaft'],
  KG: ['kg', 'kommanditgesellschaft'],
  SARL: ['sarl', 'societe a responsabilite limitee'],
  SPA: ['spa'],
  SL: ['sl', 'sociedad limitada'],
  BV: ['bv', 'besloten vennootschap'],
  NV: ['nv', 'naamloze vennootschap'],
  AB: ['ab', 'aktiebolag'],
  AS: ['as'],
  OY: ['oy', 'oyj'],
  KK: ['kk', 'kabushiki kaisha'],
};

interface WrittenForm {
  readonly form: string;
  readonly words: readonly string[];
}

/** Longest first, so that "S.A. de C.V." is not taken for an "S.A.". */
const WRITTEN: readonly WrittenForm[] = Object.entries(FORMS)
  .flatMap(([form, ways]) => ways.map((way) => ({ form, words: way.split(' ') })))
  .toSorted((a, b) => b.words.length - a.words.length);

const BY_LAST_WORD = new Map<string, readonly WrittenForm[]>();
for (const written of WRITTEN) {
  const last = written.words.at(-1) ?? '';
  BY_LAST_WORD.set(last, [...(BY_LAST_WORD.get(last) ?? []), written]);
}

/** The legal form that words end with, and the words before it; a name that is nothing but a legal form keeps its words. */
export function splitLegalForm(words: readonly string[]): {
  readonly words: readonly string[];
  readonly form: string | null;
} {
  for (const { form, words: ending } of BY_LAST_WORD.get(words.at(-1) ?? '') ?? []) {
    const at = words.length - ending.length;
    if (at > 0 && ending.every((word, index) => words[at + index] === word)) return { words: words.slice(0, at), form };
  }
  return { words, form: null };
}
