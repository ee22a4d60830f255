import { holm } from '~/lib/evaluation/holm';
import { mcnemar } from '~/lib/evaluation/exact-tests';
import { wilsonInterval, type ShareInterval } from '~/lib/evaluation/wilson';
import type { SentPrompt } from './variants';
import type { Verdict } from './rules';

/** A prompt with the verdict on its answer. */
export interface Judged extends Pick<SentPrompt, 'variant' | 'way' | 'row'> {
  /** Missing if the row has no rule. */
  verdict?: Verdict;
  /** Tokens read, if the model reports them, and tokens written. */
  read?: number;
  written: number;
}

export interface VariantScore {
  variant: number;
  right: number;
  /** Answers judged by a rule. */
  judged: number;
  /** Wilson's interval of the share of right answers; missing without a judged answer. */
  interval?: ShareInterval;
  /** The range of the share of right answers over all judged wordings, if there is more than one. */
  spread?: { lowest: number; highest: number; wordings: number };
  /** Mean tokens per answer, for the variant as written. */
  read?: number;
  written: number;
}

/** Scores each variant as written, with the range over its harmless rewordings. */
export const scoresOf = (judged: readonly Judged[], variants: number): VariantScore[] =>
  Array.from({ length: variants }, (_, variant) =>
    scoreOf(
      judged.filter((each) => each.variant === variant),
      variant,
    ),
  );

function scoreOf(judged: readonly Judged[], variant: number): VariantScore {
  const asWritten = judged.filter(({ way }) => way === 'written');
  const { right, of } = countOf(asWritten);
  const spread = spreadOf(judged);
  const read = meanOf(asWritten.flatMap(({ read }) => read ?? []));
  return {
    variant,
    right,
    judged: of,
    ...(of > 0 && { interval: wilsonInterval(right, of) }),
    ...(spread && { spread }),
    ...(read !== undefined && { read }),
    written: meanOf(asWritten.map(({ written }) => written)) ?? 0,
  };
}

function countOf(judged: readonly Judged[]): { right: number; of: number } {
  const verdicts = judged.flatMap(({ verdict }) => verdict ?? []);
  return { right: verdicts.filter(({ right }) => right).length, of: verdicts.length };
}

/** Wordings asked for fewer rows than the first, because the run was stopped, are left out. */
function spreadOf(judged: readonly Judged[]): VariantScore['spread'] {
  const ways = new Set(judged.map(({ way }) => way));
  const counts = [...ways].map((way) => countOf(judged.filter((each) => each.way === way)));
  const whole = counts.filter(({ of }) => of > 0 && of === counts[0]!.of);
  if (whole.length < 2) return undefined;
  const shares = whole.map(({ right, of }) => right / of);
  return { lowest: Math.min(...shares), highest: Math.max(...shares), wordings: whole.length };
}

const meanOf = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Two variants, compared on the rows for which both were judged. */
interface VariantPair {
  one: number;
  other: number;
  /** Rows that only one of them got right. */
  onlyOne: number;
  onlyOther: number;
  /** McNemar's exact test, with Holm's adjustment for the number of pairs. */
  p: number;
}

/** Compares all variants, as written, in pairs. */
export function pairsOf(judged: readonly Judged[], variants: number): VariantPair[] {
  const rights = Array.from({ length: variants }, (_, variant) => rightsOf(judged, variant));
  const pairs = rights.flatMap((one, i) =>
    rights.slice(i + 1).map((other, j) => {
      const alone = (a: typeof one, b: typeof one) =>
        [...a].filter(([row, right]) => right && b.get(row) === false).length;
      return { one: i, other: i + 1 + j, onlyOne: alone(one, other), onlyOther: alone(other, one) };
    }),
  );
  const adjusted = holm(pairs.map(({ onlyOne, onlyOther }) => mcnemar(onlyOne, onlyOther)));
  return pairs.map((pair, i) => ({ ...pair, p: adjusted[i]! }));
}

/** For each judged row, whether the answer was right. */
const rightsOf = (judged: readonly Judged[], variant: number): Map<number, boolean> =>
  new Map(
    judged.flatMap((each) =>
      each.variant === variant && each.way === 'written' && each.verdict
        ? [[each.row, each.verdict.right] as const]
        : [],
    ),
  );
