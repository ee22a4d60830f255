/** Turns the links of a demo's views into tabs: arrows, Home and End move, one panel shows. */
export function wireTabs(root: HTMLElement, opened: (tab: string) => void): void {
  const list = root.querySelector<HTMLElement>('[data-tabs]');
  const tabs = [...root.querySelectorAll<HTMLElement>('[data-tab]')];
  if (!list || tabs.length === 0) return;
  list.setAttribute('role', 'tablist');
  const panelOf = (tab: HTMLElement) =>
    root.querySelector<HTMLElement>(`[data-panel="${tab.dataset.tab}"]`)!;
  const select = (chosen: HTMLElement) => {
    for (const tab of tabs) {
      const on = tab === chosen;
      tab.setAttribute('aria-selected', String(on));
      tab.tabIndex = on ? 0 : -1;
      panelOf(tab).hidden = !on;
    }
    opened(chosen.dataset.tab!);
  };
  for (const tab of tabs) {
    tab.setAttribute('role', 'tab');
    const panel = panelOf(tab);
    panel.setAttribute('role', 'tabpanel');
    tab.setAttribute('aria-controls', panel.id);
    tab.addEventListener('click', (event) => {
      event.preventDefault();
      select(tab);
    });
  }
  list.addEventListener('keydown', (event) => {
    const to = target(event.key, tabs, tabs.indexOf(event.target as HTMLElement));
    if (!to) return;
    event.preventDefault();
    select(to);
    to.focus();
  });
  select(tabs[0]!);
}

function target(key: string, tabs: HTMLElement[], at: number): HTMLElement | undefined {
  const last = tabs.length - 1;
  const moves: Record<string, number> = {
    ArrowRight: at === last ? 0 : at + 1,
    ArrowLeft: at === 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  const index = moves[key];
  return index === undefined ? undefined : tabs[index];
}
