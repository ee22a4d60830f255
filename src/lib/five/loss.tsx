import { h, type FigureElement } from '~/lib/figure';
import { shapeOf } from './shape';

const HEIGHT = 142;
const FLOOR = 112;
const TOP = 16;

/**
 * The loss of a training, pass after pass, with its first and last value.
 *
 * @param losses one a pass over the facts, at least two
 * @param words `said` reads the picture aloud; `first` and `last` label the ends of the line, `passes` the axis
 */
export function lossCurve(
  losses: readonly number[],
  words: { text: string; first: string; last: string; passes: string },
): FigureElement {
  const most = Math.max(...losses);
  const x = (pass: number) => `${Math.round((1000 * (pass + 1)) / losses.length) / 10}%`;
  const y = (loss: number) => Math.round(10 * (FLOOR - ((FLOOR - TOP) * loss) / most)) / 10;
  const end = losses.length - 1;
  const label = (pass: number, text: string, attributes: Record<string, string | number>) => (
    <svg x={x(pass)} y={y(losses[pass]!)}>
      <text {...attributes}>{text}</text>
    </svg>
  );
  return (
    <svg
      class="loss spills"
      height={HEIGHT}
      role="img"
      aria-label={words.text}
      data-road="finetune"
    >
      <line class="axis pen-line" x1={0} x2="100%" y1={FLOOR} y2={FLOOR} />
      {losses.slice(1).map((loss, i) => (
        <line class="ln pen-round" x1={x(i)} y1={y(losses[i]!)} x2={x(i + 1)} y2={y(loss)} />
      ))}
      {[0, end].map((pass) => (
        <svg x={x(pass)} y={y(losses[pass]!)}>
          <path class="pt" d={shapeOf('finetune', 5)} />
        </svg>
      ))}
      {label(0, words.first, { class: 'end', x: 10, y: 5 })}
      {label(end, words.last, { class: 'end', y: -10, 'text-anchor': 'end' })}
      <text x={0} y={FLOOR + 21}>
        0
      </text>
      <text x="100%" y={FLOOR + 21} text-anchor="end">
        {words.passes}
      </text>
    </svg>
  );
}
