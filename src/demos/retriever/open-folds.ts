const foldsOf = (root: Element): HTMLDetailsElement[] => [
  ...root.querySelectorAll<HTMLDetailsElement>(':scope > details'),
];
const titleOf = (fold: HTMLDetailsElement): string =>
  fold.querySelector('summary')?.textContent ?? '';

/** Notes which folds are open; what it returns opens those of the same title, also where they were written anew. */
export function openFolds(root: Element): (after: Element) => void {
  const open = new Set(foldsOf(root).flatMap((fold) => (fold.open ? [titleOf(fold)] : [])));
  return (after) => {
    for (const fold of foldsOf(after)) if (open.has(titleOf(fold))) fold.open = true;
  };
}
