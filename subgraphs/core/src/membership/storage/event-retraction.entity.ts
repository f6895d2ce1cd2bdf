import { Column, Entity, Index, Unique } from 'typeorm';
import { RecordedRow } from './recorded-row';

/** From `knownFrom` on an event no longer counts: it was cancelled before its day, or corrected by another event. */
@Entity('event_retraction')
@Unique('event_retraction_once', ['eventId'])
@Index('event_retraction_by_account', ['account'])
export class EventRetractionRow extends RecordedRow {
  @Column({ name: 'event_id', type: 'bigint' })
  eventId: string;
}
