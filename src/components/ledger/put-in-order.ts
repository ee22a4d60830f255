import type { Item } from './ledger-item';

const yearOf = ({ element }: Item) => Number(element.dataset.year);

/** Puts the entries of each part of a list in the order of the text, or the youngest proof first. */
export function putInOrder(items: readonly Item[], byYear: boolean): void {
  const ordered = byYear ? items.toSorted((a, b) => yearOf(b) - yearOf(a)) : items;
  for (const { element } of ordered) element.parentElement!.append(element);
}
