import { LEVEL, POWER, TOGETHER } from '~/lib/evidence/settings';
import { fisher, mcnemar } from '~/lib/evaluation/exact-tests';
import { questionsApart, questionsShared } from '~/lib/evaluation/sample-size';
import { aloneRight } from '~/lib/evaluation/worse-wins';

/** Two systems on n questions each: how many each got right, and whether the questions were the same. */
export interface Scores {
  n: number;
  one: number;
  other: number;
  same: boolean;
}

export interface Luck {
  /** How often two equally good systems differ at least this much, 0 … 1. */
  p: number;
  /** The same if their mistakes coincide as far as they can, and if they do so only by chance. */
  range?: readonly [least: number, most: number];
  /** Questions that find a gap of this size four times in five; Infinity for none. */
  needed: number;
}

const WANTED = { level: LEVEL / 100, power: POWER / 100 };

export function luckOf({ n, one, other, same }: Scores): Luck {
  const better = Math.max(one, other);
  const worse = Math.min(one, other);
  const shares = [better / n, worse / n] as const;
  if (!same)
    return { p: fisher(better, worse, n), needed: Math.ceil(questionsApart(...shares, WANTED)) };
  const at = (together: number): number => {
    const alone = Math.round(n * aloneRight(...shares, together).onlyWorse);
    return mcnemar(alone + better - worse, alone);
  };
  const { onlyBetter, onlyWorse } = aloneRight(...shares, TOGETHER);
  const needed = Math.ceil(questionsShared(onlyBetter, onlyWorse, WANTED));
  return { p: at(TOGETHER), range: [at(1), at(0)], needed };
}

type ScoreFault = 'empty' | 'text' | 'above' | 'more' | 'other' | 'between';

/** The right answers of a score, `82%`, `82` or `41/50`, or what is wrong with it. */
export function rightIn(typed: string, n: number): number | ScoreFault {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return 'empty';
  const [, right, of] = /^(\d+)\s*(?:\/|of)\s*(\d+)$/i.exec(text) ?? [];
  if (of !== undefined)
    return Number(right) > Number(of) ? 'more' : Number(of) === n ? Number(right) : 'other';
  const [, digits, decimals = ''] = /^(\d+(?:\.(\d+))?)\s*%?$/.exec(text) ?? [];
  if (digits === undefined) return 'text';
  const score = Number(digits);
  if (score > 100) return 'above';
  const nearest = Math.round((score * n) / 100);
  return Math.abs((100 * nearest) / n - score) < 10 ** -decimals.length ? nearest : 'between';
}
