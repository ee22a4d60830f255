import { numberIn } from '~/lib/cost/fits';

const DIGITS = /^-?\d+(\.\d+)?$/;

/** A count as people write it, `30,000`, `30k`, `3万` or `50 道`; undefined if it is none. */
export function countIn(typed: string): number | undefined {
  const text = typed.normalize('NFKC').replaceAll(/[\s,，道题]/g, '');
  return numberIn(text) ?? (DIGITS.test(text) ? Number(text) : undefined);
}

/** An amount as people write it, `1,200`, `2.5`, `2,5`, `90%` or `$20`; undefined if it is none. */
export function amountIn(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replaceAll(/[\s%$¥€£]/g, '');
  const pointed = plain.replaceAll(/,(?=\d{3}(\D|$))/g, '').replace(',', '.');
  return DIGITS.test(pointed) ? Number(pointed) : undefined;
}

interface Limits {
  least: number;
  most: number;
  whole?: boolean | undefined;
}

export function numberFault(
  n: number | undefined,
  { least, most, whole }: Limits,
): 'text' | 'notWhole' | 'small' | 'large' | undefined {
  if (n === undefined) return 'text';
  if (whole && !Number.isInteger(n)) return 'notWhole';
  if (n < least) return 'small';
  return n > most ? 'large' : undefined;
}
