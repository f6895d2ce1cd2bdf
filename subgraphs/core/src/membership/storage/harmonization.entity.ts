import { Column, Entity, Index } from 'typeorm';
import { RecordedRow } from './recorded-row';

/** One version of what a program holds of a membership's harmonization with one of the other program; the latest known is current. */
@Entity('harmonization')
@Index('harmonization_by_account', ['account', 'recordedAt', 'id'])
export class HarmonizationRow extends RecordedRow {
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
}
