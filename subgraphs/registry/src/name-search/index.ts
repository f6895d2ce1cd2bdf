/** The pure part of searching by name, for whoever finds the candidates another way. */
export { candidateText } from './candidate-text';
export { comparableName } from './comparable-name';
export { MOST_MATCHES } from './name-search.service';
export { rankMatches } from './rank-matches';
