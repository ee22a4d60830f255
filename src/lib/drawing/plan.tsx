import { type FigureElement, type FigureNode } from '../figure';
import type { PlanFigure, Ruler } from './figure';
import { line, stretch } from './marks';
import { footNote } from './row';

/** Texts as rulers, each with the places where it is cut. */
export function plan(figure: PlanFigure): FigureNode[] {
  return [...figure.rulers.map(ruler), ...footNote(figure)];
}

const HEIGHT = 34;

/** One text and its pieces; the overlaps are underlined. */
function ruler({ name, said, pieces }: Ruler): FigureElement {
  const whole = pieces.reduce((sum, { length, shared }) => sum + length - shared, 0);
  let from = 0;
  const cuts = pieces.flatMap(({ length, shared }, i) => {
    const start = from - (i ? shared : 0);
    from = start + length;
    const [x, end] = [(100 * start) / whole, (100 * from) / whole];
    return [
      stretch('sb lo pen-plate', [x, Math.min(100, end)], 6 + (i % 2) * 4, 14),
      i > 0 && shared > 0 && line('gap', [x, 28], [(100 * (start + shared)) / whole, 28]),
    ];
  });
  return (
    <div class="srow">
      <span class="who">{name}</span>
      <svg class="plot" height={HEIGHT} aria-hidden="true">
        {cuts}
      </svg>
      <span class="val">
        <small>{said}</small>
      </span>
    </div>
  );
}
