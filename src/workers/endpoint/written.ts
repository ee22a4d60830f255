import type { EndpointAddress } from '~/lib/endpoint/address';
import { boundsFor, type Bounds } from '~/lib/endpoint/received';
import { endedBy, type Piece } from '~/lib/endpoint/pieces';
import type { CompletionRequest } from '~/lib/endpoint/request';
import { withoutThought } from '~/lib/language-model/thought';
import type { Ended, WrittenAnswer, WrittenToken } from '~/lib/language-model/writing';
import { pieces } from './pieces';

/** The ways to end an answer early. */
export interface Ways {
  /** Aborts the answer, which is lost. */
  signal: AbortSignal;
  /** Ends the answer, which is kept as far as it is written. */
  enough: AbortSignal;
  /** Called at every sign of the answer, also of a thought, which `tell` does not report. */
  heard: () => void;
}

/**
 * Receives one answer and reports each token as it arrives. A server that continues beyond the
 * limit is disconnected.
 * @throws EndpointProblem as `pieces` does
 */
export async function written(
  address: EndpointAddress,
  wanted: CompletionRequest,
  { signal, enough, heard }: Ways,
  tell: (token: WrittenToken) => void,
): Promise<WrittenAnswer> {
  const taken = new Taken(boundsFor(wanted.settings.most), tell);
  try {
    const either = AbortSignal.any([signal, enough]);
    for await (const piece of pieces(address, wanted, either)) {
      heard();
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
