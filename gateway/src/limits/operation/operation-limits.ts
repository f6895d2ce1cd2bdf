import { registeredOnly } from '../../trusted-documents/registered-only';
import type { CarrierDocuments } from '../../trusted-documents/carrier-documents';
import type { TrustedDocuments } from '../../trusted-documents/trusted-documents';
import type { Limits } from '../limits';
import type { OperationLimit } from './asked-operation';
import { maxAliases } from './max-aliases';
import { maxCost } from './max-cost';
import { maxDepth } from './max-depth';
import { maxDirectives } from './max-directives';
import { maxIdentifiers } from './max-identifiers';
import { maxListDepth } from './max-list-depth';
import { maxRootFields } from './max-root-fields';
import { noIntrospection } from './no-introspection';

export interface OperationLimitsOptions {
  readonly limits: Limits;
  readonly documents: TrustedDocuments;
  /** What carriers may send. */
  readonly carrierDocuments: CarrierDocuments;
  readonly isProduction: boolean;
}

/** Every limit of one operation, whether it may be asked at all first. */
export function operationLimits(options: OperationLimitsOptions): readonly OperationLimit[] {
  const { limits, documents, carrierDocuments, isProduction } = options;
  return [
    ...(carrierDocuments === 'registered' ? [registeredOnly(documents)] : []),
    noIntrospection({ isProduction }),
    maxDepth(limits),
    maxListDepth(limits),
    maxRootFields(limits),
    maxAliases(limits),
    maxDirectives(limits),
    maxIdentifiers(limits),
    maxCost(limits),
  ];
}
