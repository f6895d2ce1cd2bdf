import { LOG_LEVELS } from '@aeo-hub/core/log';
import { GATEWAY_SETTINGS } from './settings-in-words';

/** What the usage of the gateway's commands says of its settings. */
export const GATEWAY_NOTES = `Settings, from the environment:

${GATEWAY_SETTINGS}
  LOG_LEVEL             ${LOG_LEVELS.join(', ')} (default info)

  HUB_DATA_DIR          what the hub keeps on disk (default .data in the checkout)
  AUDIT_DATABASE_URL, DATABASE_URL
                        where the audit is kept (default the embedded server's in HUB_DATA_DIR)

  REGISTRY_URL, PIP_URL, CTPAT_URL, MEXICAN_AEO_URL, MRA_URL, AUDIT_URL
                        where the subgraphs answer (default http://127.0.0.1:4001/graphql to :4006)
`;
