import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { parentPort } from 'node:worker_threads';
import type { Asked, Told } from './planning-thread';

/** What runs in a planning thread: answers one message after the other. */
let planner: QueryPlanner | null = null;

function answer(asked: Asked): string {
  if ('supergraphSdl' in asked) {
    // Checked by whoever sends it.
    planner = new QueryPlanner(Supergraph.build(asked.supergraphSdl, { validateSupergraph: false }));
    return '';
  }
  if (!planner) throw new Error('There is no supergraph to plan over.');
  const document = parse(asked.document, { noLocation: true });
  const operation = operationFromDocument(planner.supergraph.apiSchema(), document);
  return JSON.stringify(planner.buildQueryPlan(operation));
}

parentPort?.on('message', (asked: Asked) => {
  let told: Told;
  try {
    told = { plan: answer(asked) };
  } catch (error) {
    told = { fault: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(told);
});
