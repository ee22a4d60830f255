import type { Guess } from '~/lib/drawing/guess';
import type { Asked } from '~/lib/lesson/asked';
import type { FigureEntry } from '~/schemas/figure';
import { answerOf, choicesOf } from './answer';

type GuessEntry = NonNullable<FigureEntry['guess']>;

/** The guess of a lesson, if this figure is the one it names; it is not interactive on paper. */
export async function guessIn(
  { id, at, tells }: GuessEntry,
  asked: Asked | undefined,
): Promise<Guess | undefined> {
  if (asked?.id !== id) return undefined;
  const { unit = 'percent', min = 0, max = 100, kind, options = '' } = asked;
  const { formatted = '', sign } = await answerOf(asked);
  const said = choicesOf(options);
  return {
    ...{ id, at: typeof at === 'string' ? { cell: at } : at, min, max, unit, sign, tells },
    truth: kind === 'choice' ? 1 + said.indexOf(formatted) : Number(formatted),
    ...(kind === 'choice' && { stops: said }),
  };
}
