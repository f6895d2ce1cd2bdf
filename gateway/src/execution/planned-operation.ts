import { getOperationAST, type DocumentNode } from 'graphql';
import type { CanonicalDocument } from '../canonical/canonical-document';
import type { SupergraphInForce } from '../supergraph/supergraph-in-force';
import { answerShape, type AnswerShape } from './answer-shape';
import { introspection, type Introspection } from './introspection';
import type { Step } from './step';

/** An operation that is ready to be executed any number of times. */
export interface PlannedOperation {
  readonly supergraph: SupergraphInForce;
  /** Null: no subgraph is needed. */
  readonly step: Step | null;
  readonly introspect: Introspection | null;
  readonly shape: AnswerShape;
  readonly canonical: CanonicalDocument;
}

export interface OperationOfPlan {
  /** The client's: valid, and with its conditions resolved. */
  readonly document: DocumentNode;
  /** Null: the only one. */
  readonly operationName: string | null;
  readonly canonical: CanonicalDocument;
  /** What the plan was made over. */
  readonly supergraph: SupergraphInForce;
}

/**
 * Prepares the response of an operation, once. The gateway's own executor reads the operation anew for every question, and walks it anew
 * for every object of an answer: of a batch that was a sixth of all time.
 *
 * @param step what is done by the plan: `planStep`
 */
export function plannedOperation(step: Step | null, asked: OperationOfPlan): PlannedOperation {
  const { document, operationName, canonical, supergraph } = asked;
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('A document came to be planned without the operation that is asked.');
  return {
    supergraph,
    step,
    canonical,
    introspect: introspection(supergraph.schema, document, operation),
    shape: answerShape(supergraph.schema, document, operation, canonical.keys),
  };
}
