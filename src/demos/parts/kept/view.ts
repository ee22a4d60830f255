import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { sizeSaid } from '../quantities';
import type { KeptStrings } from './en';
import { bytesOf, type KeptThing } from './things';

/** The closed fold, which `keptFold` fills. */
export const keptPlace = (): FigureElement =>
  h(
    'details',
    { class: 'kept-here', 'data-kept-here': true, hidden: true },
    h('summary'),
    h('div', { 'data-kept-list': true }),
    h('p', { class: 'help', role: 'status', 'data-kept-status': true }),
  );

/** The line of the fold, with the size of all that is kept. */
export const summarySaid = (things: readonly KeptThing[], t: KeptStrings): string =>
  things.length === 0 ? t.nothing : fill(t.fold, { size: sizeSaid(bytesOf(things), t) });

/** The list, with a button each. */
export const keptView = (things: readonly KeptThing[], t: KeptStrings): FigureElement[] => [
  h('p', { class: 'help' }, t.intro),
  h('ul', { role: 'list' }, ...things.map((thing) => row(thing, t))),
];

function row({ id, name, bytes }: KeptThing, t: KeptStrings): FigureElement {
  const button = {
    type: 'button',

    'data-forget': id,
    'aria-label': fill(t.forgetOne, { name }),
  };
  return h(
    'li',
    { key: id },
    h('span', {}, name),
    h('span', { class: 'size' }, sizeSaid(bytes, t)),
    h('button', button, t.forget),
  );
}
