import { payingThreshold } from '~/lib/evaluation/abstention';
import { number, type Said, type Slots } from './form/said';

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

const digitsOf = (value: number): number => {
  if (value % 1 === 0 || value >= 10) return 0;
  return value < 1 ? 2 : 1;
};
const shortly = (value: number): Said => number(value, digitsOf(value));

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
}

/** Without a price nothing else counts, and a person needs no sign. */
export function answer({ unit, ...read }: Read): Slots {
  const { saves, costs, daily, right } = read;
  const { kind, from, price, day } = thresholdOf({ ...read, right: right / 100 });
  const days = kind === 'free' ? false : dayOf(day);
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
