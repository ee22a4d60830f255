/** The levels of confidence that a reader can choose, in percent. */
export const SURE = [50, 70, 90] as const;
export type Sure = (typeof SURE)[number];

/** A stored guess: the answer, and how it compared. */
export interface Guess {
  said: string;
  /** True for the right choice, or a number within a tenth of the axis. */
  right: boolean;
  /** Error of a numeric guess in points: hundredths of its axis. */
  off?: number;
  sure?: Sure;
}

/** The axis of a numeric guess. */
export interface Axis {
  min: number;
  max: number;
}

/** Units with whole numbers only. */
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

/** The step of the handle on its axis: 1, 2 or 5 times a power of ten, about a hundredth of the range. */
export function stepOf({ min, max }: Axis, unit: string): number {
  const wanted = (max - min) / 100;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const digit = [5, 2, 1].find((nice) => nice * power <= wanted * 1.000001)!;
  return Math.max(Number((digit * power).toPrecision(1)), COUNTED.has(unit) ? 1 : 0.1);
}

/** The largest error that still counts as right. */
export const leeway = ({ min, max }: Axis): number => (max - min) / 10;

/** @returns a numeric guess compared with the measured value */
export function judged(said: number, measured: number, axis: Axis): Guess {
  const off = Math.abs(said - measured);
  return {
    said: String(said),
    right: off <= leeway(axis) + 1e-9,
    off: (100 * off) / (axis.max - axis.min),
  };
}

/** @returns the stored guesses by name; everything that is not a guess is left out */
export function guessesIn(text: string): Map<string, Guess> {
  try {
    return guessesOf(JSON.parse(text));
  } catch {
    return new Map();
  }
}

/** The stored guesses of a value that is already parsed. */
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
