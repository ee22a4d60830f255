import { signal, type ReadonlySignal } from '@preact/signals-core';
import { isCalm } from '~/browser/motion';

type Numbers = Readonly<Record<string, number>>;

/** Milliseconds, less than those after a press in which a page may move (500). */
const LASTS = 420;

/** Numbers on their way to others; at once where the reader wants no motion, or does not see the page. */
export function openGlide(start: Numbers): {
  shown: ReadonlySignal<Numbers>;
  to: (target: Numbers) => void;
} {
  const shown = signal(start);
  let frame = 0;
  function to(target: Numbers): void {
    cancelAnimationFrame(frame);
    const [from, began] = [shown.peek(), performance.now()];
    const step = (now: number): void => {
      const done = Math.min(1, Math.max(0, now - began) / LASTS);
      shown.value = done === 1 ? target : between(from, target, 1 - (1 - done) ** 3);
      if (done < 1) frame = requestAnimationFrame(step);
    };
    step(isCalm() || document.hidden ? Infinity : began);
  }
  return { shown, to };
}

const between = (from: Numbers, to: Numbers, share: number): Numbers =>
  Object.fromEntries(
    Object.entries(to).map(([id, end]) => [id, from[id]! + (end - from[id]!) * share]),
  );
