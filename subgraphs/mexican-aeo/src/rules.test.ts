import { mayFollow } from '@aeo-hub/core/membership';
import { mexicanAeoRules } from './rules';

it('a Mexican registration has no revalidation: its validity governs', () => {
  expect(mexicanAeoRules.revalidationDue('2016-11-03', ['2025-09-18'])).toBeNull();
});

it('a renewal is lawful with a new validity, also after the old one has passed without an event', () => {
  const term = (validUntil: string, nativeStatus: string) => ({
    status: 'ACTIVE' as const,
    tier: null,
    validUntil,
    nativeStatus,
  });
  const { lifeCycle } = mexicanAeoRules;
  expect(mayFollow(lifeCycle, term('2023-06-30', 'autorizado'), term('2025-06-30', 'renovado'))).toBe(true);
  expect(mayFollow(lifeCycle, term('2023-06-30', 'autorizado'), term('2023-06-30', 'renovado'))).toBe(false);
});
