import { numberIn } from '~/lib/cost/fits';

const DIGITS = /^-?\d+(\.\d+)?$/;

/** What people write around a number: `about`, currencies and units. */
const AROUND = /about|around|大?约|[\s~≈$¥€£元块道题次个%]/giu;

/** A count as people write it, `30,000`, `about 30k`, `3万` or `50 道`; undefined if it is none. */
export function countIn(typed: string): number | undefined {
  const text = typed.normalize('NFKC').replaceAll(AROUND, '').replaceAll(/[,，]/g, '');
  return numberIn(text) ?? (DIGITS.test(text) ? Number(text) : undefined);
}

/** An amount as people write it, `1,200`, `2.5`, `2,5`, `90%`, `$20` or `三百元`; undefined if it is none. */
export function amountIn(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replaceAll(AROUND, '');
  const pointed = plain.replaceAll(/,(?=\d{3}(\D|$))/g, '').replace(',', '.');
  return DIGITS.test(pointed) ? Number(pointed) : numberIn(pointed);
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
