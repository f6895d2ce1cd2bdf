import { forMarkdown, type TextTable } from './text-table';

/** A table of the report, with what a reader has to know of it. */
export interface ReportPart {
  readonly title: string;
  readonly text: string;
  readonly table: TextTable;
}

/** What a run was made with. */
export interface RunFacts {
  readonly machine: string;
  readonly versions: string;
  readonly command: string;
}

/** The report as a page of the documentation. */
export function pageOf({ machine, versions, command }: RunFacts, parts: readonly ReportPart[]): string {
  const sections = parts.map(({ title, text, table }) => `## ${title}\n\n${text}\n\n${forMarkdown(table)}\n`);
  return `# The benchmark

Made by \`${command}\`, which measures anew on your machine and your commit: ratios can be compared from machine to machine, figures cannot.

${machine} ${versions}

${CONTENDERS}
${sections.join('\n')}`;
}

const CONTENDERS = `All contenders answer the same questions about the same fictional companies, on one PostgreSQL, without access control, audit and
receipts, and must answer alike before anything is measured. They are asked in turns, round by round, so that what disturbs the machine
disturbs all of them, after each was warmed up; with six rounds each comes first once, which is when PostgreSQL has yet to read what is asked. Ratios
are taken round by round, and their median is shown. The client runs on the same machine.

- **hub**: the whole hub in one process, as \`npm start\` has it.
- **hub-http**: the hub's gateway and its subgraphs as processes of their own, as docker-compose.yml has them.
- **apollo**: stock ApolloServer and ApolloGateway with their default data sources, over HTTP to the same subgraphs.
- **hive**, **hive-rust**: Hive Gateway with its planner in JavaScript and with its planner in Rust, by its own command and defaults, over HTTP to the
  same subgraphs.
- **floor**: one endpoint written by hand for exactly these questions (\`test/bench/src/contenders/floor\`): Fastify, \`pg\`, a prepared statement for who is
  asked about and one for each program. It knows no GraphQL and keeps only the register of arrangements in memory. It checks identifiers, reads that register
  and scores names by the hub's own pure functions.

Each gateway over HTTP has subgraph processes of its own, so that what they keep of one gateway's questions is no other's gain. Other gateways and the
floor run with \`NODE_ENV=production\`; the hub refuses to, without access control. All Node processes run with the hub's
\`--max-semi-space-size=64\`.

Kinds of work: **single**, one company with its three standings and what Japan would grant it; **single-32**, the same with 32 at once; **500**
and **5000** of them in one question; **search** by name. Every question is about companies that nobody has asked about before, by numbers not used before;
those named **again** ask what was asked before.
`;
