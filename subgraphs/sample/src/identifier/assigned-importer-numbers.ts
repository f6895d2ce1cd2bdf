import type { Numbering } from './numbering';

/** District and port of entry in CBP's Schedule D: Seattle, Los Angeles, Laredo, El Paso, Detroit, Buffalo, New York, Miami .. */
const PORTS = '3001 2704 2304 2402 3801 0901 1001 5201 2811 2506 5301 1703 1401 0401 3901 2604'.split(' ');

const SERIALS = 100_000;
const YEARS = 20;

/** YYDDPP-NNNNN: the year, district and port, and a serial number that CBP gives an importer who has no IRS number. */
export const assignedImporterNumbers: Numbering = {
  slots: YEARS * PORTS.length * SERIALS,
  write: (slot) => {
    const [serial, rest] = [slot % SERIALS, Math.floor(slot / SERIALS)];
    const year = String(2 + Math.floor(rest / PORTS.length)).padStart(2, '0');
    return `${year}${PORTS[rest % PORTS.length]}-${String(serial).padStart(5, '0')}`;
  },
};
