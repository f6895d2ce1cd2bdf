import { byProgram, readRowReference } from './row-reference';

describe('a row named on the command line', () => {
  it('is named with its program, which may have a hyphen of its own', () => {
    expect(readRowReference('pip-12', undefined)).toMatchObject({ id: '12', program: { code: 'PIP' } });
    expect(readRowReference('mexican-aeo-3', undefined)).toMatchObject({ id: '3', program: { code: 'MEXICAN_AEO' } });
  });

  it('may leave its program to --program', () => {
    expect(readRowReference('12', 'ctpat')).toMatchObject({ id: '12', program: { code: 'CTPAT' } });
  });

  it.each(['12', 'pip', 'pip-', 'fast-12', 'pip-1x'])('is refused when it names none: %s', (text) => {
    expect(() => readRowReference(text, undefined)).toThrow('names no row. Rows are named as the list does, as pip-12');
  });

  it('is decided on with the others of its program', () => {
    const rows = ['pip-1', 'ctpat-1', 'pip-2'].map((text) => readRowReference(text, undefined));
    expect([...byProgram(rows)].map(([{ code }, ids]) => [code, ids])).toEqual([
      ['PIP', ['1', '2']],
      ['CTPAT', ['1']],
    ]);
  });
});
