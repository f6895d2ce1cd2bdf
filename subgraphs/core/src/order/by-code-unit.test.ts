import { byCodeUnit } from '.';

it('orders texts by code unit, whatever the locale', () => {
  expect(['b', 'é', 'a', 'B', 'a'].toSorted(byCodeUnit)).toEqual(['B', 'a', 'a', 'b', 'é']);
});
