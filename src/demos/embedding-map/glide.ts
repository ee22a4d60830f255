import { EASE, isCalm } from '~/browser/motion';
import type { Place } from './core/place';

const GLIDE = 500; // ms
const PLACED = /translate\(([-\d.]+) ([-\d.]+)\)/;

/** The place of each word, by its index. */
export const placesOf = (root: Element): Map<number, Place> =>
  new Map(
    [...root.querySelectorAll<SVGElement>('[data-word]')].flatMap((word) => {
      const place = placeOf(word.parentElement!);
      return place ? [[Number(word.dataset.word), place] as const] : [];
    }),
  );

function placeOf(element: Element): Place | undefined {
  const found = PLACED.exec(element.getAttribute('transform') ?? '');
  return found ? [Number(found[1]), Number(found[2])] : undefined;
}

/** Moves words from their old places, then draws the lines; both at once with reduced motion. */
export function glide(root: Element, before: ReadonlyMap<number, Place>): void {
  if (isCalm()) return;
  for (const word of root.querySelectorAll<SVGElement>('[data-word]')) {
    const from = before.get(Number(word.dataset.word));
    const to = placeOf(word.parentElement!);
    if (!from || !to) continue;
    word.parentElement!.animate([{ transform: cssOf(from) }, { transform: cssOf(to) }], {
      duration: GLIDE,
      easing: EASE,
    });
  }
  for (const line of root.querySelectorAll('line, .cosine'))
    line.animate([{ opacity: 0 }, { opacity: 1 }], {
      duration: 160,
      delay: GLIDE - 60,
      fill: 'backwards',
    });
}

const cssOf = ([x, y]: Place) => `translate(${x}px, ${y}px)`;
