import type { ConfigReader } from '../config-reader';
import type { RateLimits } from './rate/rate-limits';
import { readRateLimits } from './rate/rate-limits';

/** How much one question, one caller and all callers together may ask. docs/limits.md lists what exceeds each is told. */
export interface Limits {
  /** `BODY_LIMIT_BYTES`: largest request body, in bytes. Default 1048576; 5,000 identifiers take at most about half of it. */
  readonly bodyBytes: number;
  /** `MAX_ARRIVING_BODIES`: most request bodies of one client address (of IPv6, one 64-bit network) that are still arriving. Default 32. */
  readonly arrivingBodies: number;
  /** `MAX_TOKENS`: most words and signs in a document, counted before it is understood. Default 2000; whoever sends lists sends them as variables. */
  readonly tokens: number;
  /** `MAX_DEPTH`: most fields within one another. Default 16; what tools ask of the schema is 15 deep. */
  readonly depth: number;
  /** `MAX_LIST_DEPTH`: most lists within one another. Default 4: sites and their validations below memberships below companies. */
  readonly listDepth: number;
  /** `MAX_ALIASES`: most aliases in a document, each as often as fragments spread it. Default 100. */
  readonly aliases: number;
  /** `MAX_ROOT_FIELDS`: most fields at the root of an operation, each a question of its own. Default 50; whoever has more asks for many companies by one field. */
  readonly rootFields: number;
  /** `MAX_DIRECTIVES`: most directives in a document. Default 50. */
  readonly directives: number;
  /** `MAX_IDENTIFIERS`: most companies that one request asks about. Default 5000, which is also the most it can be set to. */
  readonly identifiers: number;
  /** `MAX_COST`: most values that an answer may be expected to have, in points of about 30 bytes. Default 2000000. */
  readonly cost: number;
  /** `MAX_IN_FLIGHT`: questions that are answered at the same time. Default 64. */
  readonly inFlight: number;
  /** `MAX_QUEUED`: questions that are read or wait for their turn; more are turned away at once. Default 256. */
  readonly queued: number;
  /** `QUEUE_TIMEOUT_MS`: longest wait for a turn, in milliseconds; it counts to the time that the question may take. Default 1500. */
  readonly queueTimeoutMs: number;
  readonly rate: RateLimits;
}

/** @param reader gathers what is wrong with the settings */
export function readLimits(reader: ConfigReader): Limits {
  const many = { least: 1, most: 1_000_000_000 };
  return {
    bodyBytes: reader.integer('BODY_LIMIT_BYTES', {
      default: 1024 * 1024,
      least: 1024,
      most: 256 * 1024 * 1024,
      unit: 'bytes',
    }),
    arrivingBodies: reader.integer('MAX_ARRIVING_BODIES', {
      default: 32,
      least: 1,
      most: 100_000,
      unit: 'bodies of one address',
    }),
    tokens: reader.integer('MAX_TOKENS', { default: 2_000, least: 100, most: 10_000, unit: 'tokens' }),
    depth: reader.integer('MAX_DEPTH', { default: 16, least: 1, most: 100, unit: 'fields' }),
    listDepth: reader.integer('MAX_LIST_DEPTH', { default: 4, least: 1, most: 100, unit: 'lists' }),
    aliases: reader.integer('MAX_ALIASES', { default: 100, ...many, least: 0, unit: 'aliases' }),
    rootFields: reader.integer('MAX_ROOT_FIELDS', { default: 50, ...many, unit: 'fields' }),
    directives: reader.integer('MAX_DIRECTIVES', { default: 50, ...many, least: 0, unit: 'directives' }),
    identifiers: reader.integer('MAX_IDENTIFIERS', { default: 5_000, least: 1, most: 5_000, unit: 'identifiers' }),
    cost: reader.integer('MAX_COST', { default: 2_000_000, ...many, unit: 'points' }),
    inFlight: reader.integer('MAX_IN_FLIGHT', { default: 64, least: 1, most: 100_000, unit: 'questions' }),
    queued: reader.integer('MAX_QUEUED', { default: 256, least: 1, most: 100_000, unit: 'questions' }),
    queueTimeoutMs: reader.integer('QUEUE_TIMEOUT_MS', {
      default: 1_500,
      least: 0,
      most: 600_000,
      unit: 'milliseconds',
    }),
    rate: readRateLimits(reader),
  };
}
