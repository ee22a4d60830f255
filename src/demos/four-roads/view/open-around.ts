/** An address that names a place inside closed folds opens them. @param hash of the address, such as `#searches` */
export function openAround(hash: string): void {
  const place = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  for (let fold = place?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true;
  if (place?.closest('details')) place.scrollIntoView();
}
