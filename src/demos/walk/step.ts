import { EASE, isCalm } from '~/browser/motion';
import { compareSorted } from './compare-sorted';
import { failedIn, openMarks } from './marks';
import { openOwnLine } from './own-line';
import { openPresses } from './press';
import { benchAddress, type StepData } from './step-data';

function openStep(root: HTMLElement): void {
  const panels = [...root.querySelectorAll<HTMLElement>('.step-panel')];
  const said = root.querySelectorAll('[data-said-of]');
  const data = JSON.parse(root.dataset.settings!) as StepData;
  const isLive = root.dataset.live !== undefined;
  const { shown } = openPresses(root, {
    arrive: (from, to) => {
      glide(panels[from]!, panels[to]!);
      marks?.follow(from);
      if (to > 0 && panels[to]!.querySelector('[data-sorts]'))
        compareSorted(panels[0]!, panels[to]!);
    },
    told: (at) => said[at]!.textContent.trim(),
    ...(isLive && { after: recompute }),
  });

  /** Computes a result in the page; what that takes loads with the first press, and without it what was built stays. */
  async function recompute(at: number): Promise<void> {
    const live = await import('./live').catch(() => undefined);
    await live?.recompute(root, panels[at]!, data, at - 1);
  }

  /** The address of the bench takes the settings shown, and this page's entry in the history becomes the step. */
  function leaveFor(link: HTMLAnchorElement): void {
    link.href = benchAddress(link, data, shown() - 1);
    history.replaceState(history.state, '', `#${root.getAttribute('aria-labelledby')}`);
  }

  const failed = failedIn(root);
  const form = root.querySelector<HTMLFormElement>('[data-own-line]');
  if (form) openOwnLine(form, data, failed);

  const marks = root.dataset.opened ? openMarks(root, { panels, shown, failed }) : undefined;
  for (const link of root.querySelectorAll<HTMLAnchorElement>('[data-bench]'))
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
