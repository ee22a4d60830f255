/** Makes the links at the foot of a demo show and hide what they name: its code, and its limits. */
export function wireViews(root: HTMLElement, opened: (view: string) => void): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-tab]')) {
    const view = link.dataset.tab!;
    const panel = root.querySelector<HTMLElement>(`[data-panel="${view}"]`)!;
    const turn = (open: boolean) => {
      panel.toggleAttribute('data-open', open);
      link.setAttribute('aria-expanded', String(open));
      if (open) opened(view);
    };
    link.setAttribute('role', 'button');
    link.addEventListener('click', (event) => {
      event.preventDefault();
      turn(!panel.hasAttribute('data-open'));
    });
    link.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      link.click();
    });
    turn(location.hash === `#${panel.id}`);
  }
}
