import { shortenedMessage } from '../answer/shortened-message';

/** Longest reason in the message, in characters: a schema may have hundreds of faults. */
const LONGEST_REASON = 400;

/** A file does not hold a supergraph over which requests can be planned; the message says what to do. */
export class SupergraphInvalid extends Error {
  readonly code = 'SUPERGRAPH_INVALID';

  constructor(path: string, reason: string, options: ErrorOptions = {}) {
    const short = shortenedMessage(reason.replaceAll(/\s+/g, ' ').replace(/\.$/, ''), LONGEST_REASON);
    super(
      `SUPERGRAPH_INVALID: ${path} holds no supergraph: ${short}. ` +
        'Write it anew with `npm run schema`, or name another supergraph of Apollo Federation 2 (SUPERGRAPH_FILE, or --supergraph FILE); the schema of one subgraph is none.',
      options,
    );
    this.name = 'SupergraphInvalid';
  }
}
