import { EASE, isCalm } from '~/browser/motion';

/** Lets the rows of a result arrive: from where they were if they were there, else from their sheet in the store. */
export function glide(from: HTMLElement, to: HTMLElement): void {
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
  if (rows.length === 0) appear(to);
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

function appear(panel: HTMLElement): void {
  panel.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 320, easing: EASE });
}
