import type { ShareInterval } from '~/lib/evaluation/wilson';
import { mean } from '~/lib/math/vector';
import { shareOf, tested, type Tested } from '~/lib/own/apart';
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
  const share = shareOf(judged.map(({ verdict }) => verdict?.right));
  const read = meanOf(judged.flatMap(({ read }) => read ?? []));
  return {
    variant,
    right: share?.right ?? 0,
    judged: share?.of ?? 0,
    ...(share && { interval: share.interval }),
    ...(read !== undefined && { read }),
    written: meanOf(judged.map(({ written }) => written)) ?? 0,
  };
}

const meanOf = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : mean(values);

/** The first two variants, on rows for which both were judged: those that only one got right, and McNemar's exact test. */
export function pairOf(judged: readonly Judged[]) {
  const rows = [...new Set(judged.map(({ row }) => row))];
  const rightsOf = (variant: number) => {
    const mine = judged.filter((one) => one.variant === variant);
    const rights = new Map(mine.map(({ row, verdict }) => [row, verdict?.right]));
    return rows.map((row) => rights.get(row));
  };
  const [{ won: onlyOne, lost: onlyOther, p }] = tested([[rightsOf(0), rightsOf(1)]]) as [Tested];
  return { onlyOne, onlyOther, p };
}
