/** What a company lives by: it gives its name a word, and its sites theirs. */
export type Trade =
  | 'TRUCKING'
  | 'RAIL'
  | 'SHIPPING'
  | 'AIR'
  | 'COURIER'
  | 'IMPORT'
  | 'EXPORT'
  | 'MANUFACTURING'
  | 'TEXTILE'
  | 'AEROSPACE'
  | 'WAREHOUSING'
  | 'TERMINAL'
  | 'FORWARDING'
  | 'BROKERAGE'
  | 'LOGISTICS'
  | 'HOLDING'
  | 'PARK';
