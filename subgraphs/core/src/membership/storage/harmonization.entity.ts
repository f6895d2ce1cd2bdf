import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One version of what a program holds of a membership's harmonization with one of the other program; the latest known is current. */
@Entity('harmonization')
@Index('harmonization_by_account', ['account', 'recordedAt', 'id'])
export class HarmonizationRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  account: string;

  @Column({ name: 'counterpart_account', type: 'text' })
  counterpartAccount: string;

  @Column('date')
  since: string;

  @Column({ name: 'validation_by', type: 'text', nullable: true })
  validationBy: string | null;

  @Column({ name: 'validation_on', type: 'date', nullable: true })
  validationOn: string | null;

  @Column({ name: 'point_of_contact', type: 'text', nullable: true })
  pointOfContact: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ name: 'known_from', type: 'timestamptz' })
  knownFrom: Date;

  @Column('text')
  source: string;
}
