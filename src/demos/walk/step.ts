import { readSession, writeSession } from '~/browser/storage';
import { pressedIn } from '~/lib/lesson/pressed';
import { benchAddress, type StepData } from './step-data';
import { EASE, isCalm } from '~/browser/motion';
import { markStep } from './rail';

/** What was pressed in each step, kept until the tab is closed: who comes back from the bench finds the steps as they were. */
const KEY = `walk:${location.pathname}`;
const saved = (): Record<string, number> => pressedIn(readSession(KEY));
const keep = (step: string, press: number): void =>
  writeSession(KEY, JSON.stringify({ ...saved(), [step]: press }));

class WalkStep {
  readonly #number: string;
  readonly #panels: readonly HTMLElement[];
  readonly #said: readonly HTMLElement[];
  readonly #buttons: readonly HTMLButtonElement[];
  readonly #data: StepData;
  #shown = 0;

  constructor(readonly root: HTMLElement) {
    const all = <T extends HTMLElement>(selector: string) => [
      ...root.querySelectorAll<T>(selector),
    ];
    this.#number = root.dataset.step!;
    this.#panels = all('.step-panel');
    this.#said = all('[data-said-of]');
    this.#buttons = all<HTMLButtonElement>('[data-press]');
    this.#data = JSON.parse(root.dataset.settings!) as StepData;
    this.#show(saved()[this.#number] ?? 0, false);
    this.#buttons.forEach((button, at) => {
      button.disabled = false;
      button.addEventListener('click', () => this.#press(at + 1));
    });
    all<HTMLAnchorElement>('[data-bench]').forEach((link) =>
      link.addEventListener('click', () => this.#leaveFor(link)),
    );
  }

  #press(at: number): void {
    const again = at === this.#shown;
    if (again && this.#buttons.length > 1) this.#show(0, true);
    else {
      if (again) this.#show(0, false);
      this.#show(at, true);
    }
    keep(this.#number, this.#shown);
    const shownText = this.#shown ? this.#said[this.#shown]!.textContent.trim() : '';
    this.root.querySelector('[data-status]')!.textContent = shownText;
    if (this.#shown && this.root.dataset.live !== undefined) void this.#recompute(this.#shown);
  }

  /** Computes a result in the page; what that takes loads with the first press, and without it what was built stays. */
  async #recompute(at: number): Promise<void> {
    const live = await import('./live').catch(() => undefined);
    await live?.recompute(this.root, this.#panels[at]!, this.#data, at - 1);
  }

  #show(at: number, moving: boolean): void {
    const to = this.#panels[at] ? at : 0;
    const from = this.#panels[this.#shown]!;
    for (const list of [this.#panels, this.#said])
      list.forEach((one, index) => {
        one.toggleAttribute('data-on', index === to);
        one.inert = index !== to;
      });
    this.root.dataset.state = to ? 'done' : 'rest';
    this.#buttons.forEach((button, index) => {
      if (button.hasAttribute('aria-pressed'))
        button.setAttribute('aria-pressed', String(index + 1 === to));
    });
    markStep(this.#number, to > 0);
    this.#shown = to;
    if (moving) glide(from, this.#panels[to]!);
  }

  /** The address of the bench takes the settings shown, and this page's entry in the history becomes the step. */
  #leaveFor(link: HTMLAnchorElement): void {
    link.href = benchAddress(link, this.#data, this.#shown - 1);
    history.replaceState(history.state, '', `#${this.root.getAttribute('aria-labelledby')}`);
  }
}

for (const step of document.querySelectorAll<HTMLElement>('section[data-step]:not([data-yours])'))
  new WalkStep(step);

/** Lets the rows of a result arrive: from where they were if they were there, else from their sheet in the store. */
function glide(from: HTMLElement, to: HTMLElement): void {
  if (isCalm()) return;
  const rows = [...to.querySelectorAll<HTMLElement>('[data-chunk]')];
  const before = new Map(
    [...from.querySelectorAll<HTMLElement>(':scope:not(.blank) [data-chunk]')].map((row) => [
      row.dataset.chunk,
      row.getBoundingClientRect(),
    ]),
  );
  rows.forEach((row, index) => {
    const was = before.get(row.dataset.chunk);
    if (was) shift(row, was);
    else arrive(row, to.querySelector(`i[data-page="${row.dataset.chunk}"]`), index);
  });
  if (rows.length === 0)
    to.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 320, easing: EASE });
}

function shift(row: HTMLElement, was: DOMRect): void {
  const dy = was.top - row.getBoundingClientRect().top;
  if (dy === 0) return;
  const frames = [{ transform: `translateY(${dy}px)` }, { transform: 'none' }];
  row.animate(frames, { duration: 420, easing: EASE });
}

function arrive(row: HTMLElement, sheet: Element | null, index: number): void {
  const box = row.getBoundingClientRect();
  const start = sheet?.getBoundingClientRect();
  const [dx, dy] = start ? [start.left - box.left, start.top - box.top] : [-60, 0];
  const away = `translate(${dx}px, ${dy}px) scale(.12)`;
  row.animate(
    [
      { transform: away, transformOrigin: '0 0', opacity: 0 },
      { transform: 'none', transformOrigin: '0 0', opacity: 1 },
    ],
    { duration: 480, delay: 60 * index, easing: EASE, fill: 'backwards' },
  );
}
