import type { Localized } from '@aeo-hub/core/language';

/** Said of a part of a response that is missing though no subgraph reported an error. @param isTransient whether asking again can help */
export function incompleteMessage(isTransient: boolean): Localized {
  return isTransient ? ASK_AGAIN : REPORT;
}

const ASK_AGAIN: Localized = {
  en: 'This part of the answer is missing, because a part of the hub did not answer. It says nothing about a company. Ask again in a moment.',
  fr: 'Cette partie de la réponse manque, car une partie du hub n’a pas répondu. Cela ne dit rien d’une entreprise. Posez à nouveau la question dans un instant.',
  es: 'Falta esta parte de la respuesta, porque una parte del hub no respondió. Eso no dice nada de una empresa. Vuelva a preguntar en un momento.',
};

const REPORT: Localized = {
  en: 'This part of the answer is missing: something in it came back empty or malformed. It says nothing about a company, and asking again will not help. Report the request id.',
  fr: 'Cette partie de la réponse manque : un de ses éléments est revenu vide ou mal formé. Cela ne dit rien d’une entreprise, et reposer la question n’y changera rien. Signalez l’identifiant de la requête.',
  es: 'Falta esta parte de la respuesta: uno de sus elementos llegó vacío o mal formado. Eso no dice nada de una empresa, y volver a preguntar no cambiará nada. Comunique el identificador de la solicitud.',
};
