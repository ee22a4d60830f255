import { drawnPieces, type DrawnPiece, type Vocabulary } from '~/lib/text/vocabularies';
import type { VocabularyName } from '~/lib/text/vocabularies/names';
import { vocabularyAt, type VocabularyAt } from '~/workers/network';
import type { Call } from '~/workers/rpc';
import { costOf } from '~/lib/text/byte-pairs';
import { checkSentence, checkText } from '~/lib/text/byte-pairs/limits';
import { LANGUAGES, type Language } from '../core/settings';

/** A sentence by a published vocabulary: the number of its tokens, and its first pieces. */
export interface CutBy {
  tokens: number;
  pieces: DrawnPiece[];
}

export type CountedBy = Partial<Record<VocabularyName, Record<Language, CutBy>>>;

/** Pieces of a sentence that are sent to be drawn; the rest is only counted. */
const MOST_DRAWN = 200;

/** Fetches on the first call. @throws BytePairProblem: sentence too long; Problem: file missing or broken */
export async function countBy(
  {
    vocabularies,
    sentences,
  }: { vocabularies: VocabularyAt[]; sentences: Record<Language, string> },
  call: Call,
): Promise<CountedBy> {
  for (const language of LANGUAGES) checkSentence(sentences[language]);
  const counted: CountedBy = {};
  for (const [at, each] of vocabularies.entries()) {
    call.progress(at, vocabularies.length);
    const vocabulary = await vocabularyAt(each);
    await call.pause();
    counted[each.name] = {
      en: cutBy(vocabulary, sentences.en),
      zh: cutBy(vocabulary, sentences.zh),
    };
  }
  return counted;
}

/** Fetches on the first call. @throws BytePairProblem: text empty or too long; Problem: file missing or broken */
export async function countOwn({ vocabulary, text }: { vocabulary: VocabularyAt; text: string }) {
  return costOf(checkText(text), await vocabularyAt(vocabulary));
}

function cutBy(vocabulary: Vocabulary, sentence: string): CutBy {
  const tokens = vocabulary.encode(sentence);
  return { tokens: tokens.length, pieces: drawnPieces(tokens, vocabulary).slice(0, MOST_DRAWN) };
}
