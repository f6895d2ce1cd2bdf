import * as fc from 'fast-check';
import { companyName } from './company-name';

const wordsOf = (name: string) =>
  companyName(name)
    .words.filter(({ wordClass }) => wordClass !== 'FILLER')
    .map(({ text }) => text)
    .join(' ');

describe('names that people write differently and mean alike', () => {
  test.each([
    [
      'brulerie saint laurent',
      ['Brûlerie du Saint-Laurent inc.', 'BRULERIE ST. LAURENT', 'brûlerie du St-Laurent Inc', 'Brulerie St.Laurent'],
    ],
    [
      'autoparts bajio',
      ['Autopartes del Bajío, S.A. de C.V.', 'AUTOPARTES DEL BAJIO SA DE CV', 'Autopartes Bajío S. A. de C. V.'],
    ],
    ['manufacturer frontera roja', ['Maquiladora Frontera Roja, S. de R.L. de C.V.', 'Maquiladora Frontera Roja']],
    ['great lake importer', ['Great Lakes Importers, Inc.', 'The Great Lakes Importers Incorporated']],
    [
      'nordic lumber',
      ['Nordic Timber Co. Ltd', 'Nordic Timber Company Limited', 'Nordic Timber Cie Ltée', 'Nordic Timber & Co., Inc.'],
    ],
    ['abc trucking', ['A.B.C. Trucking LLC', 'A B C Trucking L.L.C.', 'ABC Trucking', 'A-B-C Trucking, Co.']],
    ['transport sierra north', ['Transportes Sierra Norte, S.A.P.I. de C.V.', 'Transport Sierra North']],
    ['muller sohne', ['Müller & Söhne GmbH & Co. KG', 'MULLER SOHNE', 'Müller and Söhne']],
    ['strasse', ['Straße GmbH', 'STRASSE']],
    ['3m', ['3M Company', '3 M', '3-M Co.', '3M™']],
    [
      'jb hunt transport',
      ['J.B. Hunt Transport, Inc.', 'J B Hunt Transport', 'JB HUNT TRANSPORT INC', 'J. B. Hunt Transport'],
    ],
    ['7 eleven', ['7-Eleven, Inc.', '7Eleven', '7 ELEVEN INC']],
    ['mcdonalds', ["McDonald's Corporation", 'McDonald’s Corp.', 'MCDONALDS']],
    ['pg', ['P&G', 'P & G', 'P and G', 'PG Inc.']],
    ['oreal', ['L’Oréal S.A.', "L'OREAL", 'L Oréal']],
    ['21st century', ['21st Century LLC', '21ST CENTURY']],
    ['トヨタ自動車', ['株式会社トヨタ自動車', 'トヨタ自動車株式会社', 'ﾄﾖﾀ自動車 株式会社']],
    ['鸿海精密工业', ['鸿海精密工业股份有限公司', '鸿海精密工业']],
    ['삼성전자', ['삼성전자 주식회사', '삼성전자']],
    ['бм проект', ['ТОВ БМ Проєкт'.replace('є', 'е'), 'БМ Проект']],
  ])('%s', (words, names) => {
    expect(names.map(wordsOf)).toEqual(names.map(() => words));
  });
});

describe('the legal form', () => {
  test.each([
    ['Maple Ridge Freightways Inc.', 'INC'],
    ['Maple Ridge Freightways Incorporée', 'INC'],
    ['Pacific Gateway Brokers Ltd.', 'LTD'],
    ['Pacific Gateway Brokers Ltée', 'LTD'],
    ['Lone Star Drayage LLC', 'LLC'],
    ['Nordic Timber Exporters Corp.', 'CORP'],
    ['3M Company', 'CO'],
    ['Zorro y Cía.', 'CO'],
    ['JB Poindexter & Co., Inc.', 'INC'],
    ['Autopartes del Bajío, S.A. de C.V.', 'SA_DE_CV'],
    ['Autopartes del Bajío, S. de R.L. de C.V.', 'S_DE_RL'],
    ['Autopartes del Bajío, S.A.P.I. de C.V.', 'SAPI'],
    ['Transports Bélanger, s.e.n.c.r.l., s.r.l.', 'LLP'],
    ['Comercial A B, S.A.', 'SA'],
    ['Müller & Söhne GmbH & Co. KG', 'GMBH_CO_KG'],
    ['Müller GmbH', 'GMBH'],
    ['SARL Dupont', 'SARL'],
    ['ТОВ БМ Проєкт', 'TOV'],
    ['株式会社トヨタ自動車', 'KK'],
    ['Maple Ridge Freightways', null],
    ['Inc.', null],
  ])('of %s is %s', (name, form) => expect(companyName(name).legalForm).toBe(form));
});

describe('joined spellings', () => {
  test.each([
    ['E.I. du Pont de Nemours and Company', 'dupont'],
    ['AT&T Corp.', 'att'],
    ['AT&T Corp.', 'atandt'],
    ['J.B. Hunt Transport, Inc.', 'jbhunt'],
    ['Mc Donalds', 'mcdonalds'],
    ['Bank of the West', 'bankwest'],
    ['Bank of the West', 'bankwest'],
  ])('of %s have %s', (name, joined) => {
    expect(companyName(name).joined.map(({ text }) => text)).toContain(joined);
  });

  test.each([
    ['United Parcel Service, Inc.', 'ups'],
    ['International Business Machines Corporation', 'ibm'],
    ['J.B. Hunt Transport, Inc.', 'jbht'],
    ['Procter & Gamble Company', 'pg'],
    ['Ramos y Arizpe, S.A.', 'ra'],
    ['General Motors LLC', null],
    ['Bergstrom', null],
  ])('%s is known as %s', (name, acronym) => expect(companyName(name).acronym?.text ?? null).toBe(acronym));
});

describe('names that are no names', () => {
  test.each([[''], ['  '], ['.,;-–—!?'], ['\u0000\u200B'], ['🍁🍁'], ['\uD800']])('%j has no words', (name) => {
    expect(companyName(name)).toEqual({ words: [], legalForm: null, joined: [], whole: [], acronym: null });
  });

  test.each([['Company'], ['Logistics Inc.'], ['S.A. de C.V.'], ['Worldwide Services Group, LLC'], ['The Of']])(
    '%s has no word that tells, and is only the same as itself',
    (name) => {
      const { words, whole } = companyName(name);
      expect(words.every(({ wordClass }) => wordClass === 'GENERIC' || wordClass === 'FILLER')).toBe(true);
      expect(whole.length).toBeGreaterThan(0);
    },
  );

  test('a letter that is filler elsewhere is a name where nothing else tells', () => {
    expect(companyName('Y Corp.').words).toEqual([{ written: 'y', text: 'y', wordClass: 'SHORT' }]);
    expect(companyName('E Logistics').words[0]).toMatchObject({ text: 'e', wordClass: 'SHORT' });
  });

  test('a megabyte of anything is taken by its beginning', () => {
    for (const unit of ['a', 'a ', 'é', '.', 'ﷺ', 's.a. de c.v. ', '1a']) {
      const { words, joined } = companyName(unit.repeat(1_000_000));
      expect(words.length).toBeLessThan(25);
      expect(joined.length).toBeLessThan(150);
    }
  });
});

describe('whatever is typed', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );

  test('case and the way accents are encoded change nothing', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        expect(companyName(name.normalize('NFD'))).toEqual(companyName(name.normalize('NFC')));
      }),
    );
  });

  test('names in other scripts are told apart', () => {
    expect(wordsOf('鴻海精密')).not.toBe(wordsOf('台積電'));
    expect(wordsOf('ドイツ')).not.toBe(wordsOf('トイツ'));
  });
});
