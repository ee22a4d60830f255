import { fill } from '~/i18n/format';
import { squares, squaresOf, squaresWithKey } from '~/lib/drawing/squares';
import { type FigureElement } from '~/lib/figure';
import type { Words as RoadsViewWords } from 'words:four-roads-walk';

const ROWS = 5;

/** A share of answers as a hundred squares under its name; without a share their places are empty. */
export function hundred(
  name: string,
  share: number | undefined,
  words: RoadsViewWords,
): FigureElement {
  const title = <p class="of">{fill(words.hundred, { name })}</p>;
  if (share === undefined)
    return (
      <div class="waiting">
        {title}
        {squaresWithKey(squares(squaresOf(['open', 100]), { label: name, rows: ROWS }), [
          'open',
          '?',
        ])}
      </div>
    );
  const n = Math.round(100 * share);
  return (
    <div>
      {title}
      {squaresWithKey(
        squares(squaresOf(['full', n], ['open', 100 - n]), {
          label: fill(words.said, { name, n }),
          rows: ROWS,
        }),
        ['full', fill(words.yes, { n })],
        ['open', fill(words.no, { n: 100 - n })],
      )}
    </div>
  );
}
