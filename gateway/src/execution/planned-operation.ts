import type { QueryPlan } from '@apollo/query-planner';
import { getOperationAST, type DocumentNode } from 'graphql';
import type { SupergraphInForce } from '../supergraph/supergraph-in-force';
import { answerShape, type AnswerShape } from './answer-shape';
import { introspection, type Introspection } from './introspection';
import { planStep } from './plan-step';
import type { Step } from './step';

/** An operation that is ready to be executed any number of times. */
export interface PlannedOperation {
  readonly supergraph: SupergraphInForce;
  /** Null: no subgraph is needed. */
  readonly step: Step | null;
  readonly introspect: Introspection | null;
  readonly shape: AnswerShape;
}

export interface OperationOfPlan {
  /** Valid, and with its conditions decided. */
  readonly document: DocumentNode;
  /** Null: the only one. */
  readonly operationName: string | null;
  /** What the plan was made over. */
  readonly supergraph: SupergraphInForce;
}

/**
 * Prepares a plan of Apollo's planner and the shape of its answer, once. The gateway's own executor reads the operation anew for every
 * question, and walks it anew for every object of an answer: of a batch that was a sixth of all time. test/differential holds this one
 * to that one.
 */
export function plannedOperation({ node }: QueryPlan, asked: OperationOfPlan): PlannedOperation {
  const { document, operationName, supergraph } = asked;
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('A document came to be planned without the operation that is asked.');
  if (node?.kind === 'Subscription') throw new Error('Subscriptions are not answered.');
  return {
    supergraph,
    step: node ? planStep(node, supergraph.isOfType) : null,
    introspect: introspection(supergraph.schema, document, operation),
    shape: answerShape(supergraph.schema, document, operation),
  };
}
