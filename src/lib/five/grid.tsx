import { type FigureElement } from '~/lib/figure';
import type { Gentle, GentleRun, Shares } from './gentle';
import { heightOf } from './scale';
import { shapeOf } from './shape';

/** Pixels. */
const HEIGHT = 270;
const TICKS = [0, 50, 100];

interface Words {
  text: string;
  /** Names of the axes, of the line and of the two cells that are told of. */
  facts: string;
  everyday: string;
  untouched: string;
  harsh: string;
  shown: string;
}

/** Room for the ticks at the left, in percent of the width. */
const LEFT = 9;
const x = (facts: number) => `${Math.round(10 * (LEFT + ((98 - LEFT) * facts) / 100)) / 10}%`;

/**
 * Every LoRA by the facts it learned and the everyday questions it kept, in percent: where it was stopped (point up) and after
 * all its passes (point down), filled where everyday text was mixed in.
 */
export function gridOf({ untouched, runs, harsh, shown }: Gentle, words: Words): FigureElement {
  const line = (name: string, from: Shares, to: Shares) => (
    <line
      {...{ class: name, x1: x(from.facts), y1: heightOf(from.everyday) }}
      {...{ x2: x(to.facts), y2: heightOf(to.everyday) }}
    />
  );
  const across = (name: string, everyday: number) =>
    line(name, { facts: 0, everyday }, { facts: 100, everyday });
  const ends = [harsh.whole, shown.stopped] as const;
  return (
    <svg class="grid" height={HEIGHT} role="img" aria-label={words.text} data-road="finetune">
      {TICKS.flatMap((tick) => [
        across('axis', tick),
        text(0, heightOf(tick) + 4, String(tick)),
        at(
          { facts: tick, everyday: 0 },
          <text y={18} text-anchor={tick === 100 ? 'end' : 'middle'}>
            {String(tick)}
          </text>,
        ),
      ])}
      {text(0, 16, words.everyday)}
      {text('98%', HEIGHT - 8, words.facts, 'end')}
      {across('was', untouched)}
      {text('98%', heightOf(untouched) - 6, words.untouched, 'end')}
      <g class="runs" data-trainings>
        {line('hair', ...ends)}
        {runs.map(({ stopped, whole }) => line('run', stopped, whole))}
        {runs.flatMap((run) => marksOf(run, ends))}
        {runs
          .filter((run) => run !== harsh && run !== shown)
          .map(({ whole, rate }) => label(whole, String(rate)))}
        {label(harsh.whole, words.harsh, 'd', 16)}
        {label(shown.stopped, words.shown, 'd')}
      </g>
    </svg>
  );
}

const at = ({ facts, everyday }: Shares, ...inside: FigureElement[]) => (
  <svg x={x(facts)} y={heightOf(everyday)}>
    {inside}
  </svg>
);

const text = (left: number | string, y: number, words: string, anchor?: string) => (
  <text x={left} y={y} text-anchor={anchor}>
    {words}
  </text>
);

/** The two marks of a run, or one if it was stopped at its end; those that are told of are larger. */
function marksOf(
  { isReplayed, stopped, whole, stops, passes }: GentleRun,
  large: readonly Shares[],
) {
  const mark = (one: Shares, transform?: string) => {
    const d = shapeOf('finetune', large.includes(one) ? 7 : 4.5);
    return at(one, <path class={!isReplayed && 'open'} d={d} transform={transform} />);
  };
  const isWhole = stops.every((stop) => stop === passes);
  return [...(isWhole ? [] : [mark(whole, 'scale(1 -1)')]), mark(stopped)];
}

/** Words at a mark, to the left, away from the line between the two that are told of, or right where there is no room. */
function label(one: Shares, words: string, name?: string, y = 4): FigureElement {
  const [x, anchor] = one.facts < 20 ? [11, 'start'] : [-11, 'end'];
  return at(
    one,
    <text class={name} x={x} y={y} text-anchor={anchor}>
      {words}
    </text>,
  );
}
