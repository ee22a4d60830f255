import { h, type FigureNode } from '~/lib/figure';

/** A sentence of the words as nodes: what stands between two asterisks is what matters in it. */
export function emphasised(sentence: string): FigureNode[] {
  return sentence
    .split('*')
    .map((part, at) => (at % 2 === 1 ? h('b', { class: 'hl' }, part) : part))
    .filter((part) => part !== '');
}
