import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

type DocumentStore = NonNullable<ApolloServerOptions<BaseContext>['documentStore']>;

/** Of all documents together. A character takes some 60 bytes once it is parsed, and as many again once code is compiled for it. */
const MOST_CHARACTERS = 500_000;

/**
 * The parsed documents of one subgraph: about a thousand, which is more than gateways send again and again. Apollo Server's own store
 * allows 30 MB of JSON, which takes 100 MB of memory in each subgraph, and makes JSON of each document to know its size.
 */
export function parsedDocuments(mostCharacters = MOST_CHARACTERS): DocumentStore {
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: mostCharacters,
    sizeCalculation: ({ loc }) => Math.max(1, loc?.source.body.length ?? 0),
  });
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => void documents.set(key, document),
    delete: async (key) => documents.delete(key),
  };
}
