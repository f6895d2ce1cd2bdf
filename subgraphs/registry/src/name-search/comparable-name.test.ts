import * as fc from 'fast-check';
import { candidateText } from './candidate-text';
import { comparableName } from './comparable-name';
import { searchText } from './search-text';

describe('names that people write differently and mean alike', () => {
  test.each([
    [
      'brulerie saint laurent',
      ['Brûlerie du Saint-Laurent inc.', 'BRULERIE ST. LAURENT', 'brûlerie du St-Laurent Inc'],
    ],
    [
      'autopartes bajio',
      ['Autopartes del Bajío, S.A. de C.V.', 'AUTOPARTES DEL BAJIO SA DE CV', 'Autopartes Bajío S. A. de C. V.'],
    ],
    ['maquiladora frontera roja', ['Maquiladora Frontera Roja, S. de R.L. de C.V.', 'Maquiladora Frontera Roja']],
    ['great lakes importers', ['Great Lakes Importers, Inc.', 'The Great Lakes Importers Incorporated']],
    ['nordic timber company', ['Nordic Timber Co. Ltd', 'Nordic Timber Company Limited', 'Nordic Timber Cie Ltée']],
    ['abc trucking', ['A.B.C. Trucking LLC', 'A B C Trucking L.L.C.', 'ABC Trucking']],
    ['transport sierra north', ['Transportes Sierra Norte, S.A.P.I. de C.V.', 'Transport Sierra North']],
    ['muller sohne', ['Müller & Söhne GmbH & Co. KG', 'MULLER SOHNE']],
    ['strasse', ['Straße GmbH', 'STRASSE']],
  ])('%s', (words, names) => {
    expect(names.map((name) => comparableName(name).words.join(' '))).toEqual(names.map(() => words));
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
    ['Autopartes del Bajío, S.A. de C.V.', 'SA_DE_CV'],
    ['Autopartes del Bajío, S. de R.L. de C.V.', 'S_DE_RL'],
    ['Autopartes del Bajío, S.A.P.I. de C.V.', 'SAPI'],
    ['Müller & Söhne GmbH & Co. KG', 'GMBH_CO_KG'],
    ['Müller GmbH', 'GMBH'],
    ['Maple Ridge Freightways', null],
    ['Inc.', null],
  ])('of %s is %s', (name, form) => expect(comparableName(name).legalForm).toBe(form));
});

describe('names that are no names', () => {
  test.each([[''], ['  '], ['.,;-–—!?'], ['\u0000\u200B'], ['🍁🍁'], ['\uD800']])('%j has no words', (name) => {
    expect(comparableName(name).words).toEqual([]);
    expect(searchText(name)).toBe('');
  });

  test('a name that is all filler or legal form keeps its words', () => {
    expect(comparableName('The Of').words).toEqual(['the', 'of']);
    expect(comparableName('S.A. de C.V.').words.length).toBeGreaterThan(0);
  });

  test('a megabyte of anything is taken by its beginning', () => {
    for (const unit of ['a', 'a ', 'é', '.', 'ﷺ', 's.a. de c.v. ']) {
      const { words } = comparableName(unit.repeat(1_000_000));
      expect(words.join(' ').length).toBeLessThan(10_000);
    }
  });
});

describe('whatever is typed', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );

  test('the index text is plain ASCII, and case and accents change nothing', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        expect(searchText(name)).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
        expect(searchText(name.normalize('NFD'))).toBe(searchText(name.normalize('NFC')));
      }),
    );
  });

  test('names in other scripts are told apart', () => {
    expect(searchText('鴻海精密')).not.toBe(searchText('台積電'));
    expect(searchText('鴻海精密')).not.toBe('');
  });

  test('candidates are looked up by a few of its longest words', () => {
    const name = comparableName(
      'a of timber exporting international companies in northern british columbia and alberta',
    );
    expect(candidateText(name)).toBe('international exporting companies northern columbia british');
    expect(candidateText(comparableName('x'.repeat(300)))).toBe('x'.repeat(64));
  });
});
