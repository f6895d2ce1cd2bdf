export { messageInstant } from './message-instant';
export { OUTBOX_STORAGE } from './outbox-storage';
export { feedEnd, FEED_START, isBefore, readFeed, type FeedPosition, type FeedRow } from './outbox-feed';
export {
  PARTICULARS_TOPIC,
  type AssertedIdentifier,
  type ParticularsMessage,
  type PostalAddress,
} from './particulars-message';
export { DISCLOSURE_TOPIC, type DisclosureGrant, type DisclosureMessage } from './disclosure-message';
