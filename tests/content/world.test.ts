import { describe, expect, test } from 'vitest';
import { RELATIONS, TOKEN_KINDS, type RelationName } from '~/lib/world';
import { world } from '~/schemas/world';
import { readYaml } from './read';

const languages = ['en', 'zh'] as const;
const read = (language: string) => world.parse(readYaml(`world/${language}.yaml`));

/** What an author is told about a file in which one thing was changed. */
function told(language: string, change: (raw: Raw) => void): string[] {
  const raw = readYaml(`world/${language}.yaml`) as Raw;
  change(raw);
  const { error } = world.safeParse(raw);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

interface Raw {
  towns: { first: string; second: string };
  mayors: { first: string; second: string };
  functionWords: string;
  codes: string;
  blanks: { count: number };
  relations: Record<RelationName, RawRelation>;
}

interface RawRelation {
  noun: string;
  statements: string[];
  questions: string[];
  values: string;
}

describe.each(languages)('the world in %s', (language) => {
  const grammar = read(language);

  test('has the names, values, sentences and signs that the model was measured with', () => {
    const { towns, mayors, relations, codes, blanks } = grammar;
    const lists = [towns.first, towns.second, mayors.first, mayors.second, codes];
    expect(lists.map(({ length }) => length)).toEqual([24, 24, 24, 24, 24]);
    const { river, craft, beast, colour, feast } = relations;
    const values = [river, craft, beast, colour, feast].map(({ values: list }) => list.length);
    expect(values).toEqual([20, 20, 20, 12, 12]);
    expect(blanks.count).toBe(48);
    for (const name of RELATIONS) {
      expect(relations[name].statements).toHaveLength(2);
      expect(relations[name].questions).toHaveLength(3);
    }
  });

  test.each(RELATIONS)('words the third question about the %s differently', (name) => {
    const { statements, questions } = grammar.relations[name];
    const plain = ['{town}', '{value}', ...grammar.functionWords, '.', '?', '。', '？'];
    const others = [...statements, ...questions.slice(0, 2)].flat();
    const own = questions[2]!.filter((word) => !plain.includes(word));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((word) => others.includes(word))).toEqual([]);
  });

  test('explains every kind of token in one line', () => {
    expect(Object.keys(grammar.kinds).sort()).toEqual([...TOKEN_KINDS].sort());
    for (const line of Object.values(grammar.kinds)) expect(line).not.toContain('\n');
  });
});

describe('the check of a world', () => {
  test('reports how many words a list needs, and duplicates', () => {
    expect(told('en', (raw) => (raw.codes = 'k0 k1 k1'))).toEqual([
      'codes: Write each word once; repeated: k1.',
      'codes: Give exactly 24 words; here are 3.',
    ]);
  });

  test('reports a slot that is missing, doubled or attached to a word', () => {
    const says = (statement: string) =>
      told('en', (raw) => (raw.relations.river.statements[0] = statement)).join('\n');
    expect(says('the river of {town} is Ash .')).toContain(
      'Write {value} exactly once; here it stands 0 times.',
    );
    expect(says('the river of {town} is {value}.')).toContain(
      'Set "{value}." apart: a space before { and after }.',
    );
  });

  test('reports a question that contains its answer', () => {
    const asks = told('en', (raw) => (raw.relations.river.questions[1] = 'is {value} in {town} ?'));
    expect(asks[0]).toContain('Write {value} nowhere: the answer follows the question');
  });

  test('reports a third question that sounds like the others', () => {
    const third = (raw: Raw) => (raw.relations.mayor.questions[2] = 'who is {town} led by ?');
    expect(told('en', third)).toContain(
      'relations.mayor.questions.2: Say it with other words: "led" stands in another sentence of this relation too. If it tells no topic, add it to functionWords.',
    );
    const chinese = (raw: Raw) => (raw.relations.mayor.questions[2] = '{town} 由 谁 主政 ？');
    expect(told('zh', chinese).join()).toContain('"主政" stands in another sentence');
  });

  test('reports the stop, noun and order that a sentence needs', () => {
    const faults = told('en', ({ relations }) => {
      relations.craft.statements = ['{value} is the trade of {town} ?', '{town} makes {value} .'];
    });
    expect(faults).toEqual([
      'relations.craft.statements.0: End with ".".',
      'relations.craft.statements.0: Write {town} before {value}; the model was measured on that order.',
      'relations.craft.statements.0: Use the noun "craft" here.',
    ]);
  });

  test('reports a word that could be read in two ways', () => {
    const value = (raw: Raw) => {
      raw.relations.craft.values = raw.relations.craft.values.replace('rope', 'wolf');
    };
    expect(told('en', value)).toEqual([
      `relations.beast.values: "wolf" is also in relations.craft.values; a reader's text could mean either, so change one.`,
    ]);
    const name = (raw: Raw) => (raw.mayors.second = raw.mayors.second.replace('宁', '桥'));
    expect(told('zh', name).join('\n')).toContain('"桥" stands in two lists of syllables');
    const part = (raw: Raw) => (raw.towns.second = raw.towns.second.replace('屯', '什'));
    expect(told('zh', part)).toEqual(['towns: "什" also stands in "什么"; change one.']);
  });

  test('reports two pairs of syllables that form the same name', () => {
    const faults = told('en', (raw) => {
      raw.mayors.first = raw.mayors.first.replace('To', 'Ma').replace(' Ma Re', ' Mav Re');
      raw.mayors.second = raw.mayors.second.replace('lun', 'a').replace('ruk', 'va');
      raw.mayors.second = raw.mayors.second.replace(/^va va/, 'va vaz');
    });
    expect(faults).toContain(
      'mayors: Two pairs of syllables give "mava"; change one of the syllables.',
    );
  });

  test('reports function words that no sentence uses or that two relations share', () => {
    expect(told('en', (raw) => (raw.functionWords += ' whence'))).toEqual([
      'functionWords: No sentence uses whence; take it out of functionWords.',
    ]);
    const shared = (raw: Raw) => (raw.relations.colour.statements[1] = '{town} makes {value} .');
    expect(told('en', shared)[0]).toContain('"makes" stands in sentences of craft too');
  });

  test('requires 48 blanks', () => {
    expect(told('en', (raw) => (raw.blanks.count = 12))[0]).toContain('Keep 48 blanks');
  });
});
