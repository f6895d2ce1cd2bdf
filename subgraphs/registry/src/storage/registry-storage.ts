import { DisclosureRow } from '@aeo-hub/core/disclosure';
import { AssertedNameRow } from '../assertion/asserted-name.entity';
import { AssertionRow } from '../assertion/assertion.entity';
import { IdentifierClaimRow } from '../assertion/identifier-claim.entity';
import { FeedCursorRow } from '../catch-up/feed-cursor.entity';
import { ClashRow } from '../clash/clash.entity';
import { CompanyRow } from '../company/company.entity';
import { DecisionAccountRow } from '../decision/decision-account.entity';
import { DecisionRow } from '../decision/decision.entity';
import { Disclosure1700000001200 } from '../disclosure/disclosure.migration';
import { AccountJoinRow } from '../linking/account-join.entity';
import { AccountLinkRow } from '../linking/account-link.entity';
import { LinkingRulesRow } from '../linking/linking-rules.entity';
import { NameWordRow } from '../name-search/name-word.entity';
import { DataVersion1700000002000 } from './data-version.migration';
import { FeedCursor1700000001100 } from './feed-cursor.migration';
import { LateFrom1700000002300 } from './late-from.migration';
import { LinkingRules1700000002200 } from './linking-rules.migration';
import { NAMES_RESEMBLING } from './names-resembling';
import { Registry1700000001000 } from './registry.migration';
import { RowSecurity1700000001300 } from './row-security.migration';
import { SearchTerms1700000002400 } from './search-terms.migration';
import { TrustedUntil1700000001400 } from './trusted-until.migration';

/** What the registry keeps, for whoever opens its database. */
export const REGISTRY_STORAGE = {
  entities: [
    CompanyRow,
    AssertionRow,
    IdentifierClaimRow,
    AssertedNameRow,
    NameWordRow,
    AccountLinkRow,
    AccountJoinRow,
    LinkingRulesRow,
    DecisionRow,
    DecisionAccountRow,
    ClashRow,
    FeedCursorRow,
    DisclosureRow,
  ],
  migrations: [
    Registry1700000001000,
    FeedCursor1700000001100,
    Disclosure1700000001200,
    RowSecurity1700000001300,
    TrustedUntil1700000001400,
    DataVersion1700000002000,
    LinkingRules1700000002200,
    LateFrom1700000002300,
    SearchTerms1700000002400,
  ],
} as const;

/** What questions are answered from, by the rows that row-level security shows. */
export const REGISTRY_READ = {
  tables: ['assertion', 'account_link', 'identifier_claim', 'disclosure'],
  functions: [NAMES_RESEMBLING, 'programs_heard(interval)', 'linking_rules_at(timestamptz)'],
} as const;
