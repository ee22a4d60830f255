import { fill } from '~/i18n/format';

/** Sets a guess beside what was measured, on every drawing that keeps a place for it; `undefined` takes it off. */
export function guessOnFigures(id: string, said: string | undefined): void {
  for (const place of document.querySelectorAll<SVGElement>(`[data-guess="${CSS.escape(id)}"]`))
    if (said === undefined) delete place.dataset.at;
    else setAt(place, Number(said));
}

/** Along the axis of a row, or up and down at an x of a curve; beyond the axis it stays at the edge. */
function setAt(place: SVGElement, guess: number): void {
  const { from, to, log, height } = place.dataset;
  const [low, high] = [Number(from), Number(to)];
  const along =
    log === undefined ? (guess - low) / (high - low) : Math.log(guess / low) / Math.log(high / low);
  const share = Math.min(1, Math.max(0, along));
  const [gap, spot] = [place.querySelector('.to-guess')!, place.querySelector('.guess-mark')!];
  if (height === undefined) {
    gap.setAttribute('x2', `${100 * share}%`);
    spot.setAttribute('x', `${100 * share}%`);
    const text = place.querySelector('.guess-mark > text')!;
    text.setAttribute('text-anchor', share < 0.15 ? 'start' : share > 0.85 ? 'end' : 'middle');
  } else {
    const y = String(Number(place.dataset.top) + Number(height) * (1 - share));
    gap.setAttribute('y2', y);
    spot.setAttribute('y', y);
  }
  place.querySelector('.guess-mark > text')!.textContent = fill(place.dataset.said!, { guess });
  place.dataset.at = String(guess);
}
