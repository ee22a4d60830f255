import type { EndpointAddress } from '~/lib/endpoint/address';
import { boundsFor, type Bounds, MOST_EMPTY } from '~/lib/endpoint/received';
import { endedBy, type Piece, pieceOf } from '~/lib/endpoint/pieces';
import { type CompletionRequest, bodyOf } from '~/lib/endpoint/request';
import { withoutThought } from '~/lib/language-model/thought';
import type { Ended, WrittenAnswer, WrittenToken } from '~/lib/language-model/writing';
import { EndpointProblem, NO_WORDS } from '~/lib/endpoint/problems';
import { ask, streamOf } from './ask';
import { floodGate } from './body';
import { eventReader } from './events';

/**
 * The pieces of one answer as they arrive, however long the server takes. Leaving the loop drops the connection, which
 * tells the server to stop writing.
 * @throws EndpointProblem if the server cannot be reached, refuses or breaks off
 */
async function* pieces(
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

/** The ways to end an answer early. */
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
 * @throws EndpointProblem as `pieces` does
 */
export async function written(
  address: EndpointAddress,
  wanted: CompletionRequest,
  { signal, enough, onData }: Ways,
  tell: (token: WrittenToken) => void,
): Promise<WrittenAnswer> {
  const taken = new Taken(boundsFor(wanted.settings.most), tell);
  try {
    const either = AbortSignal.any([signal, enough]);
    for await (const piece of pieces(address, wanted, either)) {
      onData();
      taken.take(piece);
      if (taken.isFull) return taken.answer('length');
    }
  } catch (error) {
    if (!enough.aborted || signal.aborted) throw error;
    return taken.answer('stopped');
  }
  const { finish } = taken;
  if (!finish) return taken.answer('mark');
  return taken.answer(endedBy(finish, wanted.settings, taken.count));
}

/** The received part of an answer, limited to its bounds. */
class Taken {
  finish: Piece['finish'];
  isFull = false;
  private readonly clock = stopwatch();
  private readonly tokens: WrittenToken[] = [];
  private thought = 0;
  private characters = 0;
  private promptTokens: number | undefined;

  constructor(
    private readonly bounds: Bounds,
    private readonly tell: (token: WrittenToken) => void,
  ) {}

  take(piece: Piece): void {
    this.finish = piece.finish ?? this.finish;
    this.promptTokens = piece.promptTokens ?? this.promptTokens;
    this.thought += piece.thought ?? 0;
    for (const token of piece.tokens) if (!this.isFull) this.add(token);
    this.isFull ||= this.count >= this.bounds.tokens;
  }

  private add(token: WrittenToken): void {
    const room = this.bounds.characters - this.characters;
    const cut = token.text.length > room ? { text: token.text.slice(0, room) } : token;
    this.characters += cut.text.length;
    this.clock.token();
    this.tokens.push(cut);
    this.tell(cut);
    this.isFull =
      this.characters >= this.bounds.characters || this.tokens.length >= this.bounds.tokens;
  }

  /** Tokens so far, those of a thought included. */
  get count(): number {
    return this.tokens.length + this.thought;
  }

  answer(ended: Ended): WrittenAnswer {
    return withoutThought({
      text: this.tokens.map(({ text }) => text).join(''),
      tokens: this.tokens,
      ended,
      ...(this.thought > 0 && { thought: this.thought }),
      ...(this.promptTokens !== undefined && { promptTokens: this.promptTokens }),
      ...this.clock.times(),
    });
  }
}

/** Measures the milliseconds to the first token, and from there to the last. */
function stopwatch() {
  const start = performance.now();
  let first: number | undefined;
  let last = start;
  return {
    token() {
      last = performance.now();
      first ??= last;
    },
    times() {
      const begun = first ?? performance.now();
      return { firstAfter: begun - start, restTook: Math.max(0, last - begun) };
    },
  };
}
