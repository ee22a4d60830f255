import { fill, formatNumber } from '~/i18n/format';
import { squares, squaresOf } from '~/lib/drawing/squares';
import { type FigureElement, type FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { hundred } from './hundred';
import roadsViewWords from 'words:four-roads-walk';

/** Answers of one road, as the record has them: shares and tokens by `<road>/<name>`, and single answers. */
export interface RoadsRecord {
  cells: Readonly<Record<string, number>>;
  opened: readonly {
    answers: Readonly<
      Record<string, { question: string; expected: string; answer: string } | undefined>
    >;
  }[];
}

/** Ways to a house format: nothing, examples or a rule in the prompt, and training. */
export const WAYS = ['base', 'prompt', 'rule', 'examples', 'finetune'] as const;
export type Way = (typeof WAYS)[number];

/** One recorded answer, and how many answers have the house format or follow another one. */
export function formatOf(record: RoadsRecord, way: Way, locale: Locale): FigureNode[] {
  const words = roadsViewWords[locale];
  const { cells } = record;
  return [
    ...oneAnswer(record, way, locale),
    hundred(words.house, cells[`${way}/accuracy`], words),
    hundred(words.other, cells[`${way}/fewshot`], words),
  ];
}

/** What a way gets right, and what each request takes. */
export function priceOf(record: RoadsRecord, way: Way, locale: Locale): FigureNode[] {
  const words = roadsViewWords[locale];
  const { cells } = record;
  return [
    ...oneAnswer(record, way, locale),
    hundred(words.house, cells[`${way}/accuracy`], words),
    tokens(cells[`${way}/tokens`]!, locale),
  ];
}

function oneAnswer({ opened }: RoadsRecord, way: Way, locale: Locale): FigureElement[] {
  const words = roadsViewWords[locale];
  const one = opened[0]?.answers[way];
  if (!one) return [];
  return [
    <p class="said-once">
      <span>{one.question}</span>
      <b>{one.answer}</b>
      <small>{fill(words.wanted, { answer: one.expected })}</small>
    </p>,
  ];
}

/** As many squares as a request has tokens. */
function tokens(count: number, locale: Locale): FigureElement {
  const words = roadsViewWords[locale];
  const n = formatNumber(count, locale);
  return (
    <div>
      <p class="of">{fill(words.tokens, { n })}</p>
      {squares(squaresOf(['open', Math.round(count)]), {
        label: fill(words.tokensSaid, { n }),
        rows: 5,
      })}
    </div>
  );
}
