import { CONJUNCTIONS } from './generic-words';

/**
 * Legal forms as names of companies state them, each with the ways it is written (folded, without dots). Forms of one law in two
 * languages are one: Quebec's Ltée is Canada's Ltd. Sources: Canada Business Corporations Act, s. 10(1); Loi sur les sociétés par
 * actions (Québec); Delaware Code, title 8, § 102(a)(1); Ley General de Sociedades Mercantiles, arts. 51, 58, 87; Ley del Mercado de
 * Valores (SAPI, SAB); of other countries, the code list of ISO 20275 (GLEIF, Entity Legal Forms).
 */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  INC: ['inc', 'incorporated', 'incorporee', 'incorporado'],
  CORP: ['corp', 'corporation', 'corporacion'],
  CO: ['co', 'company', 'cie', 'compagnie', 'cia', 'compania'],
  LTD: ['ltd', 'limited', 'ltee', 'limitee', 'ltda', 'limitada', 'pty ltd', 'pte ltd', 'pvt ltd', 'private limited'],
  LLC: ['llc', 'lc', 'limited liability company'],
  LLP: ['llp', 'limited liability partnership', 'sencrl', 'sencrl srl', 'srl sencrl', 'senc'],
  LP: ['lp', 'limited partnership', 'sec', 'societe en commandite'],
  PLC: ['plc', 'public limited company'],
  ULC: ['ulc', 'unlimited liability company'],
  ENR: ['enr', 'enregistree'],
  SA: ['sa', 'sociedad anonima', 'societe anonyme'],
  SA_DE_CV: ['sa de cv', 'sociedad anonima de capital variable'],
  SAPI: ['sapi', 'sapi de cv', 'sociedad anonima promotora de inversion de capital variable'],
  SAB: ['sab', 'sab de cv', 'sociedad anonima bursatil de capital variable'],
  SAS: ['sas', 'sasu', 'sas de cv', 'sociedad por acciones simplificada', 'societe par actions simplifiee'],
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
  S_EN_C: ['s en c', 's en cs', 's en c por a', 'sociedad en comandita'],
  SC: ['sc', 'sociedad civil'],
  AC: ['ac', 'asociacion civil'],
  SPR: ['spr de rl', 'spr de rl de cv', 'sociedad de produccion rural'],
  GMBH: ['gmbh', 'mbh', 'gesellschaft mit beschrankter haftung'],
  GMBH_CO_KG: ['gmbh and co kg', 'gmbh co kg'],
  AG: ['ag', 'aktiengesellschaft'],
  KG: ['kg', 'kommanditgesellschaft'],
  SARL: ['sarl', 'eurl', 'societe a responsabilite limitee'],
  SPA: ['spa'],
  SL: ['sl', 'sociedad limitada'],
  BV: ['bv', 'besloten vennootschap'],
  NV: ['nv', 'naamloze vennootschap'],
  AB: ['ab', 'aktiebolag'],
  AS: ['as'],
  OY: ['oy', 'oyj'],
  KK: ['kk', 'kabushiki kaisha'],
  TOV: ['тов'],
  OOO: ['ооо'],
};

/** Forms that stand before the name in the practice of their country. */
const LEADING: ReadonlyMap<string, string> = new Map([
  ['sarl', 'SARL'],
  ['eurl', 'SARL'],
  ['тов', 'TOV'],
  ['ооо', 'OOO'],
]);

/** Forms of scripts that put no space between words, with the longer first. */
const ATTACHED: readonly (readonly [written: string, form: string])[] = [
  ['股份有限公司', 'GUFEN_YOUXIAN_GONGSI'],
  ['有限责任公司', 'YOUXIAN_GONGSI'],
  ['有限公司', 'YOUXIAN_GONGSI'],
  ['株式会社', 'KK'],
  ['주식회사', 'JUSIK_HOESA'],
];

/** Before another form this one says nothing more: "Co., Ltd.", "& Co., Inc.", "y Cía., S.A.". */
const BEFORE_ANOTHER: ReadonlySet<string> = new Set(FORMS['CO']);

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

interface SplitName {
  /** Without the legal form. */
  readonly words: readonly string[];
  /** The legal form, under one name for all ways to write it; null when the name states none. */
  readonly form: string | null;
}

/** Sets the legal form apart from a name's words, by which it ends or begins; a name that is nothing else keeps its words. */
export function splitLegalForm(words: readonly string[]): SplitName {
  const split = splitEnding(words) ?? splitLeading(words) ?? splitAttached(words);
  return split ? { words: withoutConjunction(split.words), form: split.form } : { words, form: null };
}

/** Whether words are a legal form and nothing else. */
export function isLegalForm(words: readonly string[]): boolean {
  return WRITTEN.some((form) => form.words.join(' ') === words.join(' '));
}

function splitEnding(words: readonly string[]): SplitName | null {
  for (const { form, words: ending } of BY_LAST_WORD.get(words.at(-1) ?? '') ?? []) {
    const at = words.length - ending.length;
    if (at > 0 && ending.every((word, index) => words[at + index] === word)) {
      const before = words.slice(0, at);
      return { words: at > 1 && BEFORE_ANOTHER.has(before.at(-1) ?? '') ? before.slice(0, -1) : before, form };
    }
  }
  return null;
}

function splitLeading([first = '', ...others]: readonly string[]): SplitName | null {
  const form = LEADING.get(first);
  return form !== undefined && others.length > 0 ? { words: others, form } : null;
}

function splitAttached(words: readonly string[]): SplitName | null {
  for (const [written, form] of ATTACHED) {
    const at = words.findIndex((word) => word.startsWith(written) || word.endsWith(written));
    const rest = words.flatMap((word, index) => (index === at ? word.replace(written, '') || [] : word));
    if (at >= 0 && rest.length > 0) return { words: rest, form };
  }
  return null;
}

/** What joins the form to the name goes with it: "Smith & Co." is Smith. */
function withoutConjunction(words: readonly string[]): readonly string[] {
  return words.length > 1 && CONJUNCTIONS.has(words.at(-1) ?? '') ? words.slice(0, -1) : words;
}
