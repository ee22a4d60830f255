/** Opens and closes the Share menu of a demo: its button, Escape, a press elsewhere, or a choice in it. */
export function wireShare(root: HTMLElement): void {
  const button = root.querySelector<HTMLButtonElement>('button[data-share]');
  const list = root.querySelector<HTMLElement>('[data-share-list]');
  if (!button || !list) return;
  const turn = (open: boolean) => {
    const hadFocus = list.contains(document.activeElement);
    list.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (!open && hadFocus) button.focus();
  };
  button.addEventListener('click', () => turn(list.hidden !== false));
  list.addEventListener('click', () => turn(false));
  root.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !list.hidden) turn(false);
  });
  root.addEventListener('focusout', ({ relatedTarget }) => {
    const goesOn = relatedTarget instanceof Node && list.parentElement!.contains(relatedTarget);
    if (!list.hidden && relatedTarget && !goesOn) turn(false);
  });
  root.ownerDocument.addEventListener('pointerdown', ({ target }) => {
    if (!list.hidden && !list.parentElement!.contains(target as Node)) turn(false);
  });
}
