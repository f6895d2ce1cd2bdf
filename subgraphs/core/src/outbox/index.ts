export { feedEnd, FEED_START, readFeed, type FeedPosition, type FeedRow } from './outbox-feed';
export { Outbox1700000000100 } from './outbox.migration';
export { OutboxRow } from './outbox-row.entity';
export {
  PARTICULARS_TOPIC,
  type AssertedIdentifier,
  type ParticularsMessage,
  type PostalAddress,
} from './particulars-message';
