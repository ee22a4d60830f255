import { payingThreshold } from '~/lib/evaluation/abstention';

/** What an answer is worth beside “I don’t know”, in minutes or in money. */
interface Price {
  saves: number;
  costs: number;
  /** Questions a day. */
  daily: number;
  /** The share of them answered right, 0 to 1; NaN if nobody counted. */
  right: number;
}

export interface Threshold {
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

const LIMITS = {
  saves: [0.01, 1e5],
  costs: [0, 1e7],
  daily: [1, 1e6],
  right: [0, 100],
} as const;
export type Amount = keyof typeof LIMITS;
export const AMOUNTS = Object.keys(LIMITS) as readonly Amount[];

/** A number as people type it: `1,200`, `2.5`, `2,5`, `90%`; NaN for anything else. */
export function numberIn(text: string): number {
  const plain = text.normalize('NFKC').replaceAll(/[\s%$¥€£]/g, '');
  const pointed = plain.replaceAll(/,(?=\d{3}(\D|$))/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(pointed) ? Number(pointed) : Number.NaN;
}

/** What is wrong with an amount; only the share of right answers may be left out. */
export function amountFault(name: Amount, text: string) {
  if (text.trim() === '') return name === 'right' ? undefined : 'empty';
  const amount = numberIn(text);
  const [least, most] = LIMITS[name];
  if (Number.isNaN(amount)) return 'noNumber';
  return amount < least ? 'small' : amount > most ? 'large' : undefined;
}
