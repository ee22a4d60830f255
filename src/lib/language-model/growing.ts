import type { WrittenToken } from './writing';

/** The position of the first stop text in a text; undefined if there is none. */
export function stopIn(text: string, stops: readonly string[]): number | undefined {
  const found = stops.map((stop) => text.indexOf(stop)).filter((at) => at >= 0);
  return found.length > 0 ? Math.min(...found) : undefined;
}

/**
 * The length of the part of a growing text that is certain to belong to the answer: up to where its end could be the
 * beginning of a stop text.
 *
 * @example sureLength('a\n', ['\n\n']) → 1
 */
export function sureLength(text: string, stops: readonly string[]): number {
  const overlaps = stops.map((stop) => {
    for (let length = Math.min(stop.length - 1, text.length); length > 0; length--)
      if (text.endsWith(stop.slice(0, length))) return length;
    return 0;
  });
  return text.length - Math.max(0, ...overlaps);
}

/**
 * Holds tokens back while their text could be part of a stop text, so that only tokens of the answer are emitted.
 *
 * @param tell receives each token once it is certain; the last may be cut where a stop text begins
 */
export function growing(stops: readonly string[], tell: (token: WrittenToken) => void) {
  const certain: WrittenToken[] = [];
  const waiting: WrittenToken[] = [];
  let text = '';
  let length = 0;
  const release = (upTo: number) => {
    while (waiting.length > 0 && length + waiting[0]!.text.length <= upTo) {
      const token = waiting.shift()!;
      length += token.text.length;
      certain.push(token);
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
    /** Adds the next token. @returns true if a stop text, and with it the answer, is complete */
    add(token: WrittenToken): boolean {
      waiting.push(token);
      text += token.text;
      const stop = stopIn(text, stops);
      if (stop === undefined) release(sureLength(text, stops));
      else cut(stop);
      return stop !== undefined;
    },
    /** Emits the tokens held back, once no more will follow. */
    end(): { text: string; tokens: WrittenToken[] } {
      release(text.length);
      return { text, tokens: certain };
    },
  };
}
