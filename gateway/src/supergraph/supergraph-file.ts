import { GraphQLError, parse, type DocumentNode } from 'graphql';
import { readFile } from 'node:fs/promises';
import { ListenError } from '../door/listen-error';
import { checkedSupergraph } from './checked-supergraph';
import { SupergraphInvalid } from './supergraph-invalid';

/** The enum of subgraphs that every supergraph of Federation 2 defines: https://specs.apollo.dev/join */
const JOIN_GRAPH = 'join__Graph';

/** A file that holds a supergraph, the composed schema. */
export class SupergraphFile {
  private constructor(
    readonly path: string,
    readonly sdl: string,
  ) {}

  /**
   * Reads the file and checks what can be checked at once; `explained` finds the rest.
   *
   * @throws SupergraphInvalid; or that it cannot be read and what to do
   */
  static async read(path: string): Promise<SupergraphFile> {
    let sdl: string;
    try {
      sdl = await readFile(path, 'utf8');
    } catch (cause) {
      const advice = 'It is committed and made by `npm run schema`; SUPERGRAPH_FILE names another.';
      throw new Error(`SUPERGRAPH_UNREADABLE: the composed schema ${path} cannot be read. ${advice}`, { cause });
    }
    if (sdl.trim() === '') throw new SupergraphInvalid(path, 'it is empty');
    if (!definesSubgraphs(parsed(path, sdl))) {
      throw new SupergraphInvalid(path, `it is a GraphQL document that defines no enum ${JOIN_GRAPH}`);
    }
    return new SupergraphFile(path, sdl);
  }

  /**
   * Why a gateway did not start over this supergraph: the supergraph's fault if it has one, else the error as it is. The check takes as
   * long as a start, so it is only made when a start failed.
   */
  explained(error: unknown): unknown {
    if (error instanceof ListenError) return error;
    try {
      checkedSupergraph(this.sdl);
      return error;
    } catch (cause) {
      return new SupergraphInvalid(this.path, cause instanceof Error ? cause.message : String(cause), { cause });
    }
  }
}

function parsed(path: string, sdl: string): DocumentNode {
  try {
    return parse(sdl, { noLocation: true });
  } catch (cause) {
    if (!(cause instanceof GraphQLError)) throw cause;
    const [place] = cause.locations ?? [];
    const where = place ? ` (line ${place.line}, column ${place.column})` : '';
    throw new SupergraphInvalid(path, `${cause.message.replace(/\.$/, '')}${where}`, { cause });
  }
}

function definesSubgraphs({ definitions }: DocumentNode): boolean {
  return definitions.some((definition) => 'name' in definition && definition.name?.value === JOIN_GRAPH);
}
