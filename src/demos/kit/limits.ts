import { h } from '~/lib/figure';
import { mount } from './mount';

/** A lesson links to what a demo cannot show; opened, the panel says it here. */
export function showLimits(root: HTMLElement, limits: readonly string[]): void {
  const panel = root.querySelector<HTMLElement>('[data-panel=limits]')!;
  const list = h('ul', {}, ...limits.map((limit) => h('li', {}, limit)));
  if (!panel.querySelector('ul')) mount(panel, [list]);
}
