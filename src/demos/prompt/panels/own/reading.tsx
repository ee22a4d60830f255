import { problemText } from '~/demos/kit/problem';
import { estimateText } from '~/demos/parts/language-model/estimate';
import { modelWords } from '~/demos/parts/language-model/lazy';
import { fill, formatNumber } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import type { ModelPrompt } from '~/lib/language-model/writing';
import { LOCALES, type Locale } from '~/lib/locale';
import type { ReadBench } from '~/workers/models';
import type { SentPrompt } from '../../core/own/variants';
import type { Words as OwnStrings } from 'words:prompt-own';

/** Prompts as sent to the model, each as a message in its own template. */
export const messagesOf = (asked: readonly SentPrompt[]): ModelPrompt[] =>
  asked.map(({ prompt }) => [{ role: 'user', content: prompt }]);

/** The number of prompts in a run, and its length on this device. */
export function runText(
  prompts: readonly ModelPrompt[],
  most: number,
  t: OwnStrings,
  locale: Locale,
): string {
  const asks = fill(t.asks, { n: formatNumber(prompts.length, locale) });
  const estimate = estimateText(prompts, { most }, modelWords()!);
  return [asks, estimate].filter(Boolean).join(LOCALES[locale].space);
}

/** Problem lines listed one by one; a file of another kind could have hundreds. */
const NAMED = 8;

/** The number of rows that can be run, and the lines with problems. */
export function readView(
  { rows, problems }: ReadBench,
  t: OwnStrings,
  locale: Locale,
): FigureElement[] {
  const text = problems
    .slice(0, NAMED)
    .map((problem) => <li>{problemText(problem, t.problems, locale) ?? problem.code}</li>);
  return [
    <p class="help breaks" data-own-rows={rows.length}>
      {fill(t.rowsRead, { n: rows.length })}
    </p>,
    ...(problems.length === 0
      ? []
      : [
          <p class="error">{fill(t.rowsWrong, { n: problems.length })}</p>,
          <ul class="error" data-own-problems={problems.length}>
            {text}
          </ul>,
        ]),
  ];
}
