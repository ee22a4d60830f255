import { describe, expect, test } from 'vitest';
import { RELATIONS, TOKEN_KINDS, type RelationName } from '~/lib/world';
import { world } from '~/schemas/world';
import { readYaml } from './read';

const languages = ['en', 'zh'] as const;
const read = (language: string) => world.parse(readYaml(`world/${language}.yaml`));

function told(language: string, change: (raw: Raw) => void): string[] {
  const raw = readYaml(`world/${language}.yaml`) as Raw;
  change(raw);
  const { error } = world.safeParse(raw);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

interface Raw {
  codes: string;
  blanks: { count: number };
  relations: Record<RelationName, RawRelation>;
}

interface RawRelation {
  statements: string[];
  questions: string[];
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

  test('spells no two things alike', () => {
    const { towns, mayors, relations, codes, unknown } = grammar;
    const names = [towns, mayors].flatMap(({ first, second }) =>
      first.flatMap((one) => second.map((other) => (one + other).toLowerCase())),
    );
    const { river, craft, beast, colour, feast } = relations;
    const values = [river, craft, beast, colour, feast].flatMap(({ values: list }) => list);
    const spelled = [...names, ...values, ...codes, unknown];
    expect(spelled.filter((one, i) => spelled.indexOf(one) !== i)).toEqual([]);
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

  test('requires 48 blanks', () => {
    expect(told('en', (raw) => (raw.blanks.count = 12))[0]).toContain('Keep 48 blanks');
  });
});
