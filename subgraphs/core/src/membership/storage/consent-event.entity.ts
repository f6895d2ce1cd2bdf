import { Column, Entity, Unique } from 'typeorm';
import { RecordedRow } from './recorded-row';

@Entity('consent_event')
@Unique('consent_event_once', ['account', 'grantee', 'kind', 'effectiveOn', 'knownFrom'])
export class ConsentEventRow extends RecordedRow {
  @Column('text')
  grantee: string;

  @Column('text')
  kind: string;

  @Column({ name: 'effective_on', type: 'date' })
  effectiveOn: string;
}
