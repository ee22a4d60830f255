import type { EndpointAddress } from '~/lib/endpoint/address';
import { pieceOf, type Piece } from '~/lib/endpoint/pieces';
import { EndpointProblem, NO_WORDS } from '~/lib/endpoint/problems';
import { bodyOf, type CompletionRequest } from '~/lib/endpoint/request';
import { MOST_EMPTY } from '~/lib/endpoint/received';
import { ask, streamOf } from './ask';
import { floodGate } from './body';
import { eventReader } from './events';

/**
 * The pieces of one answer as they arrive, however long the server takes. Leaving the loop drops the connection, which
 * tells the server to stop writing.
 * @throws EndpointProblem if the server cannot be reached, refuses or breaks off
 */
export async function* pieces(
  address: EndpointAddress,
  wanted: CompletionRequest,
  signal: AbortSignal,
): AsyncGenerator<Piece> {
  const over = new AbortController();
  const either = AbortSignal.any([over.signal, signal]);
  try {
    const { model } = wanted;
    const call = { path: '/chat/completions', model, body: bodyOf(wanted) };
    const response = await ask(address, call, either);
    const reader = await streamOf(response, { host: address.host, model }, either);
    yield* read(reader, address.host, either);
  } finally {
    over.abort();
  }
}

const saysNothing = ({ tokens, thought = 0 }: Piece): boolean => tokens.length + thought === 0;

async function* read(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  host: string,
  signal: AbortSignal,
): AsyncGenerator<Piece> {
  const eventsIn = eventReader();
  const gate = floodGate(host);
  let events = 0;
  let empty = 0;
  let tokens = 0;
  let isOver = false;
  const cut = () => new EndpointProblem('server-cut', { host, tokens });
  for (;;) {
    const { value } = await reader.read().catch(() => {
      signal.throwIfAborted();
      throw cut();
    });
    if (!value) break;
    gate.let(value.length);
    for (const data of eventsIn(value)) {
      gate.empty();
      const piece = pieceOf(data, host);
      if (!piece) return;
      yield piece;
      events++;
      empty = saysNothing(piece) ? empty + 1 : 0;
      if (empty > MOST_EMPTY) throw new EndpointProblem('server-not-chat', { host, found: data });
      tokens += piece.tokens.length;
      isOver ||= piece.finish !== undefined;
    }
  }
  if (events === 0) throw new EndpointProblem('server-not-chat', { host, found: NO_WORDS });
  if (!isOver) throw cut();
}
