import type { PlainAnswer } from '../core/answer';
import { measuredByReader } from '../core/marks';
import { type FigureNode } from '~/lib/figure';
import { table } from '~/demos/parts/table';
import { ownProgress, shareText } from '../sentences';
import type { CitationState } from '../state';

/** The measures from the reader's marks on their own answer. */
export function ownView(own: PlainAnswer, state: CitationState): FigureNode[] {
  const { strings, marks } = state;
  const { recall, precision } = measuredByReader([own], marks);
  return [
    <p class="waiting" key="progress">
      {ownProgress(own, state)}
    </p>,
    table({
      caption: [<b>{strings.ownTable}</b>, <small>{strings.ownPartly}</small>],
      heads: [strings.measure, strings.byYou],
      rows: [
        [strings.recall, shareText(recall, state)],
        [strings.precision, shareText(precision, state)],
      ],
      attributes: { class: 'turn keep', 'data-measures': '', key: 'measures' },
    }),
    <p class="help" key="left-out">
      {strings.leftOut}
    </p>,
  ];
}
