import { problemText } from '~/demos/kit/problem';
import { estimateText } from '~/demos/parts/language-model/estimate';
import { modelWords } from '~/demos/parts/language-model/lazy';
import { fill, formatNumber } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import type { ModelPrompt } from '~/lib/language-model/writing';
import { LOCALES, type Locale } from '~/lib/locale';
import type { ReadBench } from '~/workers/models';
import { NO_ANSWER } from '../../core/own/rows';
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
  { rows, problems, columns, answer, isOpen }: ReadBench,
  t: OwnStrings,
  locale: Locale,
): FigureElement[] {
  const isShown = rows.length > 0 && !isOpen && !rows.some(({ rule }) => rule);
  const said = [fill(t.rowsRead, { n: rows.length }), isShown ? t.unjudged : ''];
  const text = problems
    .slice(0, NAMED)
    .map((problem) => <li>{problemText(problem, t.problems, locale) ?? problem.code}</li>);
  return [
    <p class="help breaks" data-own-rows={rows.length}>
      {said.filter(Boolean).join(LOCALES[locale].space)}
    </p>,
    ...(columns.every((name) => name === 'expected')
      ? []
      : [columnView(columns, answer, isOpen, t)]),
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

/** The columns that may say what is right, with the one that is taken to. */
function columnView(
  columns: readonly string[],
  answer: string | undefined,
  isOpen: boolean,
  t: OwnStrings,
): FigureElement {
  const options = [
    ...(isOpen ? [{ value: '', text: t.columnOpen }] : []),
    ...columns.map((name) => ({ value: name, text: name })),
    { value: NO_ANSWER, text: t.columnNone },
  ];
  return (
    <label class="field" key="column">
      {t.column}
      <select data-own-answer="" value={answer ?? ''}>
        {options.map(({ value, text }) => (
          <option value={value} key={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
