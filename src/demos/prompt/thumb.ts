import type { Thumb } from '~/demos/kit/index-picture';
import { box, cross, demoThumb, dot } from '~/lib/drawing/thumb';
import type { Point } from '~/lib/drawing/geometry';
import type { FigureElement } from '~/lib/figure';
import type { AnswerVerdict } from './core/score';

const ROW = 10;

/** One mark per answer: filled if right, else highlighted in the shape of its verdict. */
export const promptThumb = (verdicts: readonly AnswerVerdict[]): FigureElement =>
  demoThumb(...verdicts.flatMap((verdict, i) => answer(verdict, placeOf(i))));

const placeOf = (i: number): Point => [26 + (i % ROW) * 24.4, 24 + Math.floor(i / ROW) * 34];

function answer(verdict: AnswerVerdict, at: Point): FigureElement[] {
  if (verdict === 'right') return [dot(at, 6)];
  const lit = box('lit', [at[0] - 11, at[1] - 11], [22, 22]);
  if (verdict === 'wrong') return [lit, cross(at, 5, 'line on')];
  if (verdict === 'unknown') return [lit, dot(at, 6, 'dot open')];
  return [lit, dot(at, 6, 'dot open'), dot(at, 2)];
}

export const thumb: Thumb = async (locale, { runIn }) => {
  const result = (await runIn('prompt', 'p1-parts', locale)).snapshot[locale];
  if (result.view !== 'one') throw new Error('p1-parts has no answers to one prompt.');
  return promptThumb(result.answers.map(({ verdict }) => verdict));
};
