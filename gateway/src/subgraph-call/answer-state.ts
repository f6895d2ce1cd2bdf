/**
 * How a subgraph answered: `OK`; `LATE`, not within its time; `DOWN`, not at all: no connection, a fault of its own, something that
 * is no answer, or not asked because it has failed too often of late. Neither of the last two says anything about a company.
 */
export type AnswerState = 'OK' | 'LATE' | 'DOWN';
