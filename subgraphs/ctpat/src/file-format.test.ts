import { formatFaults } from '@aeo-hub/core/import';
import { ctpatFormat } from './file-format';

it('every example of the format is read without a fault, and every status has a word', () => {
  expect(formatFaults(ctpatFormat)).toEqual([]);
});
