import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A validation of a membership, or of one of its sites (site_id not empty). */
@Entity('validation')
@Unique('validation_once', ['account', 'siteId', 'validatedOn', 'knownFrom'])
export class ValidationRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  account: string;

  /** Empty: of the membership itself. Not null, so that one validation cannot be recorded twice. */
  @Column({ name: 'site_id', type: 'text', default: '' })
  siteId: string;

  @Column({ name: 'performed_by', type: 'text' })
  performedBy: string;

  @Column({ name: 'validated_on', type: 'date' })
  validatedOn: string;

  @Column({ name: 'revalidation_due', type: 'date', nullable: true })
  revalidationDue: string | null;

  /** The recorded day that a person let this one replace; null for every validation that corrects nothing. */
  @Column({ type: 'date', nullable: true })
  corrects: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ name: 'known_from', type: 'timestamptz' })
  knownFrom: Date;

  @Column('text')
  source: string;
}
