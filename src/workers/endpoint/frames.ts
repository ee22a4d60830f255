import type { WrittenToken } from '~/lib/language-model/writing';

/** Milliseconds of a frame of the page; reporting more often would only keep it busy. */
const FRAME = 16;

/** Collects tokens and reports those of a frame together, and no tokens where there was only a sign of them. */
export function inFrames(tell: (tokens: readonly WrittenToken[]) => void) {
  let held: WrittenToken[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isTouched = false;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (held.length === 0 && !isTouched) return;
    isTouched = false;
    const tokens = held;
    held = [];
    tell(tokens);
  };
  return {
    add(token: WrittenToken): void {
      held.push(token);
      timer ??= setTimeout(flush, FRAME);
    },
    /** Reports that something was heard, although it was no token. */
    touch(): void {
      isTouched = true;
      timer ??= setTimeout(flush, FRAME);
    },
    /** Reports the remaining tokens. */
    flush,
  };
}
