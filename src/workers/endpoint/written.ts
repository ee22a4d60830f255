import type { EndpointAddress } from '~/lib/endpoint/address';
import { endedBy, type Piece } from '~/lib/endpoint/pieces';
import type { Wanted } from '~/lib/endpoint/request';
import type { Ended, WrittenAnswer, WrittenToken } from '~/lib/language-model/writing';
import type { Limits } from './patience';
import { pieces } from './pieces';

/** How one answer may end before its time. */
export interface Ways {
  /** Aborted, the answer is lost. */
  signal: AbortSignal;
  /** Aborted, the answer comes as far as it is. */
  enough: AbortSignal;
  limits: Limits;
}

/** One answer, each of its tokens told as it comes. @throws EndpointProblem as `pieces` does */
export async function written(
  address: EndpointAddress,
  wanted: Wanted,
  { signal, enough, limits }: Ways,
  tell: (token: WrittenToken) => void,
): Promise<WrittenAnswer> {
  const clock = stopwatch();
  const tokens: WrittenToken[] = [];
  let finish: Piece['finish'];
  let promptTokens: number | undefined;
  const answer = (ended: Ended): WrittenAnswer => ({
    text: tokens.map(({ text }) => text).join(''),
    tokens,
    ended,
    ...(promptTokens !== undefined && { promptTokens }),
    ...clock.times(),
  });
  try {
    const either = AbortSignal.any([signal, enough]);
    for await (const piece of pieces(address, wanted, { signal: either, limits })) {
      finish = piece.finish ?? finish;
      promptTokens = piece.promptTokens ?? promptTokens;
      for (const token of piece.tokens) {
        clock.token();
        tokens.push(token);
        tell(token);
      }
    }
  } catch (error) {
    if (!enough.aborted || signal.aborted) throw error;
    return answer('stopped');
  }
  return answer(finish ? endedBy(finish, wanted.settings.stops) : 'mark');
}

/** Milliseconds to the first token, and from there to the last. */
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
