/** Opens the folds that hold an element, itself included. */
export function openAround(element: Element): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement!.closest('details'))
    fold.open = true;
}

/** Opens the fold that the address names, or that holds what it names, and goes there. */
export function openTarget(): void {
  // Ids of this site hold no sign that an address would spell otherwise; `:target` is set later than scripts run.
  const target = document.getElementById(location.hash.slice(1));
  if (!target?.closest('details')) return;
  openAround(target);
  target.scrollIntoView();
}
