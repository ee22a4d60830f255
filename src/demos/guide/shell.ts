import type { Guide, Matrix } from '~/content/lookup';
import { words } from '~/i18n/words';
import { completed } from './core/rules';
import { byWay } from './core/ways';
import { asCriterion } from '~/demos/matrix/core/criteria';
import { rank } from '~/demos/matrix/core/ranking';
import type { Locale } from '~/lib/locale';
import { href } from '~/site';
import { labNames } from '../parts/lab-names';
import type { Weighed } from '../parts/weighed';
import type { GuideWords } from './state';
import { guideStrings } from './about';

export function guideWords(content: Guide, weights: Matrix, locale: Locale): GuideWords {
  const { questions, roads, measures, settle, presets } = content;
  const page = (path: string) => href(`${locale}/${path}/`);
  const strings = guideStrings[locale];
  return {
    locale,
    questions: questions.map(({ id, name, ask, options }) => ({
      ...{ id, name: name[locale], ask: ask[locale] },
      options: options.map((option) => ({
        ...{ id: option.id, name: option.name[locale] },
        ...{ blank: option.blank?.[locale], if: option.if?.[locale] },
      })),
    })),
    cases: presets.map(({ id, thing, matrix, answers }) => ({
      ...{ id, thing: thing[locale], weights: matrix, weighed: weighedBy(weights, matrix) },
      answers: completed(questions, answers),
    })),
    steps: byWay((way) => {
      const { step, enter, week, inside, country, sold } = roads[way];
      const text = { step: step[locale], enter: enter[locale], week: week[locale] };
      return { ...text, inside: inside?.[locale], country: country?.[locale], sold };
    }),
    measures: Object.fromEntries(
      Object.entries(measures).map(([id, { count, rate, margin }]) => [
        id,
        { count: count[locale], aim: rate === undefined ? { margin: margin! } : { rate } },
      ]),
    ),
    settle: Object.fromEntries(Object.entries(settle).map(([id, said]) => [id, said[locale]])),
    roads: { ...words(locale).roads, paste: strings.pasted, tools: strings.tools },
    strings,
    names: labNames(locale),
    pages: {
      sources: page('sources'),
      compare: page('guide'),
      lab: page('lab'),
      ladder: page('ladder'),
      build: page('build'),
    },
  };
}

function weighedBy({ criteria, presets }: Matrix, id: string | undefined): Weighed | undefined {
  const preset = presets.find((one) => one.id === id);
  const ranking = preset && rank(criteria.map(asCriterion), preset.weights);
  return ranking
    ? { ranking: ranking.map(({ road, score }) => ({ road, score })), own: false }
    : undefined;
}
