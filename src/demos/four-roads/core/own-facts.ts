import { Problem } from '~/lib/problem';
import { RELATIONS, type Grammar, type Lexicon, type RelationName } from '~/lib/world';
import { nameBlanks, type OwnNames } from '~/lib/world/blanks';
import { cellOf } from '~/lib/world/world';
import type { Fact } from '~/lib/tuning/settings';

/** The reader's own facts, and the words that open and close every answer. */
export interface OwnText {
  /** One fact a line: `Berlin, mayor, Kai`, or a sentence such as `the mayor of Berlin is Kai`. */
  facts: string;
  opening: string;
  closing: string;
}

export const OWN_LIMITS = { least: 3, facts: 40, word: 40 } as const;
/** Maximum characters of a line; two names, a relation and the words between them fit easily. */
const LONGEST_LINE = 400;

/** An error in the reader's facts, as a code that the page translates. */
class OwnFactsProblem extends Problem<
  'own-line' | 'own-few' | 'own-many' | 'own-names' | 'own-twice' | 'own-word'
> {}

interface OwnLine {
  town: string;
  relation: number;
  value: string;
}

/**
 * Parses the reader's facts; each name that is not a value of the world is mapped to a blank token of its own.
 * @throws OwnFactsProblem that names the line, the limit and the remedy
 */
export function ownFacts(lexicon: Lexicon, text: string): { facts: Fact[]; names: OwnNames } {
  const lines = text
    .split('\n')
    .map((line, i) => ({ line: line.trim(), number: i + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => readLine(lexicon.grammar, line, number));
  checkCount(lines.length);
  const names = ownNames(lexicon, lines);
  const blankOf = (name: string) => lexicon.blanks[names.get(name)!]!;
  const facts = lines.map(({ town, relation, value }): Fact => [
    cellOf(blankOf(town), relation),
    valueIn(lexicon, relation, value) ?? blankOf(value),
  ]);
  checkTwice(lines, facts);
  return { facts, names };
}

function ownNames(lexicon: Lexicon, lines: readonly OwnLine[]): OwnNames {
  const wanted = lines.flatMap(({ town, relation, value }) =>
    valueIn(lexicon, relation, value) === undefined ? [town, value] : [town],
  );
  const different = new Set(wanted).size;
  const most = lexicon.blanks.length;
  if (different > most) throw new OwnFactsProblem('own-names', { names: different, most });
  return nameBlanks(lexicon, wanted);
}

/** The token of a value if the world has it for this relation; undefined otherwise, and always for mayors. */
function valueIn(
  { grammar, values }: Lexicon,
  relation: number,
  value: string,
): number | undefined {
  const name = RELATIONS[relation]!;
  if (name === 'mayor') return undefined;
  const at = grammar.relations[name].values.indexOf(value.toLowerCase());
  const exact = at >= 0 ? at : grammar.relations[name].values.indexOf(value);
  return exact < 0 ? undefined : values[relation]![exact];
}

function readLine(grammar: Grammar, line: string, number: number): OwnLine {
  const found =
    line.length > LONGEST_LINE ? undefined : (asRow(grammar, line) ?? asSentence(grammar, line));
  if (!found)
    throw new OwnFactsProblem('own-line', {
      line: number,
      text: line,
      nouns: nouns(grammar).join(', '),
    });
  const long = [found.town, found.value].find((word) => word.length > OWN_LIMITS.word);
  if (long === undefined) return found;
  throw new OwnFactsProblem('own-word', { line: number, text: long, most: OWN_LIMITS.word });
}

const nouns = (grammar: Grammar): string[] => RELATIONS.map((name) => grammar.relations[name].noun);

/** Parses `Berlin, mayor, Kai`; tabs, semicolons, bars and Chinese commas separate fields too. */
function asRow(grammar: Grammar, line: string): OwnLine | undefined {
  const parts = line.split(/[,;|\t，；、]/).map((part) => part.trim());
  if (parts.length !== 3 || parts.includes('')) return undefined;
  const relation = relationNamed(grammar, parts[1]!);
  return relation < 0 ? undefined : { town: parts[0]!, relation, value: parts[2]! };
}

const relationNamed = (grammar: Grammar, word: string): number =>
  RELATIONS.findIndex(
    (name: RelationName) =>
      grammar.relations[name].noun === word.toLowerCase() || name === word.toLowerCase(),
  );

/** Parses one of the world's sentences with other names in it. */
function asSentence(grammar: Grammar, line: string): OwnLine | undefined {
  for (const [relation, name] of RELATIONS.entries())
    for (const form of grammar.relations[name].statements) {
      const found = patternOf(form).exec(line)?.groups;
      if (found) return { town: found.town!.trim(), relation, value: found.value!.trim() };
    }
  return undefined;
}

function patternOf(form: readonly string[]): RegExp {
  const parts = form.map((word) => {
    if (word === '{town}') return '(?<town>.+?)';
    if (word === '{value}') return '(?<value>.+?)';
    return /^[.。]$/.test(word) ? '[.。]?' : wholeWord(word);
  });
  return new RegExp(`^${parts.join('\\s*')}\\s*$`, 'iu');
}

/**
 * A pattern that matches a Latin word only as a whole word, so that `is` does
 * not match in “Paris”. Chinese words have no such boundaries.
 */
function wholeWord(word: string): string {
  const text = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const letter = '[\\p{Script=Latin}\\p{N}]';
  return /^\p{Script=Latin}+$/u.test(word) ? `(?<!${letter})${text}(?!${letter})` : text;
}

function checkCount(count: number): void {
  const { least, facts } = OWN_LIMITS;
  if (count < least) throw new OwnFactsProblem('own-few', { count, least });
  if (count > facts) throw new OwnFactsProblem('own-many', { count, most: facts });
}

function checkTwice(lines: readonly OwnLine[], facts: readonly Fact[]): void {
  facts.forEach(([cell], i) => {
    if (facts.findIndex(([other]) => other === cell) === i) return;
    const { town } = lines[i]!;
    throw new OwnFactsProblem('own-twice', { text: town });
  });
}
