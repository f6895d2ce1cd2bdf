import { GraphQLError } from 'graphql';
import type { AnsweredObject } from './answered-object';
import { hasField, type CalledFields } from './called-fields';
import type { ErrorPlaces } from './error-places';

/** Null, of which an error is reported already. */
export const NULL_REPORTED = Symbol('null that is reported');

/** Null where there may be none: it propagates to the parent, as the GraphQL specification says. */
export const NULL_PROPAGATES = Symbol('null that propagates');

/** Makes the client's value from one of the canonical response: a value, null, or one of the two above. */
export type Complete = (said: unknown, completion: Completion) => unknown;

/** Why a part of a response is missing though no subgraph reported an error. */
export type MissingPart =
  /** No subgraph returned it. */
  | 'UNKNOWN'
  /** A subgraph returned a value that is not valid for its type. */
  | 'INVALID';

/** Reports parts that are missing. */
export type ReportMissing = (part: MissingPart, path: readonly (string | number)[], detail: string) => GraphQLError;

/** What completion needs besides the data of a canonical response. */
export interface Circumstances {
  /** The result of introspection, under the client's keys. */
  readonly introspected: AnsweredObject;
  /** Objects that a subgraph does not have, without an error: the fields that it was asked for are null. */
  readonly unknownEntities: ReadonlyMap<AnsweredObject, readonly CalledFields[]>;
  /** Objects that a subgraph could not be asked about, and for which fields. */
  readonly notAsked: ReadonlyMap<AnsweredObject, readonly CalledFields[]>;
  /** The errors of the subgraphs. */
  readonly errors: ErrorPlaces;
  readonly reportMissing: ReportMissing;
}

/** The completion of one response. */
export class Completion {
  readonly errors: GraphQLError[] = [];
  /** Where in the client's response it is. */
  private readonly path: (string | number)[] = [];

  constructor(private readonly circumstances: Circumstances) {
    circumstances.errors.reached(this.path, this.errors);
  }

  get introspected(): AnsweredObject {
    return this.circumstances.introspected;
  }

  /** Whether a field is null because its subgraph has no such object, or because it requires something of a subgraph that has none. */
  isUnknown(object: AnsweredObject, canonical: string): boolean {
    const unknown = this.circumstances.unknownEntities.get(object);
    return unknown !== undefined && (hasField(unknown, canonical) || this.isNotAsked(object, canonical));
  }

  /**
   * Goes to a field or an element below.
   *
   * @param key in the client's response
   * @param canonical in the canonical one
   * @param object of the canonical one that has the field
   */
  enter(key: string | number, canonical: string | number, object?: AnsweredObject): void {
    this.path.push(key);
    const isNotAsked = object !== undefined && this.isNotAsked(object, canonical);
    this.circumstances.errors.enter({ canonical, path: this.path, isNotAsked }, this.errors);
  }

  leave(): void {
    this.path.pop();
    this.circumstances.errors.leave();
  }

  /** Whether an error of a subgraph explains what is missing here. */
  get isExplained(): boolean {
    return this.circumstances.errors.isExplained;
  }

  /** Reports something that cannot stand here, unless an error explains it. */
  refuse(part: MissingPart, detail: string): typeof NULL_REPORTED {
    if (!this.isExplained) this.errors.push(this.circumstances.reportMissing(part, [...this.path], detail));
    return NULL_REPORTED;
  }

  private isNotAsked(object: AnsweredObject, canonical: string | number): boolean {
    const calls = this.circumstances.notAsked.get(object);
    return calls !== undefined && hasField(calls, canonical);
  }
}
