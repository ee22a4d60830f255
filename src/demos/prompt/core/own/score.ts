import { holm } from '~/lib/evaluation/holm';
import { mcnemar } from '~/lib/evaluation/exact-tests';
import { wilsonInterval, type ShareInterval } from '~/lib/evaluation/wilson';
import type { AskedPrompt } from './variants';
import type { Verdict } from './rules';

/** What became of a prompt. */
export interface Judged extends Pick<AskedPrompt, 'variant' | 'way' | 'row'> {
  /** None where the row has no rule. */
  verdict?: Verdict;
  /** Tokens read, where the model tells, and tokens written. */
  read?: number;
  written: number;
}

export interface VariantScore {
  variant: number;
  right: number;
  /** Answers that a rule has judged. */
  judged: number;
  /** Wilson's interval of the share of right answers; none without a judged answer. */
  interval?: ShareInterval;
  /** Shares of right answers over all wordings that were judged, if there is more than one. */
  spread?: { lowest: number; highest: number; wordings: number };
  /** Means an answer, of the variant as it was written. */
  read?: number;
  written: number;
}

/** Scores each variant as it was written, and how far harmless rewordings take it. */
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

/** Wordings that were asked of fewer rows than the first, since the run was stopped, say nothing yet. */
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

/** Two variants on the rows that both were judged on. */
interface VariantPair {
  one: number;
  other: number;
  /** Rows that one of them alone got right. */
  onlyOne: number;
  onlyOther: number;
  /** McNemar's exact test, adjusted after Holm for the number of pairs. */
  p: number;
}

/** Compares all variants, as they were written, in pairs. */
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

/** Of each judged row, whether the answer was right. */
const rightsOf = (judged: readonly Judged[], variant: number): Map<number, boolean> =>
  new Map(
    judged.flatMap((each) =>
      each.variant === variant && each.way === 'written' && each.verdict
        ? [[each.row, each.verdict.right] as const]
        : [],
    ),
  );
