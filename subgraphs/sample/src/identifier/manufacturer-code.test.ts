import { manufacturerCode } from './manufacturer-code';

const address = (line: string, city: string, region: string | null, country: string) => ({
  lines: [line],
  city,
  region,
  postalCode: null,
  country,
});

test.each([
  ['Autopartes del Bajío, S.A. de C.V.', address('Av. Tecnológico 123', 'Celaya', 'GUA', 'MX'), 'MXAUTBAJ123CEL'],
  ['Brûlerie du Saint-Laurent inc.', address('55, rue Saint-Paul', 'Québec', 'QC', 'CA'), 'XQBRUSAI55QUE'],
  ['Nordic Timber Exports Ltd.', address('88 Main Street', 'Moncton', 'NB', 'CA'), 'XBNORTIM88MON'],
  ['Érablière Écluse de l’Estrie inc.', address('12345, rang Saint-Joseph', 'Lévis', 'QC', 'CA'), 'XQERAECL1234LEV'],
])('the MID of %s follows from its name and address', (name, where, expected) => {
  expect(manufacturerCode(name, where)).toBe(expected);
});
