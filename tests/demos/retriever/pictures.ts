import { retrieverStrings } from '~/demos/retriever/about';
import type { RetrieverSnapshot } from '~/demos/retriever/core/snapshot';
import { retrieverFields } from '~/demos/retriever/core/settings';
import { retrieverView } from '~/demos/retriever/view';
import { restView as retrieverRest } from '~/demos/retriever/view/rest';
import { verdictView } from '~/demos/retriever/view/verdict';
import type { FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { settingsOfRun } from '~/lib/settings/table';
import { run, type Pictures } from '../recorded';

export const pictures = (locale: Locale): Pictures =>
  Object.fromEntries(
    ['r3-words', 'fog', 'r5-abstain', 'r4-rerank'].map((name) => [name, found(name, locale)]),
  );

function found(name: string, locale: Locale): FigureNode[] {
  const { config, snapshot } = run<RetrieverSnapshot>(`retriever/${name}`);
  const { answers, figures, versus, abstaining } = snapshot;
  const t = retrieverStrings[locale];
  const settings = settingsOfRun(retrieverFields([String(config.question ?? '')]), config);
  const state = {
    answer: answers[locale],
    figures,
    versus,
    abstaining: abstaining?.[locale],
    settings: { ...settings, query: answers[locale].query },
    questions: 80,
  };
  return [
    ...retrieverView(state, t),
    ...verdictView(state, t),
    ...retrieverRest({ ...state, live: true }, t),
  ];
}
