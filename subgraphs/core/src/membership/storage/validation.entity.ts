import { Column, Entity, Unique } from 'typeorm';
import { RecordedRow } from './recorded-row';

/** A validation of a membership, or of one of its sites (site_id not empty). */
@Entity('validation')
@Unique('validation_once', ['account', 'siteId', 'validatedOn', 'knownFrom', 'revalidationDue'])
export class ValidationRow extends RecordedRow {
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
}
