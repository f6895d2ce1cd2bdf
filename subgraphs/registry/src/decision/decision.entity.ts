import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DecisionKind } from './decision';

/** A person united companies or took them apart. Never changed, never removed; a later decision may say otherwise. */
@Entity('decision')
export class DecisionRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  kind: DecisionKind;

  /** Who decided. */
  @Column({ name: 'decided_by', type: 'text' })
  decidedBy: string;

  /** Why, in their own words. */
  @Column('text')
  reason: string;

  @Column({ name: 'decided_at', type: 'timestamptz' })
  decidedAt: Date;

  /** The companies as they were named: of a merge two, of a split the one that accounts were kept apart from. */
  @Column({ name: 'company_ids', type: 'uuid', array: true })
  companyIds: string[];
}
