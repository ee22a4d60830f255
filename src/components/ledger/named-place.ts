export function namedPlace(root: HTMLElement): HTMLElement | null {
  const place = document.getElementById(decoded(location.hash.slice(1)));
  return place && root.contains(place) ? place : null;
}

/** Decodes a fragment, or returns it unchanged if it is not encoded, such as `50%`. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

export function reveal(place: HTMLElement): void {
  let top = place;
  for (let fold = place.closest('details'); fold; fold = fold.parentElement!.closest('details')) {
    fold.open = true;
    top = fold;
  }
  top.scrollIntoView();
}
