import { fill } from '~/i18n/format';
import type { PlainAnswer } from '../core/answer';
import { measuredByReader } from '../core/marks';
import { plainFacts } from '../core/own';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { table } from '~/demos/parts/table';
import { ownProgress, shareText } from '../sentences';
import type { CitationState } from '../state';

/** The measures from the reader's marks on their own answer. */
export function ownView(own: PlainAnswer, state: CitationState): FigureNode[] {
  const { strings, marks } = state;
  const { recall, precision } = measuredByReader([own], marks);
  return [
    ownFacts(own, state),
    h('p', { class: 'waiting', key: 'progress' }, ownProgress(own, state)),
    table({
      caption: [h('b', {}, strings.ownTable), h('small', {}, strings.ownPartly)],
      heads: [strings.measure, strings.byYou],
      rows: [
        [strings.recall, shareText(recall, state)],
        [strings.precision, shareText(precision, state)],
      ],
      attributes: { class: 'turn keep', 'data-measures': '', key: 'measures' },
    }),
    h('p', { class: 'help', key: 'left-out' }, strings.leftOut),
  ];
}

/** Facts that need no reading of the passages. */
function ownFacts(own: PlainAnswer, { strings }: CitationState): FigureElement {
  const { uncited, dangling, idle } = plainFacts(own);
  const fact = (name: string, label: string, items: readonly string[]) =>
    h(
      'li',
      { [`data-${name}`]: items.length },
      fill(label, { list: items.length > 0 ? items.join(strings.list) : strings.noneOf }),
    );
  return h(
    'section',
    { key: 'facts' },
    h('h3', { class: 'label' }, strings.factsTitle),
    h(
      'ul',
      {},
      fact('uncited', strings.uncited, uncited.map(String)),
      fact(
        'nowhere',
        strings.dangling,
        dangling.map(({ number, sentence }) => fill(strings.danglingAt, { n: number, sentence })),
      ),
      fact(
        'idle',
        strings.idle,
        idle.map((number) => `[${number}]`),
      ),
    ),
  );
}
