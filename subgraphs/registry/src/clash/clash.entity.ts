import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { DecisionRow } from '../decision/decision.entity';
import type { ClashCause } from './clash-cause';

/** A strong identifier that does not settle whose it is; kept for a person. Its sides are read from the claims and links of the day. */
@Entity('clash')
@Index('clash_open_once', ['scheme', 'value'], { unique: true, where: 'closed_at IS NULL' })
@Index('clash_by_decision', ['decisionId'])
export class ClashRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  scheme: string;

  /** Normalized. */
  @Column('text')
  value: string;

  @Column('text')
  cause: ClashCause;

  @Column({ name: 'opened_at', type: 'timestamptz', default: () => 'now()' })
  openedAt: Date;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  /** The decision that settled it; null while open, and when the programs' data no longer contradict one another. */
  @Column({ name: 'decision_id', type: 'bigint', nullable: true })
  decisionId: string | null;

  @ManyToOne(() => DecisionRow)
  @JoinColumn({ name: 'decision_id', foreignKeyConstraintName: 'clash_decision' })
  decision: Relation<DecisionRow> | null;
}
