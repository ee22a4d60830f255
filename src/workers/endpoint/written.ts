import { withoutKey } from '~/lib/endpoint/key';
import { boundsFor, MOST_BYTES, MOST_EMPTY } from '~/lib/endpoint/received';
import { endedBy, type Piece, pieceOf } from '~/lib/endpoint/pieces';
import { bodyOf, type CompletionRequest, refusedIn, type Refusable } from '~/lib/endpoint/request';
import { withoutThought } from '~/lib/language-model/thought';
import type { Ended, WrittenAnswer, WrittenToken } from '~/lib/language-model/writing';
import { EndpointProblem, NO_WORDS } from '~/lib/endpoint/problems';
import { ask, streamOf, type Server } from './ask';
import { tooMuch } from './body';
import { eventReader } from './events';

/**
 * The pieces of one answer as they arrive, however long the server takes. Leaving the loop drops the connection, which
 * tells the server to stop writing.
 * @throws EndpointProblem if the server cannot be reached, refuses or breaks off
 */
async function* pieces(
  address: Server,
  wanted: CompletionRequest,
  signal: AbortSignal,
): AsyncGenerator<Piece> {
  const over = new AbortController();
  const either = AbortSignal.any([over.signal, signal]);
  try {
    const { host } = address;
    const response = await taken(address, wanted, either);
    const stream = await streamOf(response, { ...address, model: wanted.model }, either);
    if (typeof stream !== 'string') return yield* read(stream, address, either);
    const piece = pieceOf(stream, host);
    if (piece) yield piece;
  } finally {
    over.abort();
  }
}

/** The fields of a request that a server has refused for a model, so that it is asked without them from then on. */
const refusedBy = new Map<string, Set<Refusable>>();
const refusedFor = ({ base }: Server, { model }: CompletionRequest): Set<Refusable> => {
  const key = `${base} ${model}`;
  if (!refusedBy.has(key)) refusedBy.set(key, new Set());
  return refusedBy.get(key)!;
};

/** The response to a request; it is sent again without a field that the server refuses. */
async function taken(
  address: Server,
  wanted: CompletionRequest,
  signal: AbortSignal,
): Promise<Response> {
  const refused = refusedFor(address, wanted);
  for (;;) {
    const call = { path: '/chat/completions', model: wanted.model, body: bodyOf(wanted, refused) };
    try {
      return await ask(address, call, signal);
    } catch (error) {
      const { code, values = {} } = error as EndpointProblem;
      const isAsked = code === 'server-refused' && [400, 422].includes(Number(values.status));
      const field = isAsked ? refusedIn(String(values.words), refused) : undefined;
      if (!field) throw error;
      refused.add(field);
    }
  }
}

const saysNothing = ({ tokens, thought = 0 }: Piece): boolean => tokens.length + thought === 0;

async function* read(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  { host, key }: Server,
  signal: AbortSignal,
): AsyncGenerator<Piece> {
  const eventsIn = eventReader();
  let pending = 0; // bytes since the last event was complete
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
    pending += value.length;
    if (pending > MOST_BYTES) throw tooMuch(host);
    for (const sent of eventsIn(value)) {
      const data = withoutKey(sent, key);
      pending = 0;
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

export interface Ways {
  /** Aborts the answer, which is lost. */
  signal: AbortSignal;
  /** Ends the answer, which is kept as far as it is written. */
  enough: AbortSignal;
  /** Called at every sign of the answer, also of a thought, which `tell` does not report. */
  onData: () => void;
}

/**
 * Receives one answer and reports each token as it arrives. A server that continues beyond the
 * limit is disconnected.
 * @throws EndpointProblem as `pieces` does, and `server-unread` for an end without any word
 */
export async function written(
  address: Server,
  wanted: CompletionRequest,
  { signal, enough, onData }: Ways,
  tell: (token: WrittenToken) => void,
): Promise<WrittenAnswer> {
  const received = answerWithin(boundsFor(wanted.settings.most), tell);
  const isByChance = () => refusedFor(address, wanted).has('temperature');
  const answer = (ended: Ended) => ({
    ...received.answer(ended),
    ...(isByChance() && { isByChance: true }),
  });
  try {
    const either = AbortSignal.any([signal, enough]);
    for await (const piece of pieces(address, wanted, either)) {
      onData();
      if (received.take(piece)) return answer('length');
    }
  } catch (error) {
    if (!enough.aborted || signal.aborted) throw error;
    return answer('stopped');
  }
  const { finish, count, refuses, unread } = received.end();
  const ended = finish ? endedBy(finish, wanted.settings, count) : 'mark';
  const whole = answer(refuses ? 'refused' : ended);
  if (whole.ended !== 'mark' || whole.thought || whole.text.trim() !== '') return whole;
  const { host } = address;
  throw new EndpointProblem('server-unread', { host, found: unread.join(', ') || NO_WORDS });
}

/** The received part of an answer, limited to its bounds. */
function answerWithin(bounds: ReturnType<typeof boundsFor>, tell: (token: WrittenToken) => void) {
  const start = performance.now();
  let first: number | undefined;
  let last = start;
  let finish: Piece['finish'];
  let promptTokens: number | undefined;
  let refuses = false;
  const unread = new Set<string>();
  let [thought, characters] = [0, 0];
  const tokens: WrittenToken[] = [];
  const count = () => tokens.length + thought;
  const isFull = () => characters >= bounds.characters || count() >= bounds.tokens;
  const add = (token: WrittenToken) => {
    const room = bounds.characters - characters;
    const cut = token.text.length > room ? { text: token.text.slice(0, room) } : token;
    characters += cut.text.length;
    last = performance.now();
    first ??= last;
    tokens.push(cut);
    tell(cut);
  };
  return {
    /** @returns true if the answer is as long as it may be */
    take(piece: Piece): boolean {
      finish = piece.finish ?? finish;
      promptTokens = piece.promptTokens ?? promptTokens;
      thought += piece.thought ?? 0;
      refuses ||= piece.refuses ?? false;
      for (const name of piece.unread ?? []) unread.add(name);
      for (const token of piece.tokens) if (!isFull()) add(token);
      return isFull();
    },
    /** Why it ended, its tokens, those of a thought included, and what it has in place of words. */
    end: () => ({ finish, count: count(), refuses, unread: [...unread] }),
    answer(ended: Ended): WrittenAnswer {
      const begun = first ?? performance.now();
      return withoutThought({
        ...{ text: tokens.map(({ text }) => text).join(''), tokens, ended },
        ...(thought > 0 && { thought }),
        ...(promptTokens !== undefined && { promptTokens }),
        ...{ firstAfter: begun - start, restTook: Math.max(0, last - begun) },
      });
    },
  };
}
