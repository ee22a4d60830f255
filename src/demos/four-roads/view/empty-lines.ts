import { h } from '~/lib/figure';
import { mount } from '~/demos/kit/mount';
import { findSlot } from '~/demos/kit/props';
import type { FourRoadsStrings } from '../words/en';

/** Makes the lines below the plate say that the chosen task has not been run yet. */
export function emptyLines(root: HTMLElement, t: FourRoadsStrings): void {
  for (const line of root.querySelectorAll('[data-line]'))
    mount(line, [h('p', { class: 'help' }, t.lineWaits)]);
  findSlot(root, 'of-run').textContent = '';
}
