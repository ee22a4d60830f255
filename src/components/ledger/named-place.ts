/** The place within `root` that the address names, if any. */
export function namedPlace(root: HTMLElement): HTMLElement | null {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  return place && root.contains(place) ? place : null;
}

/** Opens the folds around a place and brings the outermost to the top of the page. */
export function reveal(place: HTMLElement): void {
  let top = place;
  for (let fold = place.closest('details'); fold; fold = fold.parentElement!.closest('details')) {
    fold.open = true;
    top = fold;
  }
  top.scrollIntoView();
}
