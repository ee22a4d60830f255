import { areaUnderCurve } from '../area-under-curve';
import type { RealEncoder } from '~/lib/encoder/models';
import { READS } from '~/lib/encoder/vectors/corpora';
import { STUDY_CORPORA } from '~/schemas/out-of-sample';
import { goldOf, studyCorpora, studyQuestions, type CorpusName, type Language } from './corpora';
import { encoderScorers, passagesOf } from './methods';
import { bm25Scorer, type Scorer } from './scorers';

/** Signals that may tell whether an answer is there: a number that is higher where it is. */
const SIGNALS = ['cosine', 'lead', 'spread', 'words'] as const;
type Signal = (typeof SIGNALS)[number];

/**
 * How well each signal tells questions whose answer is in the corpus from three others, as the area under the curve (0.5 is
 * chance): `foreign`, the questions of the other corpora; `taken`, the same questions with their answer taken out of the
 * corpus; `unanswered`, questions of the same corpus that no passage answers.
 *
 * The signals: the best cosine; its lead over the second; its distance from the mean of the first ten in their standard
 * deviations; and the best score by BM25. Nothing is fitted, so all questions are used.
 */
export async function signals(): Promise<{ cells: Record<string, number> }> {
  const cells: Record<string, number> = {};
  for (const encoder of ['minilm', 'e5'] as const)
    for (const language of READS[encoder]) Object.assign(cells, await cellsOf(encoder, language));
  return { cells };
}

async function cellsOf(encoder: RealEncoder, language: Language): Promise<Record<string, number>> {
  const scorers = await encoderScorers(encoder);
  const values = { answered: [] as Values[], taken: [] as Values[], unanswered: [] as Values[], foreign: [] as Values[] }; // prettier-ignore
  for (const corpus of STUDY_CORPORA) {
    const measure = measurer(scorers(corpus, language), corpus, language);
    for (const question of studyQuestions()) {
      const text = question.text[language];
      const gold = goldOf(question);
      if (question.corpus !== corpus) values.foreign.push(measure(text));
      else if (gold.length === 0) values.unanswered.push(measure(text));
      else {
        values.answered.push(measure(text));
        values.taken.push(measure(text, gold));
      }
    }
  }
  const cells: Record<string, number> = {};
  for (const signal of SIGNALS)
    for (const against of ['foreign', 'taken', 'unanswered'] as const)
      cells[`${encoder}/${language}/${signal}/${against}`] = rounded(
        areaUnderCurve(
          values.answered.map((one) => one[signal]),
          values[against].map((one) => one[signal]),
        ),
      );
  return cells;
}

type Values = Record<Signal, number>;

/** Measures the signals of a question, as if the passages of `without` were not there. */
function measurer(score: Scorer, corpus: CorpusName, language: Language) {
  const { ids } = studyCorpora().find(({ name }) => name === corpus)!;
  const words = bm25Scorer(passagesOf(corpus, language));
  return (question: string, without: readonly string[] = []): Values => {
    const left = (scores: Float64Array) =>
      [...scores].filter((_, at) => !without.includes(ids[at]!)).sort((a, b) => b - a);
    const [first = 0, second = 0, ...rest] = left(score(question));
    const ten = [first, second, ...rest].slice(0, 10);
    const mean = ten.reduce((sum, one) => sum + one, 0) / ten.length;
    const deviation = Math.sqrt(ten.reduce((sum, one) => sum + (one - mean) ** 2, 0) / ten.length);
    return {
      cosine: first,
      lead: first - second,
      spread: deviation > 0 ? (first - mean) / deviation : 0,
      words: left(words(question))[0] ?? 0,
    };
  };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
