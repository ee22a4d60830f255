import { LEVEL } from '../core/settings';
import { fill, formatNumber } from '~/i18n/format';
import { falseAlarm } from '~/lib/evaluation/false-alarm';
import { type FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { EvidenceSettings } from '../core/settings';
import { squares, squaresWithKey, squaresOf } from '~/lib/drawing/squares';
import evidenceViewWords from 'words:evidence-walk';

/** A hundred offices that try equally good variants: how many see a winner. */
export function triesIn100(settings: EvidenceSettings, locale: Locale): FigureNode[] {
  const words = evidenceViewWords[locale];
  const fooled = Math.round(100 * falseAlarm(settings.comparisons, LEVEL / 100));
  return [
    <p class="of">{fill(words.tries, { n: formatNumber(settings.comparisons, locale) })}</p>,
    squaresWithKey(
      squares(squaresOf(['full', fooled], ['open', 100 - fooled]), {
        label: fill(words.triesSaid, { fooled }),
        rows: 5,
      }),
      ['full', `${words.fooled} ${fooled}`],
      ['open', `${words.spared} ${100 - fooled}`],
    ),
  ];
}
