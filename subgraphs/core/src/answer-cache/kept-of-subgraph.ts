import { DataVersionWatch } from '../data-version';
import { AnswerCache } from './answer-cache';
import type { AnswerCacheSettings } from './answer-cache-settings';
import { countAnswers } from './figures';

/** What one subgraph keeps of its answers in this process, under the version of its data as its database tells it. */
export class KeptOfSubgraph {
  readonly answers: AnswerCache;
  private readonly versions: DataVersionWatch;
  private readonly uncount: () => void;

  /** @param url of its database */
  constructor(subgraph: string, url: string, settings: AnswerCacheSettings) {
    this.versions = new DataVersionWatch(url, { applicationName: `aeo-hub ${subgraph} data version` });
    this.answers = new AnswerCache(this.versions, settings);
    this.uncount = countAnswers(subgraph, this.answers);
  }

  async close(): Promise<void> {
    this.uncount();
    await this.versions.close();
  }
}
