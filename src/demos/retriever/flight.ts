import { EASE, isCalm } from '~/browser/motion';

const FLIGHT = 380; // ms for a mark to fly from the question to its rank
const APART = 26; // ms between the starts of two marks
const GLIDE = 260; // ms for a row to glide to a new rank

/**
 * Animates a result: marks fly from the question to their ranks, bars fill, then the lines between the lists are drawn.
 */
export function fly(figure: Element): void {
  if (isCalm()) return;
  const rows = figure.querySelectorAll<HTMLElement>('.duel .hit');
  rows.forEach((row, at) => {
    const from = row.closest('.right') ? -45 : 45;
    const rank = row.parentElement ? [...row.parentElement.children].indexOf(row) : 0;
    const delay = APART * at;
    const start = `translate(${from}%, ${-60 - row.offsetHeight * rank}px) scale(.55)`;
    row.animate(
      [
        { transform: start, opacity: 0 },
        { transform: 'none', opacity: 1 },
      ],
      { duration: FLIGHT, delay, easing: EASE, fill: 'backwards' },
    );
    row
      .querySelector('.bars svg')
      ?.animate([{ clipPath: 'inset(0 100% 0 0)' }, { clipPath: 'inset(0)' }], {
        duration: 420,
        delay,
        easing: 'ease-out',
        fill: 'backwards',
      });
  });
  for (const line of figure.querySelectorAll('.between line'))
    line.animate([{ opacity: 0 }, { opacity: 1 }], {
      duration: 240,
      delay: FLIGHT,
      fill: 'backwards',
    });
}

/** The vertical position of each row of both lists, by list and chunk. */
export function placesOf(figure: Element): Map<string, number> {
  const rows = [...figure.querySelectorAll<HTMLElement>('.duel .hit')];
  return new Map(rows.map((row) => [nameOf(row), row.offsetTop]));
}

const nameOf = (row: HTMLElement): string =>
  `${row.closest('.right') ? 'right' : 'left'} ${row.dataset.chunk}`;

/** Lets rows glide from their previous positions to the current ones; new rows rise. */
export function glide(figure: Element, before: ReadonlyMap<string, number>): void {
  if (isCalm()) return;
  for (const row of figure.querySelectorAll<HTMLElement>('.duel .hit')) {
    const was = before.get(nameOf(row));
    const by = was === undefined ? 30 : was - row.offsetTop;
    if (by === 0) continue;
    const start = { transform: `translateY(${by}px)`, opacity: was === undefined ? 0 : 1 };
    row.animate([start, { transform: 'none', opacity: 1 }], {
      duration: GLIDE,
      easing: 'ease-out',
    });
  }
}
