import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

type Ending = () => void;

/** What is to be done when a connection closes: one listener per socket, however many requests come on it. */
const endingsOf = new WeakMap<Socket, Set<Ending>>();

/**
 * Does something once, when a request is over: its response has been sent or has been closed, or its connection is gone. None of these
 * events comes in every case. A pipelined response that never got its socket, above all, emits neither `finish` nor `close`.
 */
export function onRequestEnd(request: IncomingMessage, response: ServerResponse, ending: Ending): void {
  const { socket } = request;
  const endings = endingsOn(socket);
  const end = (): void => {
    if (!endings.delete(end)) return;
    response.off('finish', end);
    response.off('close', end);
    ending();
  };
  endings.add(end);
  response.once('finish', end);
  response.once('close', end);
  // The connection may have closed before anybody could listen.
  if (socket.closed || response.closed) end();
}

function endingsOn(socket: Socket): Set<Ending> {
  const known = endingsOf.get(socket);
  if (known) return known;
  const endings = new Set<Ending>();
  endingsOf.set(socket, endings);
  socket.once('close', () => {
    for (const end of endings) end();
  });
  return endings;
}
