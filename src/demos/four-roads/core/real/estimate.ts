import { mean } from '~/lib/math/vector';
import { tookOf, type RealAnswered } from './outcome';

/** Seconds for some more answers, from what those so far took; undefined before the first. */
export function secondsLeft(
  answers: number,
  soFar: readonly Pick<RealAnswered, 'written'>[],
): number | undefined {
  if (soFar.length === 0) return undefined;
  return (answers * mean(soFar.map(({ written }) => tookOf(written)))) / 1_000;
}
