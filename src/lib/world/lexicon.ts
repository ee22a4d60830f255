import { MARKERS, RELATIONS, type Form, type Grammar, type MarkerName } from './grammar';
import { vocabularyOf, type Vocabulary } from './vocabulary';

/** A sentence as tokens, with TOWN and VALUE in place of names. */
export type Template = readonly number[];
export const TOWN = -1;
export const VALUE = -2;

/**
 * A grammar compiled to tokens. A name is a number: towns first, then mayors, then the values of the five pools, then
 * blanks; `spelling[name]` has its tokens, two for a town or a mayor, otherwise one.
 */
export interface Lexicon {
  readonly grammar: Grammar;
  readonly vocabulary: Vocabulary;
  readonly start: number;
  readonly unknown: number;
  /** The stop token of statements and answers. */
  readonly stop: number;
  readonly markers: Readonly<Record<MarkerName, number>>;
  readonly codes: readonly number[];
  /** The noun token of each relation. */
  readonly nouns: readonly number[];
  readonly spelling: readonly (readonly number[])[];
  readonly towns: readonly number[];
  /** All names that can be a value of each relation, without blanks. */
  readonly values: readonly (readonly number[])[];
  readonly blanks: readonly number[];
  /** [relation][form] */
  readonly statements: readonly (readonly Template[])[];
  readonly questions: readonly (readonly Template[])[];
}

export function compile(grammar: Grammar): Lexicon {
  const vocabulary = vocabularyOf(grammar);
  const { first } = vocabulary;
  const [note, rule, question, answer] = MARKERS.map((_, i) => first.marker + i);
  const relations = RELATIONS.map((name) => grammar.relations[name]);
  const ids = sentenceTokens(vocabulary);
  const compiled = (forms: readonly Form[]) => forms.map((form) => form.map((word) => ids[word]!));
  const names = namesOf(grammar, vocabulary);
  return {
    grammar,
    vocabulary,
    start: first.start,
    unknown: first.unknown,
    stop: first.stop,
    markers: { note: note!, rule: rule!, question: question!, answer: answer! },
    codes: grammar.codes.map((_, i) => first.code + i),
    nouns: RELATIONS.map((_, i) => first.relation + i),
    ...names,
    statements: relations.map(({ statements }) => compiled(statements)),
    questions: relations.map(({ questions }) => compiled(questions)),
  };
}

/** The tokens of all words in sentences, apart from names. */
function sentenceTokens({ tokens }: Vocabulary): Record<string, number> {
  const ids: Record<string, number> = { '{town}': TOWN, '{value}': VALUE };
  tokens.forEach(({ kind, text }, id) => {
    if (kind === 'word' || kind === 'relation' || kind === 'stop') ids[text] = id;
  });
  return ids;
}

function namesOf({ towns, mayors, relations, blanks }: Grammar, { first }: Vocabulary) {
  const spelling: number[][] = [];
  const add = (spellings: number[][]) => spellings.map((tokens) => spelling.push(tokens) - 1);
  const pairs = (firsts: number, firstStart: number, seconds: number, secondStart: number) =>
    range(firsts).flatMap((i) => range(seconds).map((j) => [firstStart + i, secondStart + j]));
  const single = (count: number, start: number) => range(count).map((i) => [start + i]);
  return {
    spelling,
    towns: add(pairs(towns.first.length, first.townFirst, towns.second.length, first.townSecond)),
    values: RELATIONS.map((name) =>
      name === 'mayor'
        ? add(pairs(mayors.first.length, first.mayorFirst, mayors.second.length, first.mayorSecond))
        : add(single(relations[name].values.length, first[name])),
    ),
    blanks: add(single(blanks.count, first.blank)),
  };
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
