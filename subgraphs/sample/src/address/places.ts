import type { Language } from '@aeo-hub/core/language';

/** A real city, so that countries, regions and postal codes fit one another; the streets in it are made up. */
export interface Place {
  readonly city: string;
  readonly region: string | null;
  /** Beginning of its postal codes; null where the sample writes none. */
  readonly postal: string | null;
}

const place = (entry: string): Place => {
  const [city = '', region = '', postal = ''] = entry.split('/');
  return { city, region: region || null, postal: postal || null };
};
const places = (text: string) =>
  text
    .trim()
    .split(/\s*\n\s*|\s*; /)
    .map(place);

const CANADA_ENGLISH = places(`
  Milton/ON/L9T; Mississauga/ON/L5T; Brampton/ON/L6T; Windsor/ON/N9A; Sarnia/ON/N7T; Hamilton/ON/L8H; Toronto/ON/M9W; Kitchener/ON/N2C
  Ottawa/ON/K1G; Thunder Bay/ON/P7B; Calgary/AB/T2C; Edmonton/AB/T6B; Vancouver/BC/V6A; Surrey/BC/V3W; Delta/BC/V4G; Winnipeg/MB/R3H
  Regina/SK/S4N; Saskatoon/SK/S7K; Moncton/NB/E1H; Saint John/NB/E2M; Halifax/NS/B3S; Dartmouth/NS/B3B; St. John's/NL/A1B
  Charlottetown/PE/C1E; Whitehorse/YT/Y1A; Yellowknife/NT/X1A`);
const CANADA_FRENCH = places(`
  Montréal/QC/H4T; Laval/QC/H7L; Québec/QC/G1P; Lévis/QC/G6W; Sherbrooke/QC/J1L; Trois-Rivières/QC/G9A; Saguenay/QC/G7H
  Drummondville/QC/J2B; Saint-Hyacinthe/QC/J2R; Rimouski/QC/G5L; Gatineau/QC/J8R; Boucherville/QC/J4B; Edmundston/NB/E3V`);
const UNITED_STATES = places(`
  Laredo/TX/780; El Paso/TX/799; Houston/TX/770; Dallas/TX/752; McAllen/TX/785; Detroit/MI/482; Port Huron/MI/480; Grand Rapids/MI/495
  Buffalo/NY/142; Brooklyn/NY/112; Newark/NJ/071; Elizabeth/NJ/072; Chicago/IL/606; Joliet/IL/604; Columbus/OH/432; Toledo/OH/436
  Indianapolis/IN/462; Memphis/TN/381; Atlanta/GA/303; Savannah/GA/314; Miami/FL/331; Charleston/SC/294; Norfolk/VA/235
  Los Angeles/CA/900; Long Beach/CA/908; San Diego/CA/921; Oakland/CA/946; Seattle/WA/981; Blaine/WA/982; Portland/OR/972
  Nogales/AZ/856; Phoenix/AZ/850; Denver/CO/802; Kansas City/MO/641; Minneapolis/MN/554; Fargo/ND/581; Great Falls/MT/594; Boston/MA/021`);
const MEXICO = places(`
  Apodaca/NLE/666; Monterrey/NLE/640; Santa Catarina/NLE/661; Nuevo Laredo/TAM/880; Reynosa/TAM/887; Matamoros/TAM/873; Altamira/TAM/896
  Tijuana/BCN/224; Mexicali/BCN/213; Ensenada/BCN/228; Nogales/SON/840; Hermosillo/SON/832; Ciudad Juárez/CHH/325; Chihuahua/CHH/311
  Saltillo/COA/253; Ramos Arizpe/COA/259; Torreón/COA/272; Celaya/GUA/380; Silao/GUA/361; León/GUA/372; Querétaro/QUE/761
  El Marqués/QUE/762; San Luis Potosí/SLP/783; Aguascalientes/AGU/203; Guadalajara/JAL/449; Tlajomulco de Zúñiga/JAL/456; Puebla/PUE/722
  Toluca/MEX/500; Cuautitlán Izcalli/MEX/547; Veracruz/VER/918; Manzanillo/COL/282; Lázaro Cárdenas/MIC/609; Mérida/YUC/972; Peñasco/SON/835`);

/** Countries beyond the three, with the ports that carriers and forwarders work from. */
const ELSEWHERE: Readonly<Record<string, readonly Place[]>> = {
  JP: places('Yokohama; Kobe'),
  KR: places('Busan//485; Incheon//223'),
  TW: places('Kaohsiung//806; Keelung//202'),
  SG: places('Singapore'),
  DE: places('Hamburg//204; Bremerhaven//275'),
  DK: places('Copenhagen'),
  NL: places('Rotterdam'),
  FR: places('Le Havre//766; Marseille//130'),
  GB: places('Felixstowe; Southampton'),
  PA: places('Colón'),
  DO: places('Boca Chica//157'),
  CO: places('Cartagena'),
};

/** The countries beyond the three that members of the sample have their headquarters in. */
export const OTHER_COUNTRIES = Object.keys(ELSEWHERE);

/** @throws RangeError for a country without places */
export function placesOf(country: string, language: Language): readonly Place[] {
  if (country === 'CA') return language === 'fr' ? CANADA_FRENCH : CANADA_ENGLISH;
  if (country === 'US') return UNITED_STATES;
  if (country === 'MX') return MEXICO;
  const found = ELSEWHERE[country];
  if (!found) throw new RangeError(`No places in ${country}`);
  return found;
}
