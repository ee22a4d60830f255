import { fill, percentText } from '~/i18n/format';
import { FAMILY } from '~/lib/demos/four-roads/names';
import type { RoadSummary } from '~/lib/demos/four-roads/summary';
import { families, guessedRoad, racing, type FourRoadsState, type Guess } from './state';
import { pointsText } from './text';
import { tiesOf, type Tie } from './ties';

/** Who leads, and by how much, in a sentence. */
export function leadSaid(state: FourRoadsState): string {
  const { t, locale } = state;
  const [first, second] = [...racing(state)].sort((a, b) => b.mean - a.mean);
  if (!first) return '';
  if (first.mean === 0) return t.noneRight;
  const said = { road: t.road[first.road], mean: percentText(first.mean, locale) };
  if (!second) return fill(t.leads, said);
  const ties = state.atWork ? [] : tiesOf(state);
  return fill(areTied(first, second, ties) ? t.level : t.leadsBy, {
    ...said,
    n: pointsText(first.mean - second.mean, state),
    second: t.road[second.road],
    secondMean: percentText(second.mean, locale),
  });
}

/** The guess beside what came out; empty without a guess or a result. */
export function guessSaid(state: FourRoadsState, ties: readonly Tie[]): string {
  const { guess, t, atWork } = state;
  const [first, second] = families(racing(state));
  if (!guess || atWork || !first) return '';
  const said = { guess: t.family[guess.family], road: t.family[FAMILY[first.road]] };
  const template = !second
    ? t.guessAlone
    : areTied(first, second, ties)
      ? t.guessTied
      : FAMILY[first.road] === guess.family
        ? t.guessRight
        : t.guessWrong;
  return [fill(template, said), offSaid(guess, state)].filter(Boolean).join(t.betweenSentences);
}

/** How far the diamond stood from the mean; empty where it was not placed, or its road not run. */
function offSaid(guess: Guess, state: FourRoadsState): string {
  const { t, locale } = state;
  const own = guessedRoad(guess, racing(state));
  if (guess.points === undefined || !own) return '';
  return fill(t.guessOff, {
    road: t.family[guess.family],
    n: guess.points,
    mean: percentText(own.mean, locale),
    off: pointsText(own.mean - guess.points / 100, state),
  });
}

export const areTied = (one: RoadSummary, other: RoadSummary, ties: readonly Tie[]): boolean =>
  ties.some(({ first, second }) => first === one.road && second === other.road);

/** The whole figure in a few sentences: each road once, then who leads. */
export function figureSaid(state: FourRoadsState): string {
  return [leadSaid(state), listSaid(state)].filter((one) => one !== '').join(' ');
}

/** Every road with its share right. */
export function listSaid({ summaries, order, t, locale }: FourRoadsState): string {
  return order
    .flatMap((road) => summaries.find((one) => one.road === road) ?? [])
    .map(({ road, mean }) => fill(t.soFar, { road: t.road[road], mean: percentText(mean, locale) }))
    .join(t.listed);
}
