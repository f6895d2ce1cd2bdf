import { parse } from 'graphql';
import { parsedDocuments } from './parsed-documents';

describe('the parsed documents of a subgraph', () => {
  it('are bounded by their text: the one that was longest not asked for goes first', async () => {
    const documents = parsedDocuments(100);
    const [first, second, third] = ['a', 'b', 'c'].map((name) => parse(`{ ${name.repeat(40)} }`));
    if (!first || !second || !third) throw new Error('three documents');
    await documents.set('first', first);
    await documents.set('second', second);
    expect(await documents.get('first')).toBe(first);
    await documents.set('third', third);
    expect(await documents.get('second')).toBeUndefined();
    expect([await documents.get('first'), await documents.get('third')]).toEqual([first, third]);
  });

  it('do not hold one that is longer than all may be together', async () => {
    const documents = parsedDocuments(10);
    await documents.set('long', parse('{ longerThanThat }'));
    expect(await documents.get('long')).toBeUndefined();
  });
});
