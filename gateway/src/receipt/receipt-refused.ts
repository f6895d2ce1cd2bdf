/** What was handed in does not show what it should. The message says in which part. */
export class ReceiptRefused extends Error {
  constructor(
    readonly code: 'RECEIPT_UNREADABLE' | 'RECEIPT_DOES_NOT_HOLD' | 'KEYS_UNUSABLE',
    message: string,
  ) {
    super(message);
    this.name = 'ReceiptRefused';
  }
}
