const foldsOf = (root: Element): HTMLDetailsElement[] => [
  ...root.querySelectorAll<HTMLDetailsElement>(':scope > details'),
];
const titleOf = (fold: HTMLDetailsElement): string =>
  fold.querySelector('summary')?.textContent ?? '';

/** Remembers which folds are open; the returned function opens those with the same titles in new markup. */
export function openFolds(root: Element): (after: Element) => void {
  const open = new Set(foldsOf(root).flatMap((fold) => (fold.open ? [titleOf(fold)] : [])));
  return (after) => {
    for (const fold of foldsOf(after)) if (open.has(titleOf(fold))) fold.open = true;
  };
}
