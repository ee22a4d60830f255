/** Keys that move between tokens, with their distance. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/**
 * Shows below an answer which tokens its model considered at a token: the one
 * that the reader points at, taps, or moves to with the arrow keys.
 *
 * @param root contains the output of `answerView`, one answer in each `[data-lm-written]`
 */
export function walkTokens(root: HTMLElement, signal?: AbortSignal): void {
  for (const sign of ['pointerover', 'click', 'focusin'])
    root.addEventListener(sign, ({ target }) => tell(tokenAt(target)), { signal });
  root.addEventListener(
    'keydown',
    (event) => {
      const step = STEPS[event.key];
      const token = tokenAt(event.target);
      if (step === undefined || !token) return;
      event.preventDefault();
      walk(token, step);
    },
    { signal },
  );
}

const tokenAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-token][data-weighed]') : null;

function tell(token: HTMLElement | null): void {
  const written = token?.closest('[data-lm-written]');
  const place = written?.querySelector<HTMLElement>('[data-lm-weighed]');
  if (!token || !written || !place) return;
  for (const other of written.querySelectorAll('[data-told]')) other.removeAttribute('data-told');
  token.setAttribute('data-told', '');
  place.hidden = false;
  place.textContent = token.dataset.weighed ?? '';
}

function walk(from: HTMLElement, step: number): void {
  const tokens = [...from.parentElement!.querySelectorAll<HTMLElement>('[data-weighed]')];
  const at = tokens.indexOf(from) + step;
  const to = tokens[Math.min(tokens.length - 1, Math.max(0, at))]!;
  from.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
}
