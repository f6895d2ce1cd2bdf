import { hash } from 'node:crypto';
import { MerkleTree } from '../merkle';
import type { AuditContent, AuditRow } from './audit-entry';

/**
 * The hash of what an entry says: of a JSON array of its parts in this order, which is canonical as it stands (RFC 8785: of texts,
 * nulls and whole numbers only).
 */
export function contentHash(content: AuditContent, rowCount: number, rowRoot: string): string {
  const parts = [
    FORMAT,
    content.at,
    content.requestId,
    content.issuer,
    content.subject,
    content.role,
    content.country,
    content.programs,
    content.companyScheme,
    content.companyValue,
    content.operationHash,
    content.operationName,
    content.operationKind,
    content.purpose,
    content.answered,
    content.errorCodes,
    rowCount,
    rowRoot,
  ];
  return hash('sha256', JSON.stringify(parts));
}

/** The Merkle root of an entry's rows, each a canonical JSON array, in hex. */
export function rootOf(rows: readonly AuditRow[]): string {
  return new MerkleTree(rows.map((row) => Buffer.from(JSON.stringify(partsOf(row))))).root.toString('hex');
}

/** Where nothing is said of who showed it and as known when, a row is as rows were before these were kept. */
function partsOf({ field, scheme, asked, outcome, company, reason, shownBy, knownAt }: AuditRow): readonly unknown[] {
  const parts = [field, scheme, asked, outcome, company, reason];
  return shownBy === null && knownAt === null ? parts : [...parts, shownBy, knownAt];
}

/** The link of the chain: over the entry's number, the hash before it and what it says. The database computes it alike. */
export function entryHash(sequence: string, previousHash: string, content: string): string {
  return hash('sha256', `${sequence} ${previousHash} ${content}`);
}

/** What stands for the hash before the first entry, so that a chain cannot pass for another. */
export function genesisHash(chain: string): string {
  return hash('sha256', `aeo-hub audit ${chain}`);
}

/** Counts up when the parts change. */
const FORMAT = 1;
