import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { DecisionRow } from './decision.entity';

/** An account that a decision is about, and on which side. */
@Entity('decision_account')
@Index('decision_account_by_account', ['account'])
export class DecisionAccountRow {
  @PrimaryColumn({ name: 'decision_id', type: 'bigint' })
  decisionId: string;

  /** `PROGRAM:number`. */
  @PrimaryColumn('text')
  account: string;

  @Column('text')
  side: 'LEFT' | 'RIGHT';

  @ManyToOne(() => DecisionRow)
  @JoinColumn({ name: 'decision_id', foreignKeyConstraintName: 'decision_account_decision' })
  decision: Relation<DecisionRow>;
}
