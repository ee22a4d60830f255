import { fill } from '~/i18n/format';
import { squares, squaresOf, squaresWithKey } from '~/lib/drawing/squares';
import { type FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import finetuneViewWords from 'words:finetune-walk';

/** Shares of a recorded run by the names of its cells, such as `en/all/unseen@0` for the look before the training. */
export type Cells = Readonly<Record<string, number>>;

/** New and old facts, a hundred questions each, before the training or after it. */
export function factsRight(cells: Cells, trained: boolean, locale: Locale): FigureNode[] {
  const words = finetuneViewWords[locale];
  const look = trained ? '' : '@0';
  const field = (name: string, probe: string): FigureNode[] => {
    const n = Math.round(100 * cells[`${locale}/all/${probe}${look}`]!);
    return [
      <p class="of">{name}</p>,
      squaresWithKey(
        squares(squaresOf(['full', n], ['open', 100 - n]), {
          label: fill(words.said, { name, n }),
          rows: 5,
        }),
        ['full', fill(words.right, { n })],
        ['open', fill(words.wrong, { n: 100 - n })],
      ),
    ];
  };
  return [<div>{field(words.learned, 'unseen')}</div>, <div>{field(words.kept, 'old')}</div>];
}
