import { Column, Entity, Unique } from 'typeorm';
import { RecordedRow } from './recorded-row';

@Entity('membership_event')
@Unique('membership_event_once', ['account', 'status', 'effectiveOn', 'knownFrom'])
export class MembershipEventRow extends RecordedRow {
  @Column({ name: 'member_type', type: 'text' })
  memberType: string;

  @Column('text')
  status: string;

  @Column({ name: 'native_status', type: 'text' })
  nativeStatus: string;

  @Column({ type: 'text', nullable: true })
  tier: string | null;

  @Column({ name: 'valid_until', type: 'date', nullable: true })
  validUntil: string | null;

  @Column({ name: 'effective_on', type: 'date' })
  effectiveOn: string;
}
