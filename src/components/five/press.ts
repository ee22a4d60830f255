import { play, rest } from './motion';

/** Pictures that were pressed, by their id, as the history keeps them: Back and a reload show the page as it was left. */
type Pressed = Readonly<Record<string, true>>;

const pressed = (): Pressed => (history.state as { five?: Pressed } | null)?.five ?? {};

function keep(id: string): void {
  history.replaceState({ ...history.state, five: { ...pressed(), [id]: true } }, '');
}

/** Shows a picture as measured, or as it waits for the press. */
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
