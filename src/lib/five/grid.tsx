import type { Point } from '../drawing/geometry';
import { line, placed, symbol, text } from '../drawing/marks';
import { between } from '../drawing/scale';
import { type FigureElement } from '~/lib/figure';
import type { Gentle, GentleRun, Shares } from './gentle';
import { heightOf, tenths } from './scale';

/** Pixels. */
const HEIGHT = 270;
const TICKS = [0, 50, 100];

interface Words {
  said: string;
  facts: string;
  everyday: string;
  untouched: string;
  harsh: string;
  shown: string;
}

/** Room for the ticks at the left, in percent of the width. */
const LEFT = 9;
const x = between([0, 100], [LEFT, 98]);
const at = ({ exam, everyday }: Shares): Point => [tenths(x(exam)), heightOf(everyday)];

/**
 * Every LoRA by the facts it learned and the everyday questions it kept, in percent: where it was stopped (point up) and after
 * all its passes (point down), filled where everyday text was mixed in.
 */
export function gridOf(
  { untouched, runs, harsh, shown }: Gentle,
  words: Words,
  filled: (text: string) => string,
): FigureElement {
  const across = (name: string, everyday: number) =>
    line(name, at({ exam: 0, everyday }), at({ exam: 100, everyday }));
  const ends = [harsh.whole, shown.stopped] as const;
  return (
    <svg
      class="grid spills"
      height={HEIGHT}
      role="img"
      aria-label={filled(words.said)}
      data-road="finetune"
    >
      {TICKS.flatMap((tick) => [
        across('axis', tick),
        plain(0, heightOf(tick) + 4, String(tick)),
        text(x(tick), heightOf(0), String(tick), {
          anchor: tick === 100 ? 'end' : 'middle',
          dy: 18,
        }),
      ])}
      {plain(0, 16, filled(words.everyday))}
      {plain('98%', HEIGHT - 8, filled(words.facts), 'end')}
      {across('was', untouched)}
      {plain('98%', tenths(heightOf(untouched) - 6), filled(words.untouched), 'end')}
      <g class="runs" data-trainings data-told={620}>
        {line('hair', at(ends[0]), at(ends[1]))}
        {runs.map(({ stopped, whole }) => line('run', at(stopped), at(whole)))}
        {runs.flatMap((run) => marksOf(run, ends))}
        {runs
          .filter((run) => run !== harsh && run !== shown)
          .map(({ whole, rate }) => label(whole, String(rate)))}
        {label(harsh.whole, filled(words.harsh), 'd', 16)}
        {label(shown.stopped, filled(words.shown), 'd')}
      </g>
    </svg>
  );
}

const plain = (left: number | string, y: number, words: string, anchor?: string) => (
  <text x={left} y={y} text-anchor={anchor}>
    {words}
  </text>
);

/** The two marks of a run, or one if it was stopped at its end; those that are told of are larger. */
function marksOf({ replayed, stopped, whole, isWhole }: GentleRun, large: readonly Shares[]) {
  const mark = (one: Shares, transform?: string) =>
    placed(
      at(one),
      { class: replayed ? 'mark' : 'mark open' },
      <g transform={transform}>{symbol('finetune', large.includes(one) ? 16 : 10)}</g>,
    );
  return [...(isWhole ? [] : [mark(whole, 'scale(1 -1)')]), mark(stopped)];
}

/** Words at a mark, to the left, away from the line between the two that are told of, or right where there is no room. */
function label(one: Shares, words: string, kind?: string, dy = 4): FigureElement {
  const side = one.exam < 20 ? { dx: 11, anchor: 'start' } : { dx: -11, anchor: 'end' };
  return text(...at(one), words, { ...side, kind, dy });
}
