const SERVICES_SINGLE = `about two thirds of the processor time are the subgraphs': five processes that are each woken once a question, and take for one call more
than twice what the call takes within one process. A gateway that took no time at all would come to about 1.4 times the best peer with one question at a time, and to about
1.1 times with 32.`;

/**
 * Where the time goes in what falls short, by the demand as its table names it: one sentence each, from a profile of `--profile`. Shown only
 * while it falls short.
 */
export const SHORTFALLS: Readonly<Record<string, string>> = {
  'single, over HTTP, × best peer': SERVICES_SINGLE,
  'single, over HTTP, 32 at once, × best peer': SERVICES_SINGLE,
  'single, 32 at once, × best peer': `the one process has one core, and PostgreSQL the other, where the others' gateway and five subgraphs share both; and a subgraph that is
asked by 32 at once takes a third less for a call than one that is woken for each.`,
  '500, one process, × best peer': `a quarter of the hub's processor time is the collection of garbage, half as much the reading of rows from PostgreSQL's text, and
a tenth keeps what was answered, which these questions never ask for again.`,
  '500, over HTTP, × best peer': `the subgraphs and PostgreSQL take nearly nine tenths of the processor time; the hub's own share is less than half of the best peer's.
The same subgraphs take about a third more than when Hive's plans ask them, and why has not been found; a gateway that took no time at all would come to about 1.1 times.`,
  'single again, × floor': `most of it is what every question goes through whatever is kept: HTTP, Apollo Server's stages, the limits, the plan's five steps. The floor
asks PostgreSQL again, on the other core.`,
  '1,000,000 companies, rows not read before: time by that of 10,000': `once PostgreSQL has the rows in memory it is the same at every size. The rows of one in a million companies
lie on pages of their own, some twenty of them, which must first be fetched: on this machine from the disk, as its kernel soon gives back the memory of files that nobody reads.`,
};
