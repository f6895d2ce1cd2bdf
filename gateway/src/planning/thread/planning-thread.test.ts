import { createLogger } from '@aeo-hub/core/log';
import { Supergraph, operationFromDocument } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { parse } from 'graphql';
import { Overloaded } from '../../limits/turns/turns';
import { PlanningThread } from './planning-thread';

const SUPERGRAPH = readFileSync(join(__dirname, '../../../../schema/supergraph.graphql'), 'utf8');
const SCAC = 'identifier: { scheme: SCAC, value: "MRFW" }';
const logger = createLogger('silent', new Writable());

describe('a planning thread', () => {
  let thread: PlanningThread;

  afterEach(() => thread.close());

  it('plans as the planner here would', async () => {
    thread = new PlanningThread(SUPERGRAPH, { timeoutMs: 60_000, logger });
    const planner = new QueryPlanner(Supergraph.build(SUPERGRAPH));
    for (const document of [
      '{ programs { code arrangements { id partner { country } } } }',
      `query Q { company(${SCAC}) { outcome company { ...C } } }
       fragment C on Company { pip { memberships { id sites { name } } } recognitions(in: JP) { complete } harmonization { since } }`,
      '{ __schema { types { name } } }',
    ]) {
      const operation = operationFromDocument(planner.supergraph.apiSchema(), parse(document));
      expect(JSON.parse(await thread.plan({ document }))).toEqual(
        JSON.parse(JSON.stringify(planner.buildQueryPlan(operation))),
      );
    }
  });

  it('that took too long is followed by another, which plans over the same supergraph', async () => {
    thread = new PlanningThread(SUPERGRAPH, { timeoutMs: 2_000, logger });
    await thread.start();
    // A thousand recognitions, which the limits do not let this far.
    const ten = (text: (n: number) => string) => Array.from({ length: 10 }, (_, n) => text(n)).join(' ');
    const long = `{ ${ten((n) => `a${n}: company(${SCAC}) { ...L }`)} }
      fragment L on CompanyLookup { ${ten((n) => `b${n}: company { ...C }`)} }
      fragment C on Company { ${ten((n) => `c${n}: recognitions { complete }`)} }`;
    await expect(thread.plan({ document: long })).rejects.toThrow(Overloaded);
    expect(await thread.plan({ document: '{ programs { code } }' })).toContain('"mra"');
  });

  it('says what is wrong with what cannot be planned, and goes on', async () => {
    thread = new PlanningThread(SUPERGRAPH, { timeoutMs: 60_000, logger });
    await expect(thread.plan({ document: '{ nothing }' })).rejects.toThrow('nothing');
    await thread.follow(SUPERGRAPH.replaceAll('programs', 'programmes'));
    expect(await thread.plan({ document: '{ programmes { code } }' })).toContain('programmes');
  });
});
