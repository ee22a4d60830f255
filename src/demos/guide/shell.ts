import type { Guide } from '~/content/lookup';
import { words } from '~/i18n/words';
import type { Locale } from '~/lib/locale';
import { byRoad } from '~/lib/road';
import { href } from '~/site';
import { labNames } from '../parts/lab-names';
import type { GuideWords } from './state';
import { guideStrings } from './strings';

/** What of content/guide.yaml travels with the page, in one language. */
export function guideWords({ questions, roads, measures }: Guide, locale: Locale): GuideWords {
  const page = (path: string) => href(`${locale}/${path}/`);
  return {
    locale,
    questions: questions.map(({ id, name, options }) => ({
      id,
      name: name[locale],
      options: options.map((option) => ({ id: option.id, name: option.name[locale] })),
    })),
    steps: byRoad((road) => ({
      step: roads[road].step[locale],
      enter: roads[road].enter[locale],
    })),
    measures: Object.fromEntries(
      Object.entries(measures).map(([id, { count, rate, margin }]) => [
        id,
        { count: count[locale], aim: rate === undefined ? { margin: margin! } : { rate } },
      ]),
    ),
    roads: words(locale).roads,
    strings: guideStrings[locale],
    names: labNames[locale],
    pages: {
      sources: page('sources'),
      compare: page('compare'),
      lab: page('lab'),
      guide: page('guide'),
    },
  };
}
