import type { Exchange } from '~/demos/parts/pictures/before-after';
import type { Field } from '~/demos/parts/pictures/field';
import { viewsOf, type View } from '~/demos/parts/pictures/views';
import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import type { Settings } from '~/lib/settings/table';
import { fourRoadsFields } from '~/lib/four-roads/settings';
import { adapter } from './off-on';
import words from 'words:four-roads-walk';

/** Answers of one road, as the record has them: shares and tokens by `<road>/<name>`, and single answers. */
interface RoadsRecord {
  cells: Readonly<Record<string, number>>;
  opened: readonly {
    answers: Readonly<
      Record<string, { question: string; expected: string; answer: string } | undefined>
    >;
  }[];
}

const WAYS = ['base', 'prompt', 'rule', 'examples', 'finetune'] as const;
type Way = (typeof WAYS)[number];

const fields = {
  ...fourRoadsFields,
  way: { kind: 'choice', default: 'base', options: WAYS },
  scratch: { kind: 'flag', default: false },
} as const;
type RoadsView = View<RoadsRecord, Settings<typeof fields>>;

/** A hundred squares under a name, open while the press has not brought their share. */
function hundred(name: string, share: number | undefined, locale: Locale): Field {
  const t = words[locale];
  const title = fill(t.hundred, { name });
  if (share === undefined) return { title, said: name, squares: [['open', 100, '?']] };
  const n = Math.round(100 * share);
  return {
    title,
    said: fill(t.said, { name, n }),
    squares: [
      ['full', n, fill(t.yes, { n })],
      ['open', 100 - n, fill(t.no, { n: 100 - n })],
    ],
  };
}

function oneAnswer({ opened }: RoadsRecord, way: Way, locale: Locale): Exchange[] {
  const one = opened[0]?.answers[way];
  if (!one) return [];
  const { question, answer, expected } = one;
  const note = fill(words[locale].wanted, { answer: expected });
  return [{ question, replies: [{ said: answer }], note }];
}

/** An answer of the way, its share of right ones, and another field. */
const ofWay =
  (other: (record: RoadsRecord, way: Way, locale: Locale) => Field): RoadsView =>
  ({ way }, record, locale) => ({
    kind: 'before-after',
    exchanges: oneAnswer(record, way, locale),
    fields: [
      hundred(words[locale].house, record.cells[`${way}/accuracy`], locale),
      other(record, way, locale),
    ],
  });

/** What other requests get by the same way. */
const format = ofWay(({ cells }, way, locale) =>
  hundred(words[locale].other, cells[`${way}/fewshot`], locale),
);

const price = ofWay(({ cells }, way, locale) => {
  const t = words[locale];
  const count = cells[`${way}/tokens`]!;
  const n = formatNumber(count, locale);
  return {
    title: fill(t.tokens, { n }),
    said: fill(t.tokensSaid, { n }),
    squares: [['open', Math.round(count)]],
  };
});

const start: RoadsView = ({ scratch }, { cells }, locale) => {
  const t = words[locale];
  const ofScratch = scratch ? cells['scratch/accuracy'] : undefined;
  return {
    kind: 'before-after',
    fields: [
      hundred(t.pretrained, cells['finetune/accuracy'], locale),
      hundred(t.random, ofScratch, locale),
    ],
  };
};

export const views = {
  adapter,
  'four-roads': viewsOf<RoadsRecord, Settings<typeof fields>>({
    fields: () => fields,
    views: { format, price, start },
  }),
};
