import { readSession, writeSession } from '~/browser/storage';
import { pressedIn } from '~/lib/lesson/pressed';
import { markStep } from './rail';

/** What was pressed in each step, kept until the tab is closed: who comes back from the bench finds the steps as they were. */
const KEY = `walk:${location.pathname}`;
const saved = (): Record<string, number> => pressedIn(readSession(KEY));
const keep = (step: string, press: number): void =>
  writeSession(KEY, JSON.stringify({ ...saved(), [step]: press }));

export interface Pressed {
  /** Lets what a press shows arrive. @param from what was shown before, 0 at rest */
  arrive: (from: number, to: number) => void;
  /** What is announced once a press shows something. */
  told: (shown: number) => string;
  /** After each press that shows something. */
  after?: (shown: number) => void;
}

/** Opens the presses of a step: each shows its result, again brings it once more, or takes a choice back. */
export function openPresses(root: HTMLElement, { arrive, told, after }: Pressed) {
  const number = root.dataset.step!;
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('[data-press]')];
  let shown = 0;

  function show(at: number): void {
    shown = buttons[at - 1] ? at : 0;
    for (const name of ['.step-panel', '[data-said-of]'])
      root.querySelectorAll<HTMLElement>(name).forEach((one, index) => {
        one.toggleAttribute('data-on', index === shown);
        one.inert = index !== shown;
      });
    root.dataset.state = shown ? 'done' : 'rest';
    buttons.forEach((button, index) => {
      const isNow = index + 1 === shown;
      if (button.ariaPressed) button.ariaPressed = String(isNow);
      if (isNow) button.dataset.seen = '';
    });
    markStep(number, shown > 0);
  }

  /** Emptied first, so that the same is said again. */
  function announce(text: string): void {
    const status = root.querySelector('[data-status]')!;
    status.textContent = '';
    requestAnimationFrame(() => (status.textContent = text));
  }

  function press(at: number): void {
    const isAgain = at === shown;
    const isChoice = buttons.length > 1;
    const from = isAgain && !isChoice ? 0 : shown;
    show(isAgain && isChoice ? 0 : at);
    arrive(from, shown);
    keep(number, shown);
    announce(shown ? told(shown) : '');
    if (shown) after?.(shown);
  }

  show(saved()[number] ?? 0);
  buttons.forEach((button, at) => {
    button.disabled = false;
    if (shown) button.dataset.seen = ''; // who comes back has read it all
    button.addEventListener('click', () => press(at + 1));
  });
  return { shown: () => shown };
}
