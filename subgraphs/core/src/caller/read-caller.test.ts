import type { Caller } from './caller';
import { claimsOf, readCaller } from './read-caller';

const CALLERS: readonly Exclude<Caller, { role: 'PUBLIC' }>[] = [
  { role: 'PARTNER', country: 'JP' },
  { role: 'PARTNER', country: 'EU' },
  { role: 'OFFICER', programs: ['PIP'] },
  { role: 'OFFICER', programs: ['PIP', 'CTPAT', 'MEXICAN_AEO'] },
  { role: 'CARRIER', company: { scheme: 'SCAC', value: 'MRFW' } },
  { role: 'ANALYST' },
  { role: 'OPERATOR' },
];

describe('the caller that claims describe', () => {
  it.each(CALLERS)('is read back as it was written: $role', (caller) => {
    expect(readCaller(JSON.parse(JSON.stringify(claimsOf(caller))))).toEqual(caller);
  });

  it('is known by its company however the identifier is written', () => {
    expect(readCaller({ role: 'carrier', company: { scheme: 'SCAC', value: ' mrfw ' } })).toEqual({
      role: 'CARRIER',
      company: { scheme: 'SCAC', value: 'MRFW' },
    });
  });

  it.each([
    {},
    { role: 'PARTNER', country: 'JP' },
    { role: 'partner' },
    { role: 'partner', country: 'Japan' },
    { role: 'partner', country: 'XX' },
    { role: 'partner', country: ['JP'] },
    { role: 'officer' },
    { role: 'officer', programs: [] },
    { role: 'officer', programs: 'PIP' },
    { role: 'officer', programs: ['PIP', 'FAST'] },
    { role: 'officer', programs: ['PIP', 'PIP'] },
    { role: 'carrier' },
    { role: 'carrier', company: 'MRFW' },
    { role: 'carrier', company: { scheme: 'SCAC', value: 'too long for one' } },
    { role: 'carrier', company: { scheme: 'NAME', value: 'MRFW' } },
    { role: 'public' },
    { role: 'root' },
  ])('is nobody: %j', (claims) => {
    expect(readCaller(claims)).toBeNull();
  });
});
