import type { Localized } from '../language';
import type { RecordProblemCode } from './recording';

/** What an officer is told. Codes that only a file can meet are worded by the last. */
const WORDS: Readonly<Partial<Record<RecordProblemCode, Localized>>> = {
  STEP_NOT_ALLOWED: {
    en: 'The life cycle of the program does not allow this step where it would stand. If an event on record is wrong, record the right one with `corrects`; cancel one whose day has not come.',
    fr: 'Le cycle de vie du programme ne permet pas cette étape à cet endroit. Si un événement au dossier est erroné, enregistrez le bon avec `corrects`; annulez celui dont le jour n’est pas venu.',
    es: 'El ciclo de vida del programa no permite este paso en ese lugar. Si un evento registrado es erróneo, registre el correcto con `corrects`; cancele el que aún no llega a su día.',
  },
  RECORDED_DATE_MOVED: {
    en: 'It contradicts what is on record. If that is wrong, record the right event with `corrects`, which names the wrong one.',
    fr: 'Cela contredit ce qui est enregistré. Si c’est erroné, enregistrez le bon événement avec `corrects`, qui nomme l’événement erroné.',
    es: 'Contradice lo que consta. Si eso es erróneo, registre el evento correcto con `corrects`, que nombra el erróneo.',
  },
  PRECEDES_MEMBERSHIP: {
    en: 'It is earlier than the first event of the membership. If that has a wrong day, record it with the right one and `corrects`.',
    fr: 'C’est antérieur au premier événement de l’adhésion. Si celui-ci a un jour erroné, enregistrez-le avec le bon jour et `corrects`.',
    es: 'Es anterior al primer evento de la membresía. Si este tiene un día erróneo, regístrelo con el correcto y `corrects`.',
  },
  RECORDED_IN_FUTURE: {
    en: 'A record time that has not come yet is no record.',
    fr: 'Une date d’enregistrement à venir n’est pas un enregistrement.',
    es: 'Una fecha de registro que aún no ha llegado no es un registro.',
  },
  MEMBER_TYPE_CHANGED: {
    en: 'The membership is for another line of business. Another line of business is another account.',
    fr: 'L’adhésion porte sur un autre secteur d’activité. Un autre secteur d’activité est un autre compte.',
    es: 'La membresía es para otro giro. Otro giro es otra cuenta.',
  },
  UNKNOWN_ACCOUNT: {
    en: 'No membership of this account is on record. Members are admitted by the program’s file, with their particulars.',
    fr: 'Aucune adhésion n’est enregistrée pour ce compte. Les membres sont admis par le fichier du programme, avec leurs coordonnées.',
    es: 'No consta ninguna membresía de esta cuenta. Los miembros se admiten por el archivo del programa, con sus datos.',
  },
  UNKNOWN_EVENT: {
    en: 'No event of this status and day counts on record. Name it as `history` or `scheduled` shows it.',
    fr: 'Aucun événement de ce statut et de ce jour ne compte au dossier. Nommez-le comme `history` ou `scheduled` le montre.',
    es: 'Ningún evento de este estado y día cuenta en el registro. Nómbrelo como lo muestran `history` o `scheduled`.',
  },
  NOT_SCHEDULED: {
    en: 'The day has not come. Correct the date, or send `scheduled: true` if a day to come is meant.',
    fr: 'Ce jour n’est pas encore venu. Corrigez la date, ou envoyez `scheduled: true` si un jour à venir est voulu.',
    es: 'Ese día aún no llega. Corrija la fecha, o envíe `scheduled: true` si se trata de un día futuro.',
  },
  DAY_HAS_COME: {
    en: 'The day has come, so it can be neither scheduled nor cancelled. Leave `scheduled` out; to take back what is on record, record the right event with `corrects`.',
    fr: 'Ce jour est venu : on ne peut ni le prévoir ni l’annuler. Omettez `scheduled`; pour revenir sur ce qui est enregistré, enregistrez le bon événement avec `corrects`.',
    es: 'Ese día ya llegó: no se puede programar ni cancelar. Omita `scheduled`; para retirar lo registrado, registre el evento correcto con `corrects`.',
  },
  NO_CONSENT_TO_WITHDRAW: {
    en: 'No consent to this grantee is on record, so there is none to withdraw.',
    fr: 'Aucun consentement envers ce destinataire n’est enregistré : il n’y a rien à retirer.',
    es: 'No consta ningún consentimiento para este destinatario, así que no hay nada que retirar.',
  },
  HISTORY_BUSY: {
    en: 'A file is being imported into the program. Send the same again in a moment.',
    fr: 'Un fichier est en cours d’importation dans le programme. Renvoyez la même demande dans un instant.',
    es: 'Se está importando un archivo al programa. Vuelva a enviar lo mismo en un momento.',
  },
  MISSING_VALUE: {
    en: 'It must be given.',
    fr: 'Cette valeur doit être donnée.',
    es: 'Debe indicarse este valor.',
  },
  UNKNOWN_STATUS: {
    en: 'It is no status of the program, in the program’s own words.',
    fr: 'Ce n’est pas un statut du programme, dans les termes du programme.',
    es: 'No es un estado del programa, en los términos del programa.',
  },
  UNKNOWN_MEMBER_TYPE: {
    en: 'It is no member type of the program.',
    fr: 'Ce n’est pas un type de membre du programme.',
    es: 'No es un tipo de miembro del programa.',
  },
  UNKNOWN_GRANTEE: {
    en: 'It is neither an ISO 3166-1 alpha-2 code nor EU nor TRADERS.',
    fr: 'Ce n’est ni un code ISO 3166-1 alpha-2, ni EU, ni TRADERS.',
    es: 'No es un código ISO 3166-1 alfa-2, ni EU, ni TRADERS.',
  },
  DATES_CROSSED: {
    en: 'The dates are in the wrong order.',
    fr: 'Les dates ne sont pas dans le bon ordre.',
    es: 'Las fechas no están en el orden correcto.',
  },
  TEXT_TOO_LONG: {
    en: 'It is longer than 500 characters.',
    fr: 'Cela dépasse 500 caractères.',
    es: 'Supera los 500 caracteres.',
  },
};

const UNREADABLE: Localized = {
  en: 'The value cannot be read.',
  fr: 'Cette valeur ne peut pas être lue.',
  es: 'Este valor no se puede leer.',
};

export function problemWords(code: RecordProblemCode): Localized {
  return WORDS[code] ?? UNREADABLE;
}
