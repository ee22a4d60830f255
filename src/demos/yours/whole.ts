import { numberIn } from '~/lib/cost/fits';

type WholeFault = 'empty' | 'text' | 'notWhole' | 'many';

/** A whole number from 1 to `most`, as people write it (`30,000`, `30k`, `3万`), or what is wrong with it. */
export function wholeIn(typed: string, most: number): number | WholeFault {
  const text = typed.normalize('NFKC').replaceAll(/[\s,]/g, '');
  if (text === '') return 'empty';
  const n = numberIn(text) ?? (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined);
  if (n === undefined) return 'text';
  if (!Number.isInteger(n) || n < 1) return 'notWhole';
  return n > most ? 'many' : n;
}
