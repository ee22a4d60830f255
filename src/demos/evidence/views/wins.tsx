import { fill, formatNumber } from '~/i18n/format';
import { type FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { trialOf, type EvidenceSettings } from '../core/settings';
import { outcomeOf } from '../core/trial';
import { squares, squaresWithKey, squaresOf } from '~/lib/drawing/squares';
import evidenceViewWords from 'words:evidence-walk';

/** A hundred tests of the chosen length, by which of the two systems leads. */
export function winsIn100(settings: EvidenceSettings, locale: Locale): FigureNode[] {
  const words = evidenceViewWords[locale];
  const { worse, tie } = outcomeOf(trialOf(settings));
  const [behind, level] = [Math.round(100 * worse), Math.round(100 * tie)];
  const counts = { worse: behind, level, better: 100 - behind - level };
  return [
    <p class="of">{fill(words.tests, { n: formatNumber(settings.questions, locale) })}</p>,
    squaresWithKey(
      squares(squaresOf(['full', counts.worse], ['half', counts.level], ['open', counts.better]), {
        label: fill(words.testsSaid, counts),
        rows: 5,
      }),

      ['full', `${words.worse} ${counts.worse}`],
      ['half', `${words.level} ${counts.level}`],
      ['open', `${words.better} ${counts.better}`],
    ),
  ];
}
