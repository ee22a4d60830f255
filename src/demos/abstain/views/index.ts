import type { Field } from '~/demos/parts/pictures/field';
import { viewsOf, type View } from '~/demos/parts/pictures/views';
import { fill, formatNumber } from '~/i18n/format';
import type { Settings } from '~/lib/settings/table';
import words from 'words:abstain-walk';

/** What became of a hundred questions. */
export interface Counted {
  model: string;
  right: number;
  wrong: number;
  silent: number;
}

const fields = {
  /** What a wrong answer costs, in right ones; at rest only right ones are counted. */
  price: { kind: 'choice', default: '', options: ['', '0', '1', '3', '9'] },
} as const;

/** Two models' answers to the same questions, a square for each of a hundred, and their points at a price. */
const scores: View<readonly Counted[], Settings<typeof fields>> = ({ price }, models, locale) => {
  const t = words[locale];
  const number = (value: number) => formatNumber(value, locale);
  const fieldOf = ({ model, right, wrong, silent }: Counted): Field => {
    const places = { model, right, wrong, silent };
    if (price === '')
      return {
        title: model,
        squares: [
          ['full', right, fill(t.right, places)],
          ['open', wrong + silent, t.uncounted],
        ],
        said: fill(t.onlyRight, places),
        sum: { text: t.sum, money: number(right), more: [t.rightAlone] },
      };
    return {
      title: model,
      squares: [
        ['full', right, fill(t.right, places)],
        ['half', wrong, fill(t.wrong, places)],
        ['open', silent, fill(t.silent, places)],
      ],
      said: fill(t.all, places),
      sum: {
        text: t.sum,
        money: number(right - Number(price) * wrong),
        more: [fill(t.worked, { ...places, price })],
      },
    };
  };
  return { kind: 'amounts', fields: models.map(fieldOf), foot: t.foot };
};

export const views = {
  abstain: viewsOf({ fields: () => fields, views: { scores }, bench: false }),
};
