import type { WrittenToken } from '~/lib/language-model/writing';

/** Milliseconds of a frame of the page; reporting more often would only keep it busy. */
const FRAME = 16;

/** Collects tokens and reports those of a frame together. */
export function inFrames(tell: (tokens: readonly WrittenToken[]) => void) {
  let held: WrittenToken[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (held.length === 0) return;
    const tokens = held;
    held = [];
    tell(tokens);
  };
  return {
    add(token: WrittenToken): void {
      held.push(token);
      timer ??= setTimeout(flush, FRAME);
    },
    /** Reports the remaining tokens. */
    flush,
  };
}
