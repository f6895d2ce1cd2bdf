import { createHash } from 'node:crypto';
import { getOperationAST, parse } from 'graphql';

/** What Apollo Server puts before the hash of a document that it looks up. */
const LOOKED_UP_AS = 'apq:';

/** The registered operations, by the hash of their documents. No caller adds to them: what is sent along with its hash is not kept. */
export class TrustedDocuments {
  private readonly byHash: ReadonlyMap<string, string>;
  private readonly names: ReadonlyMap<string, string | null>;

  constructor(documents: readonly string[]) {
    this.byHash = new Map(documents.map((document) => [hashOf(document), document]));
    this.names = new Map(documents.map((document) => [hashOf(document), nameOf(document)]));
  }

  /** @param hash SHA-256 of the document, in hexadecimal */
  has(hash: string): boolean {
    return this.byHash.has(hash);
  }

  /** What its operation is called; null of what is not registered, or has no name. */
  operationName(hash: string): string | null {
    return this.names.get(hash) ?? null;
  }

  /** As a cache of Apollo Server’s. */
  async get(key: string): Promise<string | undefined> {
    return this.byHash.get(key.startsWith(LOOKED_UP_AS) ? key.slice(LOOKED_UP_AS.length) : key);
  }

  async set(): Promise<void> {}

  async delete(): Promise<boolean> {
    return false;
  }
}

function hashOf(document: string): string {
  return createHash('sha256').update(document).digest('hex');
}

function nameOf(document: string): string | null {
  return getOperationAST(parse(document))?.name?.value ?? null;
}
