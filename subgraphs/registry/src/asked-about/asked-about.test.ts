import type { DataSource } from 'typeorm';
import type { AccountKey } from '../account/account-key';
import { mergeCompanies, splitCompany } from '../decision/decide';
import { CompanyReader } from '../disclosure/company-reader';
import { particulars } from '../test-registry/particulars';
import { withTestRegistry } from '../test-registry/with-test-registry';
import { AccountHistoryRepository } from './account-history.repository';
import { AskedAboutService } from './asked-about.service';

const DECIDER = { decidedBy: 'officer Tremblay', reason: 'See the register.' };

const askedAbout = (registry: DataSource, ...accounts: readonly AccountKey[]) =>
  new AskedAboutService(new AccountHistoryRepository(CompanyReader.ofCustodian(registry))).accounts(accounts);

async function companyOf(registry: DataSource, account: AccountKey): Promise<string> {
  const { companies } = await askedAbout(registry, account);
  return companies.find(({ until }) => until === null)?.companyId ?? '';
}

describe('by what a question is known to be about an account', () => {
  it('is every company that it was of, through a merge and a split, each for its time', () =>
    withTestRegistry(async ({ registry, say, catchUp }) => {
      await say('PIP', particulars('1', { identifiers: [['BUSINESS_NUMBER', '712003144']] }));
      await say('CTPAT', particulars('2', { identifiers: [['EIN', '741234509']] }));
      await catchUp();
      const [first, second] = [await companyOf(registry, 'PIP:1'), await companyOf(registry, 'CTPAT:2')];
      await mergeCompanies(registry, [first, second], DECIDER);
      await splitCompany(registry, first, ['CTPAT:2'], DECIDER);
      const { companies } = await askedAbout(registry, 'CTPAT:2');
      const inTime = companies.toSorted((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1));
      expect(inTime.map(({ companyId, program }) => [companyId, program])).toEqual([
        [second, 'CTPAT'],
        [first, 'CTPAT'],
        [second, 'CTPAT'],
      ]);
      expect(inTime.map(({ until }) => until)).toEqual([inTime[1]?.from, inTime[2]?.from, null]);
      // The account that stayed was of one company all along.
      expect((await askedAbout(registry, 'PIP:1')).companies).toEqual([
        { companyId: first, program: 'PIP', from: '2020-01-01T00:00:00.000Z', until: null },
      ]);
    }));

  it('is every identifier that its own program asserted of it, for as long as it did, its number included', () =>
    withTestRegistry(async ({ registry, say, catchUp }) => {
      const corrected = '2024-01-01T00:00:00.000Z';
      await say(
        'PIP',
        particulars('1', {
          identifiers: [
            ['SCAC', 'MRFW'],
            ['EIN', '741234509'],
          ],
        }),
      );
      await say(
        'CTPAT',
        particulars('2', {
          identifiers: [
            ['SCAC', 'TSNO'],
            ['EIN', '741234509'],
          ],
        }),
      );
      await say(
        'PIP',
        particulars('1', {
          identifiers: [
            ['SCAC', 'MRFX'],
            ['EIN', '741234509'],
          ],
          recordedAt: corrected,
        }),
      );
      await catchUp();
      const { identifiers } = await askedAbout(registry, 'PIP:1');
      const said = identifiers.map(({ scheme, value, program, until }) => [scheme, value, program, until === null]);
      expect(said.toSorted()).toEqual([
        ['EIN', '741234509', 'PIP', true],
        ['PIP_ACCOUNT', '1', 'PIP', true],
        ['SCAC', 'MRFW', 'PIP', false],
        ['SCAC', 'MRFX', 'PIP', true],
      ]);
    }));
});
