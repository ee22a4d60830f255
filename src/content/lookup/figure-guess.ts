import type { Guess, Place } from '~/lib/drawing/guess';
import type { Asked } from '~/lib/lesson/asked';
import type { FigureEntry } from '~/schemas/figure';
import { answerOf, choicesOf } from './answer';

export const placeIn = (at: FigureEntry['guesses'][number]['at']): Place =>
  (typeof at === 'string' && at !== 'foot' ? { cell: at } : at) as Place;

/** The guess of a lesson, if this figure is the one it names; it is not interactive on paper. */
export async function guessIn(
  { id, at, asks, tells }: FigureEntry['guesses'][number],
  asked: Asked | undefined,
): Promise<Guess> {
  const guess = { id, at: placeIn(at) };
  if (!asks || asked?.id !== id) return guess;
  const { unit = 'percent', min = 0, max = 100, kind, options = '' } = asked;
  const { formatted = '', sign } = await answerOf(asked);
  const said = choicesOf(options);
  return {
    ...guess,
    ask: {
      ...{
        min,
        max,
        unit,
        sign,
        tells,
        truth: kind === 'choice' ? 1 + said.indexOf(formatted) : Number(formatted),
      },
      ...(kind === 'choice' && { stops: said }),
    },
  };
}
