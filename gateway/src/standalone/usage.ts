import { LOG_LEVELS } from '@aeo-hub/core/log';
import { DEFAULT_COMPANIES } from '@aeo-hub/sample';
import { GATEWAY_SETTINGS } from '../settings-in-words';

/** What `npm start -- --help` shows. */
export const HUB_USAGE = `Usage: npm start

Starts the whole AEO Hub in one process: a PostgreSQL of its own, unless it is told to use another; the six subgraphs (registry,
pip, ctpat, mexican-aeo, mra, audit); fictional companies when it finds no data; and the gateway, at http://127.0.0.1:4000. It runs until
Ctrl-C or SIGTERM, which stop everything it started. The data is kept.

Settings, from the environment:

${GATEWAY_SETTINGS}
  HUB_DATA_DIR          folder of its own PostgreSQL (default .data in the checkout)
  DATABASE_URL          a PostgreSQL server to use instead, as postgres://user:password@host:port/hub; the databases are made there,
                        hub_registry and so on
  REGISTRY_DATABASE_URL, PIP_DATABASE_URL, CTPAT_DATABASE_URL, MEXICAN_AEO_DATABASE_URL, MRA_DATABASE_URL,
  AUDIT_DATABASE_URL
                        one database's own address, before DATABASE_URL
  REGISTRY_READER_DATABASE_URL, PIP_READER_DATABASE_URL, CTPAT_READER_DATABASE_URL, MEXICAN_AEO_READER_DATABASE_URL,
  MRA_READER_DATABASE_URL, AUDIT_READER_DATABASE_URL, AUDIT_QUESTIONS_READER_DATABASE_URL
                        the same with a login that may only read (default: one that is made when it is missing; mra needs none)
  QUERY_TIMEOUT_MS      longest time for one statement that answers a question, milliseconds (default 1500)
  OWNER_QUERY_TIMEOUT_MS
                        longest time for one statement of a database's owner, milliseconds (default 30000)
  DISCLOSURE_TIMEOUT_MS how long members are shown by what a program said last while it cannot be heard, milliseconds
                        (default 120000)
  ANSWER_CACHE_MB       memory for what each subgraph has answered, while its data stays the same; 0: nothing is kept (default 64)
  ANSWER_CACHE_SECONDS  how old such an answer may become (default 60)
  HUB_SAMPLE_COMPANIES  fictional companies loaded when no program has data; 0 for none (default ${DEFAULT_COMPANIES})
  LOG_LEVEL             ${LOG_LEVELS.join(', ')} (default warn)
  HUB_DEBUG             set to anything: what fails shows where in the code

  --help                shows this

Exit codes: 0 stopped when told to, 1 could not start or go on, 2 not understood.`;
