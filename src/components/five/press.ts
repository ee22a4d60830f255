import { EASE, isCalm } from '~/browser/motion';

/** Milliseconds: a field is answered from left to right, and the second of two follows. */
const SWEEP = 640;
const FOLLOWS = 560;

const rest = (step: HTMLElement): void => {
  for (const animation of step.getAnimations({ subtree: true }))
    if (!(animation instanceof CSSTransition)) animation.cancel();
};

function play(step: HTMLElement): void {
  if (isCalm()) return;
  const late = step.querySelector('.late') ? FOLLOWS : 0;
  const each = (selector: string, then: (element: Element, i: number) => void) =>
    [...step.querySelectorAll(selector)].forEach(then);
  const appear = (selector: string, delay: number, duration = 240) =>
    each(selector, (element) => animate(element, { opacity: [0, 1] }, duration, delay));
  each(':not(.was *) > .field > .told', (field) => sweep(field));
  appear('.reply:not(.late ~ .reply) blockquote, .truth, .handed ol', 0, 260);
  appear('.late ~ .reply blockquote', FOLLOWS + SWEEP, 260);
  const slides = { opacity: [0, 1], transform: ['translateX(-1rem)', 'none'] };
  each('.everyday .after', (reply, i) => animate(reply, slides, 320, 260 + 120 * i));
  each('.count:not(.known), tr:not(.was) .kept-cell > :is(svg, b)', (count) =>
    animate(count, { opacity: [0, 1] }, 200, 520 + delayOf(count)),
  );
  appear('.says, .grid .runs', 620 + late);
  appear('.bought, .why', 900 + late);
}

const delayOf = (element: Element) => (element.closest('.late') ? FOLLOWS : 0);

function animate(
  element: Element,
  frames: PropertyIndexedKeyframes,
  duration: number,
  delay = 0,
): void {
  element.animate(frames, { duration, delay, easing: EASE, fill: 'backwards' });
}

function sweep(field: Element): void {
  field.animate(
    [{ clipPath: 'inset(-4px 102% -4px -4px)' }, { clipPath: 'inset(-4px -4px -4px -4px)' }],
    { duration: SWEEP, delay: delayOf(field), easing: 'linear', fill: 'backwards' },
  );
}

/** Pictures that were pressed, by their id, as the history keeps them: Back and a reload show the page as it was left. */
type Pressed = Readonly<Record<string, true>>;

const pressed = (): Pressed => (history.state as { five?: Pressed } | null)?.five ?? {};

function keep(id: string): void {
  history.replaceState({ ...history.state, five: { ...pressed(), [id]: true } }, '');
}

export function show(step: HTMLElement, isDone: boolean): void {
  step.dataset.state = isDone ? 'done' : 'rest';
  document
    .querySelector(`[data-mark="${step.dataset.step}"]`)
    ?.toggleAttribute('data-done', isDone);
}

/** A press shows what was recorded, and every further one plays it again. */
export function wirePress(step: HTMLElement): void {
  const button = step.querySelector<HTMLButtonElement>('[data-press]')!;
  const status = step.querySelector('[data-status]')!;
  show(step, step.id in pressed());
  button.disabled = false;
  button.addEventListener('click', () => {
    rest(step);
    status.textContent = '';
    show(step, true);
    play(step);
    keep(step.id);
    requestAnimationFrame(() => {
      status.textContent = [...step.querySelectorAll('.says, .bought, .why')]
        .map(({ textContent }) => textContent.trim())
        .join(' ');
    });
  });
}
