import type { Caller } from '../caller';
import type { Language } from '../language';

/** What the gateway tells a subgraph about the question it is part of: HTTP headers between processes, this value within one. */
export interface RequestEnvelope {
  /** The gateway's id of the question, for logs. */
  readonly requestId: string;
  /** Who asks, as the gateway vouches for it. */
  readonly caller: Caller;
  /** The person or system behind the caller, by the `sub` of its token; null or absent where it showed none. */
  readonly subject?: string | null;
  /** The system that it is asked with, as its caller names it; for logs alone, for nobody vouches for it. Null or absent where it has no name. */
  readonly clientId?: string | null;
  /** The language that answers are worded in. */
  readonly language: Language;
  /** How long the gateway waits for the answer, in milliseconds from when the call came in; absent where it does not say. */
  readonly timeLeftMs?: number;
}

/** The one context object that resolvers are handed; each subgraph adds its loaders and services. */
export interface RequestContext extends RequestEnvelope {
  /** The instant the subgraph received the request: what "today" and "now" mean while answering it. */
  readonly now: Date;
}
