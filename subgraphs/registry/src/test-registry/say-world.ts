import type { TestRegistry } from './open-test-registry';
import { particulars } from './particulars';

/** A handful of companies, in the words of the programs that know them. */
export async function sayWorld({ say, catchUp }: TestRegistry): Promise<void> {
  const milton = { lines: ['4410 Tremaine Road'], city: 'Milton', region: 'ON', postalCode: 'L9T 2X7', country: 'CA' };
  await say(
    'PIP',
    particulars('PIP-0001042', {
      legalName: 'Maple Ridge Freightways Inc.',
      tradeNames: ['Maple Freight'],
      address: milton,
      identifiers: [
        ['BUSINESS_NUMBER', '712003144'],
        ['SCAC', 'MRFW'],
      ],
    }),
    particulars('PIP-0002218', {
      legalName: 'Brûlerie du Saint-Laurent inc.',
      identifiers: [
        ['BUSINESS_NUMBER', '804551208'],
        ['MID', 'XQBRUSAI55QUE'],
      ],
    }),
    particulars('PIP-0002711', { legalName: 'Nordic Timber Exports Ltd.', identifiers: [['MID', 'XBNORTIM88MON']] }),
    particulars('PIP-0002712', { legalName: 'Nordic Timber Exporters Corp.', identifiers: [['MID', 'XBNORTIM88MON']] }),
  );
  await say(
    'CTPAT',
    particulars('CT-30042217', {
      legalName: 'MAPLE RIDGE FREIGHTWAYS',
      recordedAt: '2021-01-01T00:00:00.000Z',
      identifiers: [
        ['BUSINESS_NUMBER', '712003144'],
        ['USDOT', '1834561'],
      ],
    }),
    particulars('CT-30099999', { legalName: 'Laurent & Saint Brewers LLC', headquarters: 'US' }),
  );
  await say(
    'MEXICAN_AEO',
    particulars('OEA-2018-01199', {
      legalName: 'Maquiladora Frontera Roja, S.A. de C.V.',
      headquarters: 'MX',
      identifiers: [['RFC', 'MFR0803126J9']],
    }),
  );
  await catchUp();
}
