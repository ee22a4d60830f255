import type { Guide, In, Matrix } from '~/content/lookup';
import { asCriterion } from '~/lib/matrix/criteria';
import { words } from '~/i18n/words';
import type { Locale } from '~/lib/locale';
import { byRoad } from '~/lib/road';
import { href } from '~/site';
import { labNames } from '../parts/lab-names';
import guideStrings from 'words:guide';
import { completed } from './core/rules';
import type { GuideWords } from './state';
import type { TableWords } from './table/state';

const PAGES = ['sources', 'guide', 'lab', 'ladder', 'build'] as const;

export function guideWords(content: In<Guide>, weighed: In<Matrix>, locale: Locale): GuideWords {
  const { questions, roads: steps, measures, settle, presets } = content;
  const strings = guideStrings[locale];
  return {
    locale,
    questions,
    steps,
    measures,
    settle,
    strings,
    cases: presets.map(({ id, thing, matrix: weights, answers }) => ({
      id,
      thing,
      weights,
      answers: completed(questions, answers),
    })),
    roads: { ...words(locale).roads, paste: strings.pasted, tools: strings.tools },
    names: labNames(locale),
    pages: Object.fromEntries(
      PAGES.map((path) => [path, href(`${locale}/${path}/`)]),
    ) as GuideWords['pages'],
    table: tableWords(weighed, strings.table),
  };
}

export const tableWords = (
  { groups, criteria, presets }: In<Matrix>,
  { equal }: GuideWords['strings']['table'],
): TableWords => ({
  groups,
  weightings: [
    ...presets,
    { id: 'equal', name: equal, weights: Object.fromEntries(criteria.map(({ id }) => [id, 1])) },
  ],
  criteria: criteria.map((one) => ({
    ...asCriterion(one),
    name: one.name,
    short: byRoad((road) => one.roads[road].short),
  })),
});
