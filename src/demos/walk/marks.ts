import { unpackOpened } from '~/lib/lesson/opened-file';
import { memoized } from '~/lib/memo';
import type { OpenedState } from './states';

/** How far a key moves among the marks; by rows where it moves up or down. */
const KEYS: Readonly<Record<string, (at: number, of: number, row: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at, _, row) => at + row,
  ArrowUp: (at, _, row) => at - row,
  Home: () => 0,
  End: (_, of) => of - 1,
};

interface Field {
  /** The states of the step: at rest, and after each press. */
  panels: readonly HTMLElement[];
  /** The state that is shown. */
  shown: () => number;
  failed: (problem: unknown) => void;
}

/** Lets a reader open each question of a step: its mark shows the prompt and the reply in the place of the one before. */
export function openMarks(root: HTMLElement, { panels, shown, failed }: Field) {
  const loaded = memoized(() => Promise.all([read(root.dataset.opened!), import('./draw-opened')]));
  const slider = () => panels[shown()]!.querySelector<HTMLElement>('[data-marks]')!;
  const ones = () => [...slider().querySelectorAll<HTMLElement>('[data-one]')];
  const open = (): number => Number(slider().ariaValueNow) - 1;
  /** The question of a mark: its own number, where each state groups its marks anew. */
  const questionAt = (place: number): number => Number(ones()[place]!.dataset.one || place);
  let at = questionAt(open());
  let before = 0;

  async function draw(to = at): Promise<void> {
    const [states, { drawOpened }] = await loaded();
    at = to;
    const drawing = panels[shown()]!.querySelector('[data-drawing]')!;
    const name = root.querySelector(`[data-press="${before}"]`)?.textContent.trim();
    const was = name ? { state: states[before]!, name } : undefined;
    drawOpened(drawing, states[shown()]!, at, was);
  }

  function show(place: number): void {
    const of = Number(slider().ariaValueMax);
    draw(questionAt((place + of) % of)).catch(failed);
  }

  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-turn]'))
    button.disabled = false;
  root.addEventListener('click', ({ target }) => {
    const element = target as Element;
    const mark = element.closest<HTMLElement>('[data-one]');
    if (mark) return show(ones().indexOf(mark));
    const button = element.closest<HTMLElement>('[data-turn]');
    if (button) show(open() + Number(button.dataset.turn));
  });
  root.addEventListener('keydown', (event) => {
    if (!(event.target as Element).matches('[data-marks]')) return;
    const of = Number(slider().ariaValueMax);
    const row = slider().firstElementChild!.querySelectorAll('[data-one]').length;
    const to = KEYS[event.key]?.(open(), of, row);
    if (to === undefined) return;
    event.preventDefault();
    if (to >= 0 && to < of) show(to);
  });

  return {
    /** Draws the same question in the state that a press shows. */
    follow: (from: number): void => {
      before = from === shown() ? 0 : from;
      void draw().catch(failed);
    },
  };
}

/** What was built stays, and the reader is told. */
export const failedIn =
  (root: HTMLElement) =>
  (problem: unknown): void => {
    const status = root.querySelector<HTMLElement>('[data-status]')!;
    status.textContent = status.dataset.failed!;
    status.classList.remove('sr');
    console.info(String(problem));
  };

async function read(address: string): Promise<readonly OpenedState[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return unpackOpened<OpenedState>(await response.json());
}
