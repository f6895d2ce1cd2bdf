import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import { fetchStep } from './fetch-step';
import { objectsAt } from './response-path';
import type { Step } from './step';
import type { IsOfType } from './type-conditions';

/**
 * A plan of Apollo's planner as what is done by it, prepared once for all questions of its kind. Null: no subgraph is needed.
 */
export function stepOfPlan({ node }: QueryPlan, isOfType: IsOfType): Step | null {
  if (node?.kind === 'Subscription') throw new Error('Subscriptions are not answered.');
  return node ? planStep(node, isOfType) : null;
}

function planStep(node: PlanNode, isOfType: IsOfType): Step {
  switch (node.kind) {
    case 'Sequence':
      return oneByOne(node.nodes.map((child) => planStep(child, isOfType)));
    case 'Parallel':
      return atOnce(node.nodes.map((child) => planStep(child, isOfType)));
    case 'Flatten':
      return further(node.path.map(String), planStep(node.node, isOfType));
    case 'Fetch':
      return fetchStep(node, isOfType);
    case 'Condition':
    case 'Defer':
      // Conditions are decided before an operation is planned, and nothing is deferred.
      throw new Error(`A plan has a step of a kind that is not used here: ${node.kind}.`);
  }
}

function oneByOne(steps: readonly Step[]): Step {
  return async (execution, place) => {
    for (const step of steps) await step(execution, place);
  };
}

function atOnce(steps: readonly Step[]): Step {
  return async (execution, place) => {
    await Promise.all(steps.map((step) => step(execution, place)));
  };
}

function further(path: readonly string[], step: Step): Step {
  return (execution, place) =>
    step(execution, { path: [...place.path, ...path], objects: objectsAt(place.objects, path) });
}
