import { formatFaults } from '@aeo-hub/core/import';
import { pipFormat } from './file-format';

it('every example of the format is read without a fault, and every status has a word', () => {
  expect(formatFaults(pipFormat)).toEqual([]);
});
