import type { Vectors } from '~/lib/embedding/vectors';
import type { RealEncoder } from '~/lib/encoder/models';
import { READS } from '~/lib/encoder/vectors/corpora';
import { memoized } from '~/lib/memo';
import { openEncoder } from '../../record/encoders';
import { studyCorpora, studyQuestions, type CorpusName, type Language } from './corpora';

/** All vectors of the study by one encoder. */
interface StudyVectors {
  passages: Map<`${CorpusName} ${Language}`, Vectors>;
  /** Of all questions, in their order. */
  questions: Map<Language, Vectors>;
}

async function vectorsBy(name: RealEncoder): Promise<StudyVectors> {
  const encoder = await openEncoder[name]();
  const passages: StudyVectors['passages'] = new Map();
  const questions: StudyVectors['questions'] = new Map();
  for (const language of READS[name]) {
    for (const corpus of studyCorpora())
      passages.set(
        `${corpus.name} ${language}`,
        await encoder.embed(corpus.texts[language], 'passage'),
      );
    const asked = studyQuestions().map(({ text }) => text[language]);
    questions.set(language, await encoder.embed(asked, 'query'));
  }
  return { passages, questions };
}

/** The vectors of an encoder, computed once for all records of a run. */
export const studyVectors: Readonly<Record<RealEncoder, () => Promise<StudyVectors>>> = {
  minilm: memoized(() => vectorsBy('minilm')),
  e5: memoized(() => vectorsBy('e5')),
};
