import { describe, expect, test } from 'vitest';
import { openRule, type RuleKind } from '~/demos/own/core/rules';
import { codeOf, readSchema } from './codes';

const open = (kind: RuleKind, expected: string) => openRule({ kind, expected }, readSchema);
const SCHEMA = JSON.stringify({
  type: 'object',
  required: ['source'],
  properties: { source: { type: 'string', enum: ['A', 'B'] } },
});

describe('a rule for answers', () => {
  test.each([
    ['contains', 'Tova', 'It is Tova.', true],
    ['contains', 'tova', 'It is Tova.', true],
    ['equals', ' Tova ', '\nTova', true],
    ['equals', 'Tova', 'Tova.', true],
    ['equals', '邵宁。', '邵宁', true],
    ['equals', 'Tova', 'Tova!', false],
    ['equals', 'TOVA', 'tova', true],
    ['contains', 'the “Café”', 'It is the "Cafe\u0301".', true],
    ['contains', '１２ kg', 'It weighs 12\u202fkg.', true],
    ['equals', 'ten–twelve boats', 'ten-twelve\r\nboats', true],
    ['equals', '<think>x</think>Tova', '<think>Ruk?</think>\n\nTova<|im_end|>', true],
    ['contains', 'Ruk', '<think>Ruk?</think>\n\nTova', false],
    ['contains', '12', 'It costs 112 crowns.', false],
    ['contains', '5 元', '一共 15 元。', false],
    ['contains', '50%', 'It is 50 crowns.', false],
    ['contains', 'C++', 'It is C.', false],
    ['contains', '-5', 'It is 5 degrees.', false],
    ['contains', '1200 crowns', 'It costs **1,200** crowns.', true],
    ['equals', 'North quay', '**North quay**.', true],
    ['equals', '42', 'So it is $\\boxed{42}$.', true],
    ['equals', '2*3*4', '2*3*4', true],
    ['equals', '24 小时', '<|begin_of_box|>24小时<|end_of_box|>', true],
    ['json-schema', SCHEMA, '<|begin_of_box|>{"source": "A"}<|end_of_box|>', true],
    ['pattern', '^[^*]+$', '**no bold, please**', false],
    ['contains', '<think>', 'It writes <think> first.', true],
    ['json-schema', SCHEMA, '[THINK]A[/THINK]{"source": "A"}', true],
    ['pattern', '^\\p{L}+$', '邵宁', true],
    ['pattern', 'tova', 'Tova', true],
    ['json-schema', SCHEMA, ' {"source": "A"} ', true],
    ['json-schema', SCHEMA, 'A', false],
    ['json-schema', SCHEMA, 'Here: {"source": "A"}', false],
    ['json-inside', SCHEMA, 'Here [1]: {"source": "A"} I hope it {helps}.', true],
    ['json-inside', SCHEMA, '```json\n{"source": "A"}\n```', true],
    ['json-inside', SCHEMA, 'none {at all', false],
    ['contains', '-5', 'in 3-5 days', false],
    ['contains', '10', '10–20 crowns', false],
    ['contains', '17:00', 'Open 9:00–17:00', true],
    ['contains', '2026', 'On 2026-11-30.', true],
    ['contains', '5', 'It scored 1/5.', false],
    ['contains', '2', 'It is ½ of it.', false],
    ['contains', '1.2', '1.2 million', false],
    ['contains', 'C', 'It is C++.', false],
    ['contains', '.NET', 'It is ASP.NET.', false],
    ['contains', '10点', '晚上十点开船。', true],
    ['contains', '2点', '下午两点。', true],
    ['contains', '十点', '十点半开船。', false],
    ['equals', '第三章', '“第3章”', true],
    ['equals', 'B', '(B)', true],
    ['equals', '1,200', '$1{,}200$', true],
    ['equals', '-5', '5', false],
  ] as const)('%s %j in %j: %s', (kind, expected, answer, right) => {
    expect(open(kind, expected)(answer)).toEqual({ right });
  });

  test('is broken by an answer where its schema says', () => {
    expect(readSchema(SCHEMA)({ source: 'C' })).toBe('#/source');
    expect(open('json-schema', SCHEMA)('{"source": "C"}')).toEqual({ right: false });
  });

  test.each([
    [
      'a schema that goes round',
      '{"$defs":{"a":{"$ref":"#/$defs/a"}},"items":{"$ref":"#/$defs/a"}}',
      '[1]',
    ],
    ['an answer too deep for it', '{"items":{"$ref":"#"}}', '['.repeat(9_000) + ']'.repeat(9_000)],
  ])('counts an answer that aborts the check as wrong: %s', (_, schema, answer) => {
    const judged = open('json-schema', schema);
    expect(judged('[]').right).toBe(true);
    expect(judged(answer)).toEqual({ right: false });
  });

  test('does not judge an answer longer than the limit', () => {
    const verdict = open('contains', 'x')('x'.repeat(20_001));
    expect(verdict).toEqual({ right: false });
  });

  test.each([
    ['contains', ' ', 'expected-empty'],
    ['equals', '\u200b', 'expected-empty'],
    ['pattern', '(', 'pattern-bad'],
    ['pattern', 'x'.repeat(501), 'pattern-too-long'],
    ['json-schema', '{', 'schema-not-json'],
    ['json-schema', '[]', 'schema-bad'],
    ['json-schema', '{"$ref": "#/nowhere"}', 'schema-bad'],
    ['json-schema', '{"items": {"$ref": "#/$defs/typo"}}', 'schema-bad'],
    ['json-schema', '{"$defs": {"a": {"not": {"$ref": "b.json"}}}}', 'schema-bad'],
    ['json-schema', `"${'x'.repeat(20_000)}"`, 'schema-too-long'],
  ] as const)('is refused if it cannot be read: %s %j', (kind, expected, code) => {
    expect(codeOf(() => open(kind, expected))?.code).toBe(code);
  });
});
