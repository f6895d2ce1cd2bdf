import type { Localized } from '@aeo-hub/core/language';

/** Said of a part that is missing because something in it that may not be empty came empty. */
export const INCOMPLETE_MESSAGE: Localized = {
  en: 'This part of the answer is missing: something in it came back empty that may not be. It says nothing about a company. Ask again; if it stays so, report the request id.',
  fr: 'Cette partie de la réponse manque: un élément obligatoire est revenu vide. Cela ne dit rien d’une entreprise. Posez à nouveau la question; si l’erreur persiste, signalez l’identifiant de la requête.',
  es: 'Falta esta parte de la respuesta: un elemento obligatorio llegó vacío. Eso no dice nada de una empresa. Vuelva a preguntar; si persiste, comunique el identificador de la solicitud.',
};
