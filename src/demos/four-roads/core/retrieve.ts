import { openCorpus, search, type Corpus } from '~/lib/retrieval/search';
import { RELATIONS, readable, type Lexicon, type TokenKind } from '~/lib/world';
import type { OwnNames } from '~/lib/world/blanks';
import type { LabSettings, WordSearch } from './settings';

/** A retrieved passage or example, by its index in the texts searched. */
export interface Found {
  at: number;
  score: number;
}

/** Finds the texts nearest to a question, best first. */
export type Retriever = (question: readonly number[]) => Found[];

/** A retriever, and the size of the text and index it needs in addition to the model. */
export interface Store {
  retrieve: Retriever;
  /** Bytes of the text in UTF-8 plus those of the index. */
  bytes: number;
  /** The model's multiplications and additions: to build the index, and per token of a question. */
  work?: { index: number; token: number };
}

type WordSettings = Pick<LabSettings, 'k' | 'merge' | 'synonyms'> & { search: WordSearch };

/** Dimensions of the dense space: enough for about twelve hundred short sentences. */
const DIMENSIONS = 32;

/**
 * The site's own retriever over sentences of the world, in their readable form.
 * @param texts tokens of each sentence
 */
export function openRetrieval(
  lexicon: Lexicon,
  texts: readonly (readonly number[])[],
  { k, search: method, merge, synonyms }: WordSettings,
  ownNames?: OwnNames,
): Store {
  const names = ownNames && setApart(ownNames);
  const written = texts.map((tokens) => readable(lexicon, tokens, names));
  const kept = merge ? firstOfEach(written) : written.map((_, i) => i);
  const corpus = openCorpus(kept.map((at) => written[at]!));
  const other = synonyms ? otherWords(lexicon) : new Map<number, string[]>();
  const retrieve = (question: readonly number[]): Found[] => {
    const query = queryOf(lexicon, question, other, names);
    const hits = search(corpus, query, { k, method, dimensions: DIMENSIONS });
    return hits.map(({ chunk, score }) => ({ at: kept[chunk]!, score }));
  };
  return {
    retrieve,
    bytes: bytesOf(
      corpus,
      kept.map((at) => written[at]!),
    ),
  };
}

/**
 * Puts spaces around names of one Chinese character: the search
 * indexes pairs of characters, where a single one would vanish.
 */
const setApart = (names: OwnNames): OwnNames =>
  new Map([...names].map(([name, blank]) => [[...name].length === 1 ? ` ${name} ` : name, blank]));

/**
 * The question without its markers; or, if the table has synonyms for one of
 * its words, the name it asks about followed by those synonyms.
 */
function queryOf(
  lexicon: Lexicon,
  question: readonly number[],
  other: ReadonlyMap<number, string[]>,
  names?: OwnNames,
): string {
  const words = question.flatMap((token) => other.get(token) ?? []);
  const kept = words.length > 0 ? nameIn(lexicon, question) : question.slice(1, -1);
  return [readable(lexicon, kept, names), ...words].join(' ');
}

const NAMES: readonly TokenKind[] = ['townFirst', 'townSecond', 'blank'];

/** The tokens of the name that a question asks about. */
export const nameIn = (
  { vocabulary: { tokens } }: Lexicon,
  question: readonly number[],
): number[] => question.filter((token) => NAMES.includes(tokens[token]!.kind));

/** Indices of the first of each group of equal texts. */
export function firstOfEach(texts: readonly string[]): number[] {
  const first = new Map<string, number>();
  texts.forEach((text, i) => first.has(text) || first.set(text, i));
  return [...first.values()];
}

/**
 * A table of synonyms such as a person would write for a search: maps each word of a question's third form that shows
 * what is asked for to the words that passages use.
 */
export function otherWords({ grammar, questions, vocabulary }: Lexicon): Map<number, string[]> {
  const plain = new Set(grammar.functionWords);
  const telling = (word: string) => /\p{L}/u.test(word) && !plain.has(word);
  return new Map(
    RELATIONS.flatMap((name, relation) => {
      const { noun, statements } = grammar.relations[name];
      const words = statements.flat().filter((word) => !word.startsWith('{') && telling(word));
      const said = [...new Set([noun, ...words])];
      return questions[relation]!.at(-1)!
        .filter((token) => token >= 0 && telling(vocabulary.tokens[token]!.text))
        .map((token): [number, string[]] => [token, said]);
    }),
  );
}

function bytesOf({ index: { postings } }: Corpus, texts: readonly string[]): number {
  const { starts, columns, values } = postings;
  return textBytes(texts) + starts.byteLength + columns.byteLength + values.byteLength;
}

/** Total UTF-8 bytes of the texts. */
export const textBytes = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + utf8Bytes(text), 0);

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
