/** Opens the folds that contain an element, including itself. */
export function openAround(element: Element): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement!.closest('details'))
    fold.open = true;
}

/** Opens the folds around the element in the URL's fragment, and scrolls to it. */
export function openTarget(): void {
  // Ids of this site have no characters that a URL would encode; `:target` is set only after scripts run.
  const target = document.getElementById(location.hash.slice(1));
  if (!target?.closest('details')) return;
  openAround(target);
  target.scrollIntoView();
}
