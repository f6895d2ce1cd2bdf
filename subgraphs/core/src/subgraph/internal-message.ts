import type { Localized } from '../language';

/** All that a caller reads of a fault of ours. */
export const INTERNAL_MESSAGE: Localized = {
  en: 'The hub failed to answer this part of the question. Ask again; if it stays so, report the request id.',
  fr: 'Le hub n’a pas pu répondre à cette partie de la question. Posez-la à nouveau; si l’erreur persiste, signalez l’identifiant de la requête.',
  es: 'El hub no pudo responder a esta parte de la pregunta. Vuelva a preguntar; si persiste, comunique el identificador de la solicitud.',
};
