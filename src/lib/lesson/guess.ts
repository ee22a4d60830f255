/** How sure a reader can say to be, in percent. */
export const SURE = [50, 70, 90] as const;
export type Sure = (typeof SURE)[number];

/** A guess as it is kept: what was said, and how it turned out. */
export interface Guess {
  said: string;
  /** The right choice, or a number within a tenth of the axis. */
  right: boolean;
  /** How far a number was off, in points: hundredths of its axis. */
  off?: number;
  sure?: Sure;
}

/** The axis on which a number is guessed. */
export interface Axis {
  min: number;
  max: number;
}

/** Units that come whole. */
const COUNTED = new Set([
  'answers',
  'chunks',
  'clumps',
  'months',
  'questions',
  'rank',
  'requests',
  'sentences',
  'steps',
]);

/** The step of a diamond on its axis: 1, 2 or 5 of a power of ten, about a hundredth of the whole. */
export function stepOf({ min, max }: Axis, unit: string): number {
  const wanted = (max - min) / 100;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const digit = [5, 2, 1].find((nice) => nice * power <= wanted * 1.000001)!;
  return Math.max(Number((digit * power).toPrecision(1)), COUNTED.has(unit) ? 1 : 0.1);
}

/** How much of the axis still counts as right. */
export const leeway = ({ min, max }: Axis): number => (max - min) / 10;

/** @returns the guess of a number beside what was measured. */
export function judged(said: number, measured: number, axis: Axis): Guess {
  const off = Math.abs(said - measured);
  return {
    said: String(said),
    right: off <= leeway(axis) + 1e-9,
    off: (100 * off) / (axis.max - axis.min),
  };
}

/** @returns what a store holds of guesses by their names; whatever is not a guess is left out. */
export function guessesIn(text: string): Map<string, Guess> {
  try {
    return guessesOf(JSON.parse(text));
  } catch {
    return new Map();
  }
}

/** The same of a value that has been read already. */
export function guessesOf(value: unknown): Map<string, Guess> {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([name, entry]) =>
      isGuess(entry) ? [[name, entry] as const] : [],
    ),
  );
}

function isGuess(value: unknown): value is Guess {
  if (typeof value !== 'object' || value === null) return false;
  const { said, right, off, sure } = value as Record<keyof Guess, unknown>;
  return (
    typeof said === 'string' &&
    typeof right === 'boolean' &&
    (off === undefined || (typeof off === 'number' && off >= 0 && off <= 100)) &&
    (sure === undefined || SURE.includes(sure as Sure))
  );
}
