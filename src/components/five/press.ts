import { EASE, isCalm } from '~/browser/motion';

/** Milliseconds: a field is answered from left to right, and the second of two follows. */
const SWEEP = 640;
const FOLLOWS = 560;

const rest = (step: HTMLElement): void => {
  for (const animation of step.getAnimations({ subtree: true }))
    if (!(animation instanceof CSSTransition)) animation.cancel();
};

const FADED = { opacity: [0, 1] };
const SLID = { ...FADED, transform: ['translateX(-1rem)', 'none'] };
const SWEPT = { clipPath: ['inset(-4px 102% -4px -4px)', 'inset(-4px -4px -4px -4px)'] };

interface Played {
  of: string;
  frames?: PropertyIndexedKeyframes;
  /** Milliseconds; each of several begins `apart` after the one before. */
  duration?: number;
  delay?: number;
  apart?: number;
  easing?: string;
}

/** What is told of a picture, in the order in which it comes. @param late milliseconds by which its second field follows */
const told = (late: number): Played[] => [
  { of: ':not(.was *) > .field > .told', frames: SWEPT, duration: SWEEP, easing: 'linear' },
  { of: '.reply:not(.late ~ .reply) blockquote, .truth, .handed ol', duration: 260 },
  { of: '.late ~ .reply blockquote', duration: 260, delay: FOLLOWS + SWEEP },
  { of: '.everyday .after', frames: SLID, duration: 320, delay: 260, apart: 120 },
  {
    of: '.count:not(.known), tr:not(.was) .kept-cell > :is(svg, b)',
    duration: 200,
    delay: 520,
  },
  { of: '.says, .grid .runs', delay: 620 + late },
  { of: '.bought, .why', delay: 900 + late },
];

function play(step: HTMLElement): void {
  if (isCalm()) return;
  for (const one of told(step.querySelector('.late') ? FOLLOWS : 0)) {
    const { of, frames = FADED, delay = 0, apart = 0, duration = 240, easing = EASE } = one;
    step.querySelectorAll(of).forEach((element, i) => {
      const follows = element.closest('.late') ? FOLLOWS : 0;
      const begins = delay + follows + apart * i;
      element.animate(frames, { duration, delay: begins, easing, fill: 'backwards' });
    });
  }
}

/** Pictures that were pressed, by their id, as the history keeps them: Back and a reload show the page as it was left. */
type Pressed = Readonly<Record<string, true>>;

const pressed = (): Pressed => (history.state as { five?: Pressed } | null)?.five ?? {};

function keep(id: string): void {
  history.replaceState({ ...history.state, five: { ...pressed(), [id]: true } }, '');
}

function show(step: HTMLElement, isDone: boolean): void {
  step.dataset.state = isDone ? 'done' : 'rest';
  markDone(step, isDone);
}

/** Marks the station of a picture on the thread. */
export function markDone(step: HTMLElement, isDone: boolean): void {
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
