import { messagesFor } from '../../core/answering/messages';
import type { Asked } from '../../core/answering/tally';
import type { ToySheet } from '../../core/answering/toy';
import type { Locale } from '~/lib/locale';
import { csvFile, jsonFile, type Exported } from '~/demos/kit/export';
import type { Run } from './state';

const NAME = 'crossroads-retriever-answers';
export const FORMATS = ['csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

const HEADS = [
  'question',
  'asked',
  'arm',
  'answer',
  'outcome',
  'lacks',
  'given',
  'cites_it',
  'sentences',
  'passing',
];

const row = ({ sheet, arm, judged }: Asked): (string | number)[] => [
  sheet.id,
  sheet.question,
  arm,
  judged.text,
  judged.outcome ?? '',
  judged.lacks.join(' | '),
  Number(judged.given),
  Number(judged.citesIt),
  judged.sentences.length,
  judged.sentences.filter(({ standing }) => standing === 'passes').length,
];

/** The answers of a run with what was made of them; as JSON with the prompts and passages too. */
export function fileOf(
  format: Format,
  { about, settings, done, refused }: Run,
  locale: Locale,
): Exported {
  if (format === 'csv') return csvFile(NAME, [HEADS, ...done.map(row)]);
  const answers = done.map(({ sheet, arm, judged }) => ({
    ...judged,
    id: sheet.id,
    question: sheet.question,
    arm,
    answerable: sheet.answerable,
    key: sheet.key,
    passages: arm === 'bare' ? [] : sheet.passages,
    prompt: promptOf(sheet, arm, locale),
  }));
  const unanswered = refused.map(({ sheet, arm, why }) => ({ id: sheet.id, arm, why }));
  return jsonFile(NAME, { model: about, ...settings, answers, unanswered });
}

/** What a model reads for a sheet: the tiny one in words of its own. */
export const promptOf = (sheet: Asked['sheet'], arm: Asked['arm'], locale: Locale) =>
  'prompts' in sheet ? (sheet as ToySheet).prompts[arm] : messagesFor(sheet, arm, locale);
