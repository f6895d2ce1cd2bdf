/** The six subgraphs, in the order in which a question reaches them. A name is also a folder, a service and a database. */
export const SUBGRAPH_NAMES = ['registry', 'pip', 'ctpat', 'mexican-aeo', 'mra', 'audit'] as const;

export type SubgraphName = (typeof SUBGRAPH_NAMES)[number];
