import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('consent_event')
@Unique('consent_event_once', ['account', 'grantee', 'kind', 'effectiveOn', 'knownFrom'])
export class ConsentEventRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  account: string;

  @Column('text')
  grantee: string;

  @Column('text')
  kind: string;

  @Column({ name: 'effective_on', type: 'date' })
  effectiveOn: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ name: 'known_from', type: 'timestamptz' })
  knownFrom: Date;

  @Column('text')
  source: string;
}
