import type { Language } from '@aeo-hub/core/language';
import type { Random } from '../random/random';
import type { Address } from './address';
import { placesOf, type Place } from './places';

const list = (text: string) => text.trim().split(/\s*, /);

const ENGLISH_STREETS = list(
  'Airport Road, Automation Drive, Bonded Way, Canal Street, Commerce Drive, Concession Road, Dock Street, Elevator Road, Enterprise Way, Exchange Avenue, Foundry Street, Freight Street, Gateway Boulevard, Harbour Road, Industrial Parkway, Interchange Way, Junction Road, Logistics Drive, Market Street, Mill Street, Railway Avenue, Terminal Avenue, Tremont Road, Warehouse Row',
);
const FRENCH_STREETS = list(
  'boulevard industriel, chemin de la Rivière, chemin du Quai, montée du Moulin, rang Saint-Joseph, rue de l’Entrepôt, rue de la Gare, rue des Érables, rue des Forges, rue du Commerce, rue du Port, rue Saint-Paul',
);
const SPANISH_STREETS = list(
  'Av. de la Industria, Av. Aduana, Av. Ferrocarril, Av. Tecnológico, Blvd. Aeropuerto, Blvd. Industrial, Calle Nogal, Calle Peñón, Calzada del Puente, Carretera Panamericana, Circuito Exportación, Libramiento Norte',
);
const COLONIES = list('Centro, Parque Industrial, Zona Norte, La Cañada, Las Américas, Bella Vista');
/** Canada Post leaves out D, F, I, O, Q and U. */
const POSTAL_LETTERS = 'ABCEGHJKLMNPRSTVWXYZ';

/** An address in one of a country's cities. */
export function makeAddress(random: Random, country: string, language: Language): Address {
  return addressIn(random, random.pick(placesOf(country, language)), country, language);
}

/** Another address in the same city, as of a company that has moved or has several sites there. */
export function addressNear(random: Random, address: Address, language: Language): Address {
  const places = placesOf(address.country, language);
  const place = places.find(({ city }) => city === address.city) ?? random.pick(places);
  return addressIn(random, place, address.country, language);
}

function addressIn(random: Random, place: Place, country: string, language: Language): Address {
  return {
    lines: streetLines(random, language),
    city: place.city,
    region: place.region,
    postalCode: place.postal === null ? null : postalCode(random, place.postal, country),
    country,
  };
}

function streetLines(random: Random, language: Language): string[] {
  const number = random.between(1, 9899);
  if (language === 'fr') return [`${number}, ${random.pick(FRENCH_STREETS)}`];
  if (language === 'es') {
    const street = `${random.pick(SPANISH_STREETS)} ${number}`;
    return random.chance(400) ? [street, `Col. ${random.pick(COLONIES)}`] : [street];
  }
  const street = `${number} ${random.pick(ENGLISH_STREETS)}`;
  return random.chance(150) ? [street, `Unit ${random.between(1, 60)}`] : [street];
}

function postalCode(random: Random, beginning: string, country: string): string {
  if (country === 'CA') {
    const letter = POSTAL_LETTERS.charAt(random.below(POSTAL_LETTERS.length));
    return `${beginning} ${random.below(10)}${letter}${random.below(10)}`;
  }
  return `${beginning}${String(random.below(100)).padStart(2, '0')}`;
}
