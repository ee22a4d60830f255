import { element } from '~/browser/element';
import { stretchesOf } from '~/lib/text/emphasis';
import type { KnownAnswer } from './index-file';

export const answerLine = ({ sentence, marks, links }: KnownAnswer): HTMLElement[] => [
  element('p', {}, element('span', {}, ...stretchesOf(sentence).map(stretch))),
  element(
    'p',
    { class: 'cluster' },
    ...links.map(([name, href]) => element('a', { href }, name)),
    ...marks.map(([on, label]) =>
      element('span', { class: 'ground-mark', 'data-measured-on': on }, label),
    ),
  ),
];

function stretch({ text, as }: ReturnType<typeof stretchesOf>[number]): string | HTMLElement {
  if (as === 'b') return element('b', {}, text);
  return as ? element('span', { class: 'hl' }, text) : text;
}
