/** The settings of this page's address go along, as they are when the link is followed. */
function carry({ target }: Event): void {
  const link = (target as Element).closest<HTMLAnchorElement>('a[data-to-own]');
  if (link) link.search = location.search;
}

for (const sign of ['pointerdown', 'click']) addEventListener(sign, carry, { capture: true });
