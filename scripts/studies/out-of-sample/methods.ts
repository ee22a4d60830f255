import { rowOf, type Vectors } from '~/lib/embedding/vectors';
import type { RealEncoder } from '~/lib/encoder/models';
import { once } from '~/lib/memo';
import { READS } from '~/lib/encoder/vectors/corpora';
import { STUDY_CORPORA } from '~/schemas/out-of-sample';
import { studyCorpora, studyQuestions, type CorpusName, type Language } from './corpora';
import { studyVectors } from './encoder-vectors';
import {
  foundIn,
  languagesOf,
  placesOf,
  type Direction,
  type Places,
  type ScorerOf,
} from './places';
import { bm25Scorer, cosineScorer, courseWithout, lsaScorer } from './scorers';

const WITHIN: readonly Direction[] = ['en', 'zh'];
const ALL: readonly Direction[] = ['en', 'zh', 'zh-en', 'en-zh'];

/** The settings that a method was tried with, and what it was tried with, by a name for each. */
interface Tried {
  setting: Record<string, number>;
  scorerOf: ScorerOf;
}

/** A method's places in a direction, with the setting that found most of the questions to tune on. */
export interface Chosen {
  direction: Direction;
  places: Places;
  setting: Record<string, number>;
}

const passagesOf = (corpus: CorpusName, language: Language): readonly string[] =>
  studyCorpora().find(({ name }) => name === corpus)!.texts[language];

/** Of settings that find as many, the first. */
function best(direction: Direction, tried: readonly Tried[]): Chosen {
  const results = tried.map(({ setting, scorerOf }) => ({
    direction,
    setting,
    places: placesOf(scorerOf, direction),
  }));
  const most = Math.max(...results.map(({ places }) => foundIn(places, 'tune')));
  return results.find(({ places }) => foundIn(places, 'tune') === most)!;
}

const passageLanguage = (direction: Direction): Language => languagesOf(direction).text;

/** BM25, k1 and b tuned; the retriever's own are tried first. */
export const byBm25 = once((): Chosen[] =>
  WITHIN.map((direction) =>
    best(
      direction,
      [1.2, 0.9, 2].flatMap((k1) =>
        [0.75, 0.3].map((b) => ({
          setting: { k1, b },
          scorerOf: (corpus) =>
            bm25Scorer(passagesOf(corpus, passageLanguage(direction)), { k1, b }),
        })),
      ),
    ),
  ),
);

/** Latent semantic analysis, the number of dimensions tuned. */
export const byLsa = once((): Chosen[] =>
  WITHIN.map((direction) =>
    best(
      direction,
      [16, 8, 24, 32, 48, 64].map((dimensions) => ({
        setting: { dimensions },
        scorerOf: (corpus) => lsaScorer(passagesOf(corpus, passageLanguage(direction)), dimensions),
      })),
    ),
  ),
);

/** Vectors of this site, fitted without each corpus; there is nothing to tune. */
function byVectorsWithout(fit: typeof courseWithout): Chosen[] {
  const embedders = new Map(STUDY_CORPORA.map((corpus) => [corpus, fit(corpus)]));
  return ALL.map((direction) => {
    const scorerOf: ScorerOf = (corpus) => {
      const embed = embedders.get(corpus)!;
      return cosineScorer(embed(passagesOf(corpus, passageLanguage(direction))), (question) =>
        rowOf(embed([question]), 0),
      );
    };
    return { direction, places: placesOf(scorerOf, direction), setting: {} };
  });
}

/** The course vectors, held out. */
export const byCourse = once(() => byVectorsWithout(courseWithout));

/** The directions between languages that an encoder reads. */
export const directionsOf = (encoder: RealEncoder): Direction[] =>
  ALL.filter((direction) => {
    const { asked, text: textLanguage } = languagesOf(direction);
    return READS[encoder].includes(asked) && READS[encoder].includes(textLanguage);
  });

/** The scorers of a real encoder. */
export async function encoderScorers(encoder: RealEncoder): Promise<ScorerOf> {
  const { passages, questions } = await studyVectors[encoder]();
  const asked = studyQuestions();
  return (corpus, direction) => {
    const { asked: from, text: textLanguage } = languagesOf(direction);
    const vectors: Vectors = questions.get(from)!;
    const places = new Map(asked.map(({ text }, at) => [text[from], at]));
    return cosineScorer(passages.get(`${corpus} ${textLanguage}`)!, (question) =>
      rowOf(vectors, places.get(question)!),
    );
  };
}

/** A real encoder; there is nothing to tune. */
export async function byEncoder(encoder: RealEncoder): Promise<Chosen[]> {
  const scorerOf = await encoderScorers(encoder);
  return directionsOf(encoder).map((direction) => ({
    direction,
    places: placesOf(scorerOf, direction),
    setting: {},
  }));
}

export { best, passagesOf, type Tried };
