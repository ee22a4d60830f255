import type { TaskName } from './core/names';
import { GUESSED } from './guess-field';
import type { Guess } from './state';

/** Limits of the diamond's axis: questions out of 100. */
export const AXIS = { min: 0, max: 100 };

/**
 * The name under which a guess in the lab is stored among those of the
 * lessons; it differs by language, since each has its own model.
 */
export const nameOfGuess = (locale: string, task: TaskName): string => `${locale}/lab/${task}`;

/** A guess in a word or two. @example saidOf({ family: 'rag', points: 80 }) → "rag 80" */
export const saidOf = ({ family, points }: Guess): string =>
  [family, points ?? []].flat().join(' ');

/** The inverse of `saidOf`. @returns undefined if the text is not a guess */
export function guessFrom(said: string): Guess | undefined {
  const [name, points, ...rest] = said.split(' ');
  const family = GUESSED.find((each) => each === name);
  if (!family || rest.length > 0) return undefined;
  if (points === undefined) return { family };
  return /^(\d|[1-9]\d|100)$/.test(points) ? { family, points: Number(points) } : undefined;
}
