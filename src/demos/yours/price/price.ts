/** What an answer is worth beside “I don’t know”, in minutes or in money. */
export interface Price {
  /** What a right answer saves. */
  saves: number;
  /** What a wrong one costs. */
  costs: number;
  /** Questions a day. */
  daily: number;
  /** The share of them answered right, 0 to 1, if it was counted. */
  right?: number | undefined;
}

export interface Threshold {
  kind: 'free' | 'sure' | 'person';
  /** From which confidence an answer pays, 0 to 1. */
  from: number;
  /** Right answers that one wrong one takes back. */
  price: number;
  /** What a day brings if every question is answered; undefined without a share. */
  day?: number | undefined;
}

/** No probability of a model is trusted above it. */
const PERSON = 0.99;

/** An answer right with probability p earns p · saves − (1 − p) · costs, which is zero at costs / (saves + costs). */
export function thresholdOf({ saves, costs, daily, right }: Price): Threshold {
  const from = costs / (saves + costs);
  const kind = costs === 0 ? 'free' : from < PERSON ? 'sure' : 'person';
  const day = right === undefined ? undefined : daily * (right * saves - (1 - right) * costs);
  return { kind, from, price: costs / saves, day };
}

const LIMITS = {
  saves: { least: 0.01, most: 100_000 },
  costs: { least: 0, most: 10_000_000 },
  daily: { least: 1, most: 1_000_000 },
  right: { least: 0, most: 100 },
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
export function amountFault(
  name: Amount,
  text: string,
): 'empty' | 'noNumber' | 'small' | 'large' | undefined {
  if (text.trim() === '') return name === 'right' ? undefined : 'empty';
  const amount = numberIn(text);
  if (Number.isNaN(amount)) return 'noNumber';
  if (amount < LIMITS[name].least) return 'small';
  return amount > LIMITS[name].most ? 'large' : undefined;
}
