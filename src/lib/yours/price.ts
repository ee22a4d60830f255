import { payingThreshold } from '~/lib/evaluation/abstention';
import type { Form, Values } from './form/form';
import { number, shortly, type Said, type Slots } from './form/said';

/** What an answer is worth beside “I don’t know”, in minutes or in money. */
interface Price {
  saves: number;
  costs: number;
  /** Questions a day. */
  daily: number;
  /** The share of them answered right, 0 to 1; NaN if nobody counted. */
  right: number;
}

interface Threshold {
  kind: 'free' | 'sure' | 'person';
  /** The confidence that an answer needs to pay, 0 to 1. */
  from: number;
  /** Right answers that one wrong one takes back. */
  price: number;
  /** What a day brings if every question is answered; NaN if nobody counted. */
  day: number;
}

/** No probability of a model is trusted above it. */
const PERSON = 0.99;

export function thresholdOf({ saves, costs, daily, right }: Price): Threshold {
  const price = costs / saves;
  const from = payingThreshold(price);
  const kind = costs === 0 ? 'free' : from < PERSON ? 'sure' : 'person';
  return { kind, from, price, day: daily * (right * saves - (1 - right) * costs) };
}

/** Rounded down, so that 99.97% does not become a certainty. */
function percent(share: number): Said {
  if (share < 0.99) return number(100 * share, 0);
  const digits = share < 0.999 ? 1 : 3;
  return number(Math.floor(100 * share * 10 ** digits) / 10 ** digits, digits);
}

function dayOf(day: number) {
  if (Number.isNaN(day)) return 'uncounted';
  return day < 0 ? 'loses' : 'gains';
}

interface Read extends Price {
  unit: string;
  /** Whether a program knows the answer; asked only where the question sounds like it. */
  stays?: 'tool' | 'page';
}

/** What sounds as if no page kept it right. @param signs the source of an expression: words, a percentage, a sum */
const liveWord = (text: string, signs: string): string | undefined =>
  new RegExp(signs, 'iu').exec(text)?.[0];

/** The word by which a question sounds as if its answer were true only now, or had to be worked out. */
export const more = ({ what }: Values, { words }: Form): Values => ({
  word: liveWord(what ?? '', String(words.signs)) ?? '',
});

/** Without a price nothing else counts, and a person needs no sign; what a program knows needs neither. */
export function answer({ unit, stays, ...read }: Read): Slots {
  const { saves, costs, daily, right } = read;
  const { kind: sure, from, price, day } = thresholdOf({ ...read, right: right / 100 });
  const kind = stays === 'tool' ? stays : sure;
  const days = kind === 'free' || kind === 'tool' ? false : dayOf(day);
  return {
    kind,
    from: percent(from),
    price: shortly(price),
    saves: shortly(saves),
    costs: shortly(costs),
    wrong: percent(1 - from),
    n: daily,
    right: shortly(right),
    day: unit,
    amount: shortly(Math.abs(day)),
    dayTitle: days,
    dayText: days,
    signTitle: kind === 'sure',
  };
}
