import type { PointInTime } from '@aeo-hub/core/calendar';
import { companyName } from '@aeo-hub/core/company-name';
import { isCountryCode } from '@aeo-hub/core/country';
import type { Localized } from '@aeo-hub/core/language';
import type { RequestContext } from '@aeo-hub/core/subgraph';
import { GraphQLError } from 'graphql';
import type { SearchedName } from './name-score';
import type { RankedPlace } from './ranked-match';
import { placeInCursor, searchKey } from './search-cursor';

const LONGEST_NAME = 200;
const LARGEST_PAGE = 100;

const REFUSALS = {
  NAME_TOO_LONG: {
    en: `The name is longer than ${LONGEST_NAME} characters. Send the company’s name alone.`,
    fr: `Le nom dépasse ${LONGEST_NAME} caractères. Envoyez seulement le nom de l’entreprise.`,
    es: `El nombre supera los ${LONGEST_NAME} caracteres. Envíe solo el nombre de la empresa.`,
  },
  NAME_WITHOUT_LETTERS: {
    en: 'The name holds no letter and no digit. Send at least one word of it.',
    fr: 'Le nom ne contient ni lettre ni chiffre. Envoyez au moins un de ses mots.',
    es: 'El nombre no contiene ninguna letra ni dígito. Envíe al menos una de sus palabras.',
  },
  UNKNOWN_COUNTRY: {
    en: 'This is no country or customs territory of ISO 3166-1, nor EU. Correct it or leave it out.',
    fr: 'Ce n’est ni un pays ou territoire douanier de la norme ISO 3166-1, ni EU. Corrigez-le ou omettez-le.',
    es: 'No es un país o territorio aduanero de la norma ISO 3166-1, ni EU. Corríjalo u omítalo.',
  },
  PAGE_SIZE: {
    en: `Ask for 1 to ${LARGEST_PAGE} companies at a time.`,
    fr: `Demandez de 1 à ${LARGEST_PAGE} entreprises à la fois.`,
    es: `Pida de 1 a ${LARGEST_PAGE} empresas a la vez.`,
  },
  INVALID_CURSOR: {
    en: 'This cursor does not belong to this question. Use one of its own answer’s cursors, or leave it out.',
    fr: 'Ce curseur n’appartient pas à cette question. Utilisez un curseur de sa propre réponse ou omettez-le.',
    es: 'Este cursor no pertenece a esta pregunta. Use un cursor de su propia respuesta u omítalo.',
  },
} as const satisfies Record<string, Localized>;

/** What `searchCompanies` is called with. */
export interface SearchArguments {
  readonly name: string;
  readonly country: string | null;
  readonly first: number | null;
  readonly after: string | null;
}

/** A search that makes sense. */
export interface SearchQuestion {
  readonly asked: SearchedName;
  readonly first: number;
  readonly after: RankedPlace | null;
  /** What its cursors are marked with. */
  readonly key: string;
}

/** @throws GraphQLError NAME_TOO_LONG, NAME_WITHOUT_LETTERS, UNKNOWN_COUNTRY, PAGE_SIZE or INVALID_CURSOR */
export function searchQuestion(
  { name, country, first, after }: SearchArguments,
  { knownAt }: PointInTime,
  context: RequestContext,
): SearchQuestion {
  if (name.length > LONGEST_NAME) throw refusal('NAME_TOO_LONG', context);
  const asked = { name: companyName(name), country };
  if (asked.name.words.length === 0) throw refusal('NAME_WITHOUT_LETTERS', context);
  if (country !== null && country !== 'EU' && !isCountryCode(country)) throw refusal('UNKNOWN_COUNTRY', context);
  const size = first ?? 10;
  if (size < 1 || size > LARGEST_PAGE) throw refusal('PAGE_SIZE', context);
  const key = searchKey(asked, knownAt);
  const place = after === null ? null : placeInCursor(key, after);
  if (after !== null && !place) throw refusal('INVALID_CURSOR', context);
  return { asked, first: size, after: place, key };
}

function refusal(code: keyof typeof REFUSALS, { language }: RequestContext): GraphQLError {
  return new GraphQLError(REFUSALS[code][language], { extensions: { code } });
}
