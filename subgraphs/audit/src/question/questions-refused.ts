import type { Localized } from '@aeo-hub/core/language';

/** Questions that are told in answer to one question, at most. */
export const MOST_QUESTIONS = 20_000;

export const QUESTIONS_REFUSED = {
  INVALID_CURSOR: {
    en: 'This cursor does not belong to this question. Use one of its own answer’s cursors, or leave it out.',
    fr: 'Ce curseur n’appartient pas à cette question. Utilisez un curseur de sa propre réponse ou omettez-le.',
    es: 'Este cursor no pertenece a esta pregunta. Use un cursor de su propia respuesta u omítalo.',
  },
  TOO_MANY_QUESTIONS: {
    en: `At most ${MOST_QUESTIONS} questions are returned at a time: ask about fewer companies, or for fewer questions of each.`,
    fr: `Au plus ${MOST_QUESTIONS} questions sont communiquées à la fois : interrogez moins d’entreprises, ou demandez moins de questions pour chacune.`,
    es: `Se comunican como máximo ${MOST_QUESTIONS} preguntas a la vez: pregunte por menos empresas o pida menos preguntas de cada una.`,
  },
} as const satisfies Record<string, Localized>;

/** A page that cannot be told. */
export class QuestionsRefused extends Error {
  constructor(readonly code: keyof typeof QUESTIONS_REFUSED) {
    super(code);
    this.name = 'QuestionsRefused';
  }
}
