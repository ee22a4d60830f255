import { existsSync } from 'node:fs';
import type { Vectors } from '~/lib/embedding/vectors';
import { REAL, type RealEncoder } from '~/lib/encoder/models';
import { READS } from '~/lib/encoder/vectors/corpora';
import { memoized } from '~/lib/memo';
import { openShipped, type Encoder } from '../../../tools/models/open-encoder';
import { studyCorpora, studyQuestions, type CorpusName, type Language } from './corpora';

/** True where `npm run models` has made the encoders; without them their records stay as they are. */
export const areEncodersHere = (): boolean =>
  REAL.every((name) => existsSync(`public/encoder/${name}/config.json`));

/** All vectors of the study by one encoder. */
interface StudyVectors {
  passages: Map<`${CorpusName} ${Language}`, Vectors>;
  /** Of all questions, in their order. */
  questions: Map<Language, Vectors>;
}

async function vectorsBy(name: RealEncoder): Promise<StudyVectors> {
  const encoder: Encoder = await openShipped(name);
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
