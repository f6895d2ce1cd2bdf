import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import type { Trade } from '../name/trade';
import type { Weighted } from '../random/random';
import type { Archetype, Headquarters } from './archetype';

const CANADA: Weighted<Headquarters> = [['CA', 1]];
const MOSTLY_CANADA: Weighted<Headquarters> = [
  ['CA', 76],
  ['US', 24],
];
const UNITED_STATES: Weighted<Headquarters> = [['US', 1]];
const MOSTLY_UNITED_STATES: Weighted<Headquarters> = [
  ['US', 90],
  ['CA', 10],
];
const NORTHERN_BORDER: Weighted<Headquarters> = [
  ['US', 55],
  ['CA', 45],
];
const MEXICO: Weighted<Headquarters> = [['MX', 1]];
const SOUTHERN_BORDER: Weighted<Headquarters> = [
  ['MX', 70],
  ['US', 30],
];
const OVERSEAS: Weighted<Headquarters> = [['OTHER', 1]];
const ANYWHERE: Weighted<Headquarters> = [
  ['US', 50],
  ['OTHER', 45],
  ['CA', 5],
];

/** The initials of a program before a member type: `P:` PIP, `C:` CTPAT, `M:` Mexican AEO. */
function memberships(text: string): Archetype['memberships'] {
  return text.split(' ').map((entry) => {
    const program: ProgramCode = PROGRAM_CODES.find((code) => code.startsWith(entry.charAt(0))) ?? 'PIP';
    return { program, memberType: entry.slice(2) };
  });
}

function kind(
  weight: number,
  trade: Trade,
  headquarters: Weighted<Headquarters>,
  held: string,
  persons = 0,
): readonly [Archetype, number] {
  return [{ trade, headquarters, memberships: memberships(held), persons }, weight];
}

/**
 * The mix, in ten-thousandths. Three quarters of PIP's members are in CTPAT too and some 60 % are highway carriers, as was reported for
 * January 2012 (COLE-2012: 78 % and 62 %); the other shares are plausible, no more: no count by member type is published.
 */
export const ARCHETYPES: Weighted<Archetype> = [
  // PIP alone
  kind(320, 'TRUCKING', CANADA, 'P:CARRIER_HIGHWAY'),
  kind(30, 'TRUCKING', UNITED_STATES, 'P:CARRIER_HIGHWAY'),
  kind(90, 'IMPORT', MOSTLY_CANADA, 'P:IMPORTER'),
  kind(30, 'IMPORT', CANADA, 'P:IMPORTER P:EXPORTER'),
  kind(90, 'EXPORT', CANADA, 'P:EXPORTER'),
  kind(50, 'WAREHOUSING', CANADA, 'P:WAREHOUSE_OPERATOR'),
  kind(60, 'FORWARDING', CANADA, 'P:FREIGHT_FORWARDER'),
  kind(55, 'BROKERAGE', CANADA, 'P:CUSTOMS_BROKER'),
  kind(12, 'COURIER', CANADA, 'P:COURIER'),
  kind(8, 'RAIL', CANADA, 'P:CARRIER_RAIL'),
  kind(10, 'SHIPPING', CANADA, 'P:CARRIER_MARINE'),
  kind(10, 'AIR', CANADA, 'P:CARRIER_AIR'),
  kind(12, 'TERMINAL', CANADA, 'P:MARINE_TERMINAL_OPERATOR'),
  kind(12, 'SHIPPING', CANADA, 'P:SHIPPING_AGENT'),
  // PIP and CTPAT
  kind(1580, 'TRUCKING', MOSTLY_CANADA, 'P:CARRIER_HIGHWAY C:HIGHWAY_CARRIER_US_CA'),
  kind(80, 'TRUCKING', UNITED_STATES, 'P:CARRIER_HIGHWAY C:HIGHWAY_CARRIER_US_MX'),
  kind(40, 'LOGISTICS', CANADA, 'P:CARRIER_HIGHWAY C:HIGHWAY_CARRIER_US_CA C:THIRD_PARTY_LOGISTICS'),
  kind(230, 'IMPORT', MOSTLY_CANADA, 'P:IMPORTER C:IMPORTER'),
  kind(230, 'MANUFACTURING', CANADA, 'P:EXPORTER C:FOREIGN_MANUFACTURER_CA'),
  kind(40, 'MANUFACTURING', CANADA, 'P:IMPORTER P:EXPORTER C:FOREIGN_MANUFACTURER_CA'),
  kind(80, 'BROKERAGE', NORTHERN_BORDER, 'P:CUSTOMS_BROKER C:CUSTOMS_BROKER'),
  kind(80, 'FORWARDING', CANADA, 'P:FREIGHT_FORWARDER C:CONSOLIDATOR'),
  kind(10, 'WAREHOUSING', CANADA, 'P:WAREHOUSE_OPERATOR C:THIRD_PARTY_LOGISTICS'),
  kind(15, 'RAIL', MOSTLY_CANADA, 'P:CARRIER_RAIL C:RAIL_CARRIER'),
  kind(12, 'AIR', MOSTLY_CANADA, 'P:CARRIER_AIR C:AIR_CARRIER'),
  kind(12, 'SHIPPING', MOSTLY_CANADA, 'P:CARRIER_MARINE C:SEA_CARRIER'),
  kind(12, 'COURIER', MOSTLY_CANADA, 'P:COURIER C:AIR_CARRIER'),
  // CTPAT alone
  kind(1527, 'IMPORT', MOSTLY_UNITED_STATES, 'C:IMPORTER'),
  kind(220, 'IMPORT', UNITED_STATES, 'C:IMPORTER C:EXPORTER'),
  kind(30, 'IMPORT', UNITED_STATES, 'C:IMPORTER', 1000),
  kind(140, 'EXPORT', UNITED_STATES, 'C:EXPORTER'),
  kind(620, 'TRUCKING', NORTHERN_BORDER, 'C:HIGHWAY_CARRIER_US_CA'),
  kind(430, 'TRUCKING', SOUTHERN_BORDER, 'C:HIGHWAY_CARRIER_US_MX'),
  kind(130, 'TRUCKING', MEXICO, 'C:LONG_HAUL_CARRIER_MX'),
  kind(20, 'RAIL', UNITED_STATES, 'C:RAIL_CARRIER'),
  kind(35, 'SHIPPING', ANYWHERE, 'C:SEA_CARRIER'),
  kind(30, 'AIR', ANYWHERE, 'C:AIR_CARRIER'),
  kind(30, 'TERMINAL', UNITED_STATES, 'C:MPTO_US'),
  kind(15, 'TERMINAL', OVERSEAS, 'C:MPTO_FOREIGN'),
  kind(170, 'BROKERAGE', UNITED_STATES, 'C:CUSTOMS_BROKER'),
  kind(190, 'FORWARDING', ANYWHERE, 'C:CONSOLIDATOR'),
  kind(140, 'MANUFACTURING', MEXICO, 'C:FOREIGN_MANUFACTURER_MX'),
  kind(60, 'MANUFACTURING', CANADA, 'C:FOREIGN_MANUFACTURER_CA'),
  kind(60, 'LOGISTICS', UNITED_STATES, 'C:THIRD_PARTY_LOGISTICS'),
  kind(20, 'LOGISTICS', UNITED_STATES, 'C:HIGHWAY_CARRIER_US_MX C:THIRD_PARTY_LOGISTICS'),
  // Mexican AEO alone
  kind(950, 'IMPORT', MEXICO, 'M:IMPORTADOR_EXPORTADOR'),
  kind(50, 'HOLDING', MEXICO, 'M:CONTROLADORA'),
  kind(25, 'AEROSPACE', MEXICO, 'M:AERONAVES'),
  kind(70, 'MANUFACTURING', MEXICO, 'M:SECIIT'),
  kind(70, 'TEXTILE', MEXICO, 'M:TEXTIL'),
  kind(35, 'LOGISTICS', MEXICO, 'M:RFE'),
  kind(30, 'LOGISTICS', MEXICO, 'M:TERCERIZACION_LOGISTICA'),
  kind(15, 'LOGISTICS', MEXICO, 'M:TERCERIZACION_LOGISTICA M:SCC_AGD'),
  kind(210, 'TRUCKING', MEXICO, 'M:SCC_TT', 60),
  kind(130, 'BROKERAGE', MEXICO, 'M:SCC_AA', 450),
  kind(8, 'RAIL', MEXICO, 'M:SCC_TF'),
  kind(25, 'PARK', MEXICO, 'M:SCC_PI'),
  kind(35, 'WAREHOUSING', MEXICO, 'M:SCC_RF'),
  kind(15, 'COURIER', MEXICO, 'M:SCC_MP'),
  kind(15, 'WAREHOUSING', MEXICO, 'M:SCC_AGD'),
  // CTPAT and Mexican AEO
  kind(480, 'MANUFACTURING', MEXICO, 'M:IMPORTADOR_EXPORTADOR C:FOREIGN_MANUFACTURER_MX'),
  kind(30, 'TEXTILE', MEXICO, 'M:TEXTIL C:FOREIGN_MANUFACTURER_MX'),
  kind(20, 'AEROSPACE', MEXICO, 'M:AERONAVES C:FOREIGN_MANUFACTURER_MX'),
  kind(30, 'MANUFACTURING', MEXICO, 'M:SECIIT C:FOREIGN_MANUFACTURER_MX'),
  kind(300, 'TRUCKING', MEXICO, 'M:SCC_TT C:HIGHWAY_CARRIER_US_MX'),
  kind(60, 'TRUCKING', MEXICO, 'M:SCC_TT C:LONG_HAUL_CARRIER_MX'),
  kind(20, 'RAIL', MEXICO, 'M:SCC_TF C:RAIL_CARRIER'),
  kind(40, 'LOGISTICS', MEXICO, 'M:TERCERIZACION_LOGISTICA M:SCC_TT C:HIGHWAY_CARRIER_US_MX'),
  // PIP and Mexican AEO
  kind(60, 'EXPORT', CANADA, 'P:EXPORTER M:IMPORTADOR_EXPORTADOR'),
  kind(20, 'COURIER', CANADA, 'P:COURIER M:SCC_MP'),
  // All three
  kind(90, 'TRUCKING', SOUTHERN_BORDER, 'P:CARRIER_HIGHWAY C:HIGHWAY_CARRIER_US_MX M:SCC_TT'),
  kind(60, 'MANUFACTURING', CANADA, 'P:EXPORTER C:FOREIGN_MANUFACTURER_CA M:IMPORTADOR_EXPORTADOR'),
  kind(30, 'IMPORT', UNITED_STATES, 'P:IMPORTER C:IMPORTER M:IMPORTADOR_EXPORTADOR'),
];
