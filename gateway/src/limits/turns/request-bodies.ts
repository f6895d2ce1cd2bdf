import { clientNetwork } from '../client-network';

/** Bodies of the largest size that are held at the same time; of smaller ones accordingly more. */
const LARGEST_BODIES = 64;

export interface RequestBodiesOptions {
  /** Most bodies of one client address, or one IPv6 network, that are still arriving. */
  readonly arrivingBodies: number;
  /** Largest body, in bytes. */
  readonly bodyBytes: number;
}

/** A body that is arriving, or has arrived and is still held. */
export interface RequestBody {
  /** Takes note of bytes that came. False: all bodies together have become too many bytes, or this one is released. */
  receive(bytes: number): boolean;
  /** It has arrived: it no longer counts for its address. */
  complete(): void;
  /** It is no longer held. Bytes that Node still delivers count nothing. */
  release(): void;
}

/**
 * Bounds the request bodies that the gateway holds. What a client announces counts nothing: only bytes that came take room. How many
 * bodies may be on their way at once is bounded per client address (of IPv6, per 64-bit network), so that connections that announce bodies
 * and send none do not keep other clients from being answered.
 */
export class RequestBodies {
  private readonly arriving = new Map<string, number>();
  private held = 0;

  constructor(private readonly options: RequestBodiesOptions) {}

  /** Null: too many bodies of this address are arriving. */
  begin(address: string): RequestBody | null {
    const client = clientNetwork(address);
    const count = this.arriving.get(client) ?? 0;
    if (count >= this.options.arrivingBodies) return null;
    this.arriving.set(client, count + 1);
    let isArriving = true;
    let isReleased = false;
    let received = 0;
    const complete = (): void => {
      if (!isArriving) return;
      isArriving = false;
      const others = (this.arriving.get(client) ?? 1) - 1;
      if (others > 0) this.arriving.set(client, others);
      else this.arriving.delete(client);
    };
    return {
      complete,
      receive: (bytes) => {
        // Node may still deliver what had come before a connection closed.
        if (isReleased) return false;
        received += bytes;
        this.held += bytes;
        return this.held <= LARGEST_BODIES * this.options.bodyBytes;
      },
      release: () => {
        complete();
        if (isReleased) return;
        isReleased = true;
        this.held -= received;
      },
    };
  }

  /** Bodies that are arriving, and bytes that are held. */
  get figures(): { readonly arriving: number; readonly bytes: number } {
    let arriving = 0;
    for (const count of this.arriving.values()) arriving += count;
    return { arriving, bytes: this.held };
  }
}
