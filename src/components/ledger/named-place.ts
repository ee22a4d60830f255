/** The place within `root` that the address names, if any. */
export function namedPlace(root: HTMLElement): HTMLElement | null {
  const place = document.getElementById(decoded(location.hash.slice(1)));
  return place && root.contains(place) ? place : null;
}

/** As it stands where it is no code, as `50%`. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
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
