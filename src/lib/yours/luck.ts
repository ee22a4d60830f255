import { neededFor, WANTED } from '~/lib/evidence/needed';
import { TOGETHER } from '~/lib/evidence/settings';
import { fisher, mcnemar } from '~/lib/evaluation/exact-tests';
import { questionsApart } from '~/lib/evaluation/sample-size';
import { aloneRight } from '~/lib/evaluation/worse-wins';
import type { Readers } from './form/read';
import { share, word, type Said, type Slots } from './form/said';

/** Two systems on n questions each: how many each got right, and whether the questions were the same. */
export interface Scores {
  n: number;
  one: number;
  other: number;
  same: boolean;
}

interface Luck {
  /** How often two equally good systems differ at least this much, 0 … 1. */
  p: number;
  /** The same if their mistakes coincide as far as they can, and if they do so only by chance. */
  range?: readonly [least: number, most: number];
  /** Questions that find a gap of this size four times in five; Infinity for none. */
  needed: number;
}

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
  return { p: at(TOGETHER), range: [at(1), at(0)], needed: neededFor(...shares) };
}

/** Below this share of luck a gap counts as shown. */
const SURE = 0.05;

const shown = (p: number): Said => (p < 0.001 ? word('rare') : share(p, p < 0.1 ? 1 : 0));

function kindOf({ one, other }: Scores, { p, range }: Luck) {
  if (one === other) return 'tie';
  if (range && range[0] < SURE !== range[1] < SURE) return 'open';
  return p < SURE ? 'shown' : 'luck';
}

/** A share as people say it: `1 in 5`, or from 0.4 on `6 in 10`. */
function oftenOf(p: number): Slots {
  if (p < 0.001) return { often: 'rare' };
  return p < 0.4
    ? { often: 'some', oneIn: Math.round(1 / p) }
    : { often: 'one', oneIn: Math.min(9, Math.round(10 * p)) };
}

interface Read extends Omit<Scores, 'same'> {
  oneName: string;
  otherName: string;
  same: string;
}

export function answer(read: Read): Slots {
  const scores = { ...read, same: read.same === 'yes' };
  const luck = luckOf(scores);
  const first = [read.oneName, read.one] as const;
  const second = [read.otherName, read.other] as const;
  const [[better, right], [worse, less]] =
    read.other > read.one ? [second, first] : [first, second];
  const kind = kindOf(scores, luck);
  const between = luck.range ? 'between' : 'apart';
  return {
    kind,
    better,
    right,
    worse,
    less,
    gap: right - less,
    p: shown(luck.p),
    ...oftenOf(luck.p),
    range: kind === 'tie' ? false : between,
    low: luck.range && shown(luck.range[0]),
    high: luck.range && shown(luck.range[1]),
    enough: Number.isFinite(luck.needed) ? 'some' : 'none',
    needed: luck.needed,
  };
}

export const readers: Readers = {
  score(typed, { ask }) {
    const n = ask('n');
    if (typeof n !== 'number') return undefined;
    const right = rightIn(typed, n);
    if (typeof right === 'number') return right;
    const low = Math.min(n - 1, Math.floor((Number.parseFloat(typed) * n) / 100));
    const high = low + 1;
    return {
      fault: right,
      n,
      low,
      lowShare: share(low / n, 1),
      high,
      highShare: share(high / n, 1),
    };
  },
};

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
