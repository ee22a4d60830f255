type WholeFault = 'empty' | 'text' | 'notWhole' | 'many';

/** A whole number from 1 to `most`, as people write it (`30,000`), or what is wrong with it. */
export function wholeIn(typed: string, most: number): number | WholeFault {
  const text = typed.normalize('NFKC').replaceAll(/[\s,]/g, '');
  if (text === '') return 'empty';
  if (!/^-?\d+(\.\d+)?$/.test(text)) return 'text';
  const n = Number(text);
  if (!Number.isInteger(n) || n < 1) return 'notWhole';
  return n > most ? 'many' : n;
}
