import { ERROR_CODE } from '../answer/error-code';
import type { OperationLimit } from '../limits/operation/asked-operation';
import { refusal } from '../limits/refusal';
import type { TrustedDocuments } from './trusted-documents';

/** Refuses whatever a carrier asks that is not registered, by its hash or in full. Everybody else writes documents freely. */
export function registeredOnly(documents: TrustedDocuments): OperationLimit {
  return ({ documentHash, question }) => {
    if (question.caller.role !== 'CARRIER' || documents.has(documentHash)) return null;
    return refusal(question, {
      status: 403,
      code: ERROR_CODE.DOCUMENT_NOT_REGISTERED,
      message: {
        en: 'Carriers ask by registered documents only. Send the hash of one, or one as it is registered: docs/limits.md lists them.',
        fr: 'Les transporteurs ne demandent que par documents enregistrés. Envoyez l’empreinte de l’un d’eux, ou le document tel qu’enregistré : docs/limits.md les énumère.',
        es: 'Los transportistas preguntan solo con documentos registrados. Envíe la huella de uno, o el documento tal como está registrado: docs/limits.md los enumera.',
      },
    });
  };
}
