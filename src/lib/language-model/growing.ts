import type { WrittenToken } from './writing';

/** Where the first of the stop texts begins; undefined where there is none of them. */
export function stopIn(text: string, stops: readonly string[]): number | undefined {
  const found = stops.map((stop) => text.indexOf(stop)).filter((at) => at >= 0);
  return found.length > 0 ? Math.min(...found) : undefined;
}

/**
 * How much of a text that grows is its own, whatever follows: up to where its end may be the beginning of
 * a stop text.
 *
 * @example sureLength('a\n', ['\n\n']) → 1
 */
export function sureLength(text: string, stops: readonly string[]): number {
  const held = stops.map((stop) => {
    for (let length = Math.min(stop.length - 1, text.length); length > 0; length--)
      if (text.endsWith(stop.slice(0, length))) return length;
    return 0;
  });
  return text.length - Math.max(0, ...held);
}

/** An answer that is being written, token by token. */
interface Growing {
  /** Takes the next token. @returns whether a stop text is complete, and with it the answer */
  add(token: WrittenToken): boolean;
  /** Tells what was held back, as no more will come. */
  end(): { text: string; tokens: WrittenToken[] };
}

/**
 * Holds tokens back while their text may turn out to be part of a stop text, so that nothing is told that
 * is no part of the answer.
 *
 * @param tell hears each token once it is sure; the last may be cut where a stop text begins
 */
export function growing(stops: readonly string[], tell: (token: WrittenToken) => void): Growing {
  const told: WrittenToken[] = [];
  const waiting: WrittenToken[] = [];
  let text = '';
  /** Characters of the tokens told. */
  let length = 0;
  const release = (upTo: number) => {
    while (waiting.length > 0 && length + waiting[0]!.text.length <= upTo) {
      const token = waiting.shift()!;
      length += token.text.length;
      told.push(token);
      tell(token);
    }
  };
  const cut = (at: number) => {
    text = text.slice(0, at);
    release(at);
    const [token] = waiting.splice(0);
    if (!token || at === length) return;
    waiting.push({ ...token, text: token.text.slice(0, at - length) });
    release(at);
  };
  return {
    add(token) {
      waiting.push(token);
      text += token.text;
      const stop = stopIn(text, stops);
      if (stop === undefined) release(sureLength(text, stops));
      else cut(stop);
      return stop !== undefined;
    },
    end() {
      release(text.length);
      return { text, tokens: told };
    },
  };
}
