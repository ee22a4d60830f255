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

function openStep(root: HTMLElement): void {
  const all = <T extends HTMLElement>(selector: string) => [...root.querySelectorAll<T>(selector)];
  const number = root.dataset.step!;
  const panels = all('.step-panel');
  const said = all('[data-said-of]');
  const buttons = all<HTMLButtonElement>('[data-press]');
  const data = JSON.parse(root.dataset.settings!) as StepData;
  let shown = 0;

  function show(at: number, moving: boolean): void {
    const to = panels[at] ? at : 0;
    const from = panels[shown]!;
    for (const list of [panels, said])
      list.forEach((one, index) => {
        one.toggleAttribute('data-on', index === to);
        one.inert = index !== to;
      });
    root.dataset.state = to ? 'done' : 'rest';
    buttons.forEach((button, index) => {
      if (button.hasAttribute('aria-pressed')) button.ariaPressed = String(index + 1 === to);
    });
    markStep(number, to > 0);
    shown = to;
    if (moving) glide(from, panels[to]!);
  }

  function press(at: number): void {
    const again = at === shown;
    if (again && buttons.length > 1) show(0, true);
    else {
      if (again) show(0, false);
      show(at, true);
    }
    keep(number, shown);
    const shownText = shown ? said[shown]!.textContent.trim() : '';
    root.querySelector('[data-status]')!.textContent = shownText;
    if (shown && root.dataset.live !== undefined) void recompute(shown);
  }

  /** Computes a result in the page; what that takes loads with the first press, and without it what was built stays. */
  async function recompute(at: number): Promise<void> {
    const live = await import('./live').catch(() => undefined);
    await live?.recompute(root, panels[at]!, data, at - 1);
  }

  /** The address of the bench takes the settings shown, and this page's entry in the history becomes the step. */
  function leaveFor(link: HTMLAnchorElement): void {
    link.href = benchAddress(link, data, shown - 1);
    history.replaceState(history.state, '', `#${root.getAttribute('aria-labelledby')}`);
  }

  show(saved()[number] ?? 0, false);
  buttons.forEach((button, at) => {
    button.disabled = false;
    button.addEventListener('click', () => press(at + 1));
  });
  for (const link of all<HTMLAnchorElement>('[data-bench]'))
    link.addEventListener('click', () => leaveFor(link));
}

document.querySelectorAll<HTMLElement>('section[data-step]:not([data-yours])').forEach(openStep);

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
