import { fill, formatNumber } from '~/i18n/format';
import { type FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { trialOf, type EvidenceSettings } from '../core/settings';
import { outcomeOf } from '../core/trial';
import { squares, squaresWithKey, squaresOf } from '~/lib/drawing/squares';
import evidenceViewWords from 'words:evidence-walk';

/** Questions that a square stands for, and questions on the slide of the lesson. */
const [TEN, SLIDE] = [10, 50];
/** The field ends here, although a smaller gap would need more. */
const MOST_SQUARES = 100;

/** How many shared questions find the gap between the two systems, ten to a square. */
export function neededQuestions(settings: EvidenceSettings, locale: Locale): FigureNode[] {
  const words = evidenceViewWords[locale];
  const needed = Math.ceil(outcomeOf(trialOf(settings)).neededShared);
  const finite = Number.isFinite(needed);
  const n = finite ? formatNumber(needed, locale) : '';
  const gap = formatNumber(Math.abs(settings.one - settings.other), locale);
  const drawn = Math.min(MOST_SQUARES, finite ? Math.ceil(needed / TEN) : MOST_SQUARES);
  const slide = Math.min(drawn, SLIDE / TEN);
  return [
    <p class="of">{fill(words.gap, { gap })}</p>,
    <p class="big">{finite ? fill(words.questions, { n }) : words.never}</p>,
    squaresWithKey(
      squares(squaresOf(['full', slide], ['open', drawn - slide]), {
        label: finite ? fill(words.neededSaid, { gap, n }) : words.never,
        rows: 5,
      }),
      ['open', words.square],
      ['full', words.slide],
    ),
  ];
}
