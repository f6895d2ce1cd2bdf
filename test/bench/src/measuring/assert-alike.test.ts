import { assertAlike } from './assert-alike';

const answer = (contender: string, data: unknown, extensions = {}) => {
  return { contender, text: JSON.stringify({ data, extensions }) };
};

it('takes answers for the same whatever the order of their fields and whatever else they tell', () => {
  const one = answer('one', { a: 1, b: [{ c: null }] });
  const other = { contender: 'other', text: '{"extensions":{"ms":3},"data":{"b":[{"c":null}],"a":1}}' };
  expect(() => assertAlike('work', [one, other])).not.toThrow();
});

it('names the first place where one answers otherwise', () => {
  const answers = [
    answer('one', { a: [{ b: 1 }] }),
    answer('two', { a: [{ b: 1 }] }),
    answer('three', { a: [{ b: 2 }] }),
  ];
  expect(() => assertAlike('work', answers)).toThrow('work: three answers otherwise than one: data.a.0.b is 2, not 1');
});

it('sees what one leaves out', () => {
  const answers = [answer('one', { a: 1, b: null }), answer('two', { a: 1 })];
  expect(() => assertAlike('work', answers)).toThrow('data.b is undefined, not null');
});
