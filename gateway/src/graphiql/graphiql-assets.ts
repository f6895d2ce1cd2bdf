import { createHash } from 'node:crypto';
import { EXAMPLE_QUERY } from './example-query';

export interface GraphiqlAsset {
  readonly type: string;
  readonly body: Buffer;
  /** Changes with the body, for a browser that has it already. */
  readonly etag: string;
}

const JAVASCRIPT = 'text/javascript; charset=utf-8';

/** Monaco asks for its workers by label. It must find this before it loads. */
const WORKERS = `self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_, label) => new URL('graphiql/' + label + '.worker.js', document.baseURI).href,
};
`;

const START = `YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), ${JSON.stringify({
  endpoint: 'graphql',
  title: 'AEO Hub',
  logo: ' ',
  defaultQuery: EXAMPLE_QUERY,
  shouldPersistHeaders: false,
})});
`;

let loaded: Promise<ReadonlyMap<string, GraphiqlAsset>> | undefined;

/** What the page loads, by file name: all of it from this package, nothing from anywhere else. Read on first use; it is 9 MB. */
export function graphiqlAssets(): Promise<ReadonlyMap<string, GraphiqlAsset>> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<ReadonlyMap<string, GraphiqlAsset>> {
  const bundle = await import('@graphql-yoga/render-graphiql/graphiql');
  return new Map([
    ['workers.js', asset(JAVASCRIPT, WORKERS)],
    ['graphiql.js', asset(JAVASCRIPT, bundle.js)],
    ['start.js', asset(JAVASCRIPT, START)],
    ['graphiql.css', asset('text/css; charset=utf-8', bundle.css)],
    ['editorWorkerService.worker.js', asset(JAVASCRIPT, bundle.editorWorkerService)],
    ['json.worker.js', asset(JAVASCRIPT, bundle.jsonWorker)],
    ['graphql.worker.js', asset(JAVASCRIPT, bundle.graphqlWorker)],
  ]);
}

function asset(type: string, text: string): GraphiqlAsset {
  const body = Buffer.from(text);
  return { type, body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}
