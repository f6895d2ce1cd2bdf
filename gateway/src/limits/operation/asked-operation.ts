import type { GraphQLError } from 'graphql';
import type { Question } from '../../question/question';
import type { Measure } from '../measure/measure';
import type { OperationToMeasure } from '../measure/measure-operation';

/** A valid operation that is about to be answered. */
export interface AskedOperation extends OperationToMeasure {
  readonly question: Question;
  readonly measure: Measure;
  /** SHA-256 of the document as sent, in hexadecimal. */
  readonly documentHash: string;
}

/** Says why an operation is not answered; null when it may be. */
export type OperationLimit = (asked: AskedOperation) => GraphQLError | null;
