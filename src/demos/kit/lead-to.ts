/** Opens every fold around an element and leads the reader to it. */
export function leadTo(element: HTMLElement): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement!.closest('details'))
    fold.open = true;
  element.focus();
}
