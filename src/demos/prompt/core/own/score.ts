import { mcnemar } from '~/lib/evaluation/exact-tests';
import { wilsonInterval, type ShareInterval } from '~/lib/evaluation/wilson';
import type { SentPrompt } from './variants';
import type { Verdict } from './rules';

export interface Judged extends Pick<SentPrompt, 'variant' | 'row'> {
  /** Missing if the row has no rule. */
  verdict?: Verdict;
  /** Tokens read, if the model reports them, and tokens written. */
  read?: number;
  written: number;
}

export interface VariantScore {
  variant: number;
  right: number;
  judged: number;
  /** Wilson's interval of the share of right answers; missing without a judged answer. */
  interval?: ShareInterval;
  /** Mean tokens per answer. */
  read?: number;
  written: number;
}

export const scoresOf = (judged: readonly Judged[], variants: number): VariantScore[] =>
  Array.from({ length: variants }, (_, variant) =>
    scoreOf(
      judged.filter((each) => each.variant === variant),
      variant,
    ),
  );

function scoreOf(judged: readonly Judged[], variant: number): VariantScore {
  const verdicts = judged.flatMap(({ verdict }) => verdict ?? []);
  const right = verdicts.filter((verdict) => verdict.right).length;
  const of = verdicts.length;
  const read = meanOf(judged.flatMap(({ read }) => read ?? []));
  return {
    variant,
    right,
    judged: of,
    ...(of > 0 && { interval: wilsonInterval(right, of) }),
    ...(read !== undefined && { read }),
    written: meanOf(judged.map(({ written }) => written)) ?? 0,
  };
}

const meanOf = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The first two variants, on rows for which both were judged: those that only one got right, and McNemar's exact test. */
export function pairOf(judged: readonly Judged[]) {
  const [one, other] = [rightsOf(judged, 0), rightsOf(judged, 1)];
  const alone = (a: typeof one, b: typeof one) =>
    [...a].filter(([row, right]) => right && b.get(row) === false).length;
  const [onlyOne, onlyOther] = [alone(one, other), alone(other, one)];
  return { onlyOne, onlyOther, p: mcnemar(onlyOne, onlyOther) };
}

/** For each judged row, whether the answer was right. */
const rightsOf = (judged: readonly Judged[], variant: number): Map<number, boolean> =>
  new Map(
    judged.flatMap((each) =>
      each.variant === variant && each.verdict ? [[each.row, each.verdict.right] as const] : [],
    ),
  );
