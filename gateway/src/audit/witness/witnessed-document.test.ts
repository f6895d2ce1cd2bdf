import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, print, validate } from 'graphql';
import { witnessedDocument } from './witnessed-document';

const schema = buildSchema(readFileSync(join(__dirname, '../../../../schema/api.graphql'), 'utf8'));

function witnessed(source: string) {
  const { document, prefix } = witnessedDocument(schema, parse(source), source);
  expect(validate(schema, document)).toEqual([]);
  return { text: print(document).replaceAll(/\s+/g, ' '), prefix };
}

const SCAC = 'identifier: {scheme: SCAC, value: "MRFW"}';

describe('the document that the audit reads by', () => {
  it('asks for the outcome and the company of every lookup, beside what the asker wants', () => {
    expect(witnessed(`{ a: company(${SCAC}) { problem { code } } }`).text).toBe(
      `{ a: company(${SCAC}) { problem { code } audit_outcome: outcome audit_company: company { id shownBy } } }`,
    );
  });

  it('asks in fragments too, and for nothing below the root or in the public register', () => {
    const scattered =
      '{ programs { code } ...F } fragment F on Query { ... { company(IDENTIFIER) { company { id } } } }';
    expect(witnessed(scattered.replace('IDENTIFIER', SCAC)).text).toBe(
      `{ programs { code } ...F } fragment F on Query { ... { company(${SCAC}) { company { id } audit_outcome: outcome audit_company: company { id shownBy } } } }`,
    );
  });

  it('uses no name that the asker has used', () => {
    const { text, prefix } = witnessed(`{ company(${SCAC}) { audit_outcome: identifier { value } } }`);
    expect(text).toContain(`${prefix}outcome: outcome`);
    expect(prefix).not.toBe('audit_');
  });

  it('asks a search for whom it found, and a record for what became of it', () => {
    const consent = 'account: "P", grantee: "JP", kind: GIVEN, effectiveOn: "2026-01-01", reason: "r"';
    expect(witnessed('{ searchCompanies(name: "x") { totalCount } }').text).toContain(
      'audit_edges: edges { node { id shownBy } }',
    );
    expect(witnessed(`mutation { recordPipConsent(input: {${consent}}) { detail } }`).text).toContain(
      '{ detail audit_outcome: outcome }',
    );
  });
});
