import { h, type FigureElement } from '~/lib/figure';

/**
 * A field with its label.
 * @param help a text below it, which describes it to screen readers
 */
export function field(
  id: string,
  label: string,
  input: FigureElement,
  help?: string,
): FigureElement {
  const named = h('label', { for: id }, label);
  if (help === undefined) return h('div', { class: 'field' }, named, input);
  const described = { ...input.attributes, 'aria-describedby': `${id}-help` };
  return h(
    'div',
    { class: 'field' },
    named,
    h(input.tag, described, ...input.children),
    h('p', { class: 'help', id: `${id}-help` }, help),
  );
}
