import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('membership_event')
@Unique('membership_event_once', ['account', 'status', 'effectiveOn', 'knownFrom'])
export class MembershipEventRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  account: string;

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

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ name: 'known_from', type: 'timestamptz' })
  knownFrom: Date;

  @Column('text')
  source: string;
}
