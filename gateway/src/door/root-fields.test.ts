import { codesOf, withSoundHub } from './toy-hub.test-kit';

describe('a question with very many fields at its root', () => {
  const asking = (count: number) => `{ ${Array.from({ length: count }, (_, n) => `a${n}: language`).join(' ')} }`;

  test('is answered up to fifty, and refused above, before any subgraph is asked', () =>
    withSoundHub(async ({ ask }, { harbour }) => {
      expect((await ask(asking(50))).status).toBe(200);
      const before = harbour.requests.length;
      const refused = await ask(asking(51));
      expect(refused.status).toBe(400);
      expect(codesOf(refused)).toEqual(['TOO_MANY_ROOT_FIELDS']);
      expect(harbour.requests).toHaveLength(before);
    }));

  test('is counted at once, however often fragments spread each other', () =>
    withSoundHub(async ({ ask }) => {
      const doubling = Array.from({ length: 40 }, (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`);
      const answer = await ask(`{ ...f0 } ${doubling.join(' ')} fragment f40 on Query { language }`);
      expect(answer.body.data).toEqual({ language: 'en' });
    }));
});
