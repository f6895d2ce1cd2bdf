const SERVICES_SINGLE = `nearly two thirds of the processor time are the subgraphs' and a sixth PostgreSQL's, which every gateway over HTTP has alike; of what the subgraphs take a third,
and of what the gateway takes two fifths, is the kernel's, which carries each of five calls and wakes another process. A gateway that took no time at all would come to about 1.5 times
the best peer.`;

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
  '500, over HTTP, × best peer': `the subgraphs and PostgreSQL take six sevenths of the processor time, which every gateway over HTTP has alike: the calls of this one and of Hive's, made
one by one, cost the subgraphs the same. The hub's own share is little more than half of the best peer's; a gateway that took no time at all would come to about 1.15 times.`,
  'single again, × floor': `most of it is what every question goes through whatever is kept: HTTP, Apollo Server's stages, the limits, the plan's five steps. The floor
asks PostgreSQL again, on the other core.`,
  '1,000,000 companies, rows not read before: time by that of 10,000': `the hub's own processor time is nearly the same, and once PostgreSQL has the rows in memory so is the whole. Rows that nobody has
read lie on pages of their own, which are read from the disk first: about 0.6 MB for each question with what the kernel reads ahead, as the machine that this was measured on soon gives back the memory of
files that nobody reads.`,
};
