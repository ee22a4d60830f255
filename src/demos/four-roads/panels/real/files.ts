import { realOutcomes, tookOf } from '../../core/real/outcome';
import { realPrompt } from '../../core/real/messages';
import { csvFile, jsonFile, type Exported } from '~/demos/kit/export';
import type { RealRun } from './run';

const NAME = 'four-roads-real-model';

/** Every answer of a run, as a table or with all that the model read. */
export function realFile(run: RealRun, format: 'csv' | 'json'): Exported {
  return format === 'csv' ? csvFile(NAME, rowsOf(run)) : jsonFile(NAME, dataOf(run));
}

const HEAD = [
  ...['road', 'question', 'told', 'expected', 'answer', 'mark', 'promptTokens', 'tokens'],
  ...['milliseconds', 'ended'],
];

function rowsOf({ exam, answers }: RealRun): (string | number)[][] {
  const rows = answers.map(({ road, at, told, mark, written }) => [
    ...[road, exam.questions[at]!.question, told ? 1 : 0, exam.questions[at]!.value ?? ''],
    ...[written.text, mark, written.promptTokens ?? '', written.tokens.length],
    ...[Math.round(tookOf(written)), written.ended],
  ]);
  return [HEAD, ...rows];
}

function dataOf({ about, settings, most, exam, answers }: RealRun) {
  const asked = { tiny: about.tiny, language: exam.language };
  return {
    task: 'facts',
    language: exam.language,
    model: about,
    settings: { ...settings, most, temperature: 0 },
    outcomes: realOutcomes(settings.roads, answers),
    answers: answers.map(({ road, at, told, mark, written }) => ({
      ...{ road, told, mark },
      question: exam.questions[at]!.question,
      expected: exam.questions[at]!.value ?? null,
      prompt: realPrompt(road, exam.questions[at]!, asked),
      answer: written.text,
      tokens: written.tokens,
      ended: written.ended,
      promptTokens: written.promptTokens ?? null,
      milliseconds: tookOf(written),
    })),
  };
}
