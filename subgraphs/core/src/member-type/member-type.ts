import type { Localized } from '../language';
import type { ProgramCode } from '../program';
import type { Confidence } from '../reference-data';

/** A line of business that a program accredits. Member types belong to a membership, not to a company. */
export interface MemberType {
  readonly program: ProgramCode;
  /** Unique within the program. */
  readonly code: string;
  readonly name: Localized;
  /** Mexico's: Operador Económico Autorizado or Socio Comercial Certificado; null elsewhere. */
  readonly modality: Modality | null;
  /** A type on which PIP and CTPAT focus their harmonization: highway carriers across the border of Canada and the United States. */
  readonly harmonizable: boolean;
  /** The works it was read in; null when it is general knowledge. */
  readonly source: string | null;
  readonly confidence: Confidence;
}

export const MODALITIES = ['OEA', 'SCC'] as const;

export type Modality = (typeof MODALITIES)[number];
