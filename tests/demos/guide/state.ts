import { stateOf as answered } from '~/demos/guide/answering';
import type { GuideState, GuideWords } from '~/demos/guide/state';
import { inLanguage } from '~/content/lookup/in-language';
import { mainlandOf, plainRule } from '~/content/lookup/plain-guide';
import { guideWords as shellWords } from '~/demos/guide/shell';
import type { GuideTexts } from '~/demos/guide/core/texts';
import type { Locale } from '~/lib/locale';
import { readBoard, readGuide, readMatrix } from '../../content/read';
import { run } from '../recorded';

export const content = readGuide();

const memoizedBy = <T>(make: (locale: Locale) => T): ((locale: Locale) => T) => {
  const made = new Map<Locale, T>();
  return (locale) => made.get(locale) ?? (made.set(locale, make(locale)), made.get(locale)!);
};

/** A cell of a record, by its name with the record's before it. */
const recorded = (cell: string): number => {
  const [name, ...path] = cell.split('/');
  const demo = name!.startsWith('ladder') ? 'ladder' : 'four-roads';
  return run<{ cells: Record<string, number> }>(`${demo}/${name}`).snapshot.cells[path.join('/')]!;
};

export const told = memoizedBy((locale: Locale): GuideTexts => {
  const { rules, labs } = content;
  return {
    rules: rules.map((rule) => ({
      ...plainRule(rule, locale),
      lab: (rule.lab ?? []).map((name) => content.measured[name]![locale]),
      weighed: rule.weighed && { dated: rule.weighed.on, said: rule.weighed.note[locale] },
    })),
    model: content.model[locale],
    mainland: mainlandOf(readBoard(), locale),
    labs: labs.map(({ road, when, title, rows }) => ({
      on: rows[0]!.cell.startsWith('ladder') ? 'smollm2' : 'toy',
      road,
      when,
      title: title[locale],
      source: '2026-11-22',
      most: 100,
      rows: rows.map(({ name, road: way, cell }) => {
        const [part, all] = cell.replace('{l}', locale).split(' of ').map(recorded);
        const value = (100 * part!) / (all ?? 1);
        return { name: name[locale], road: way, value: value.toFixed(0) };
      }),
    })),
    sources: { E01: 'E01 Ovadia et al. 2024' },
  };
});

export const guideWords = memoizedBy((locale: Locale): GuideWords =>
  shellWords(inLanguage(content, locale), inLanguage(readMatrix(), locale), locale),
);

export function stateOf(
  id: string,
  locale: Locale = 'en',
  more: Record<string, string> = {},
): GuideState {
  const guided = guideWords(locale);
  const chosen = guided.cases.find((one) => one.id === id)!;
  return answered(guided, told(locale), { ...chosen.answers, ...more, case: id });
}
