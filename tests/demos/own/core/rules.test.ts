import { describe, expect, test } from 'vitest';
import { openRule, type RuleKind } from '~/demos/own/core/rules';
import { codeOf, readSchema } from './codes';

const open = (kind: RuleKind, expected: string, anyCase = false) =>
  openRule({ kind, expected, anyCase }, readSchema);
const SCHEMA = JSON.stringify({
  type: 'object',
  required: ['source'],
  properties: { source: { type: 'string', enum: ['A', 'B'] } },
});

describe('a rule for answers', () => {
  test.each([
    ['contains', 'Tova', 'It is Tova.', false, 'found'],
    ['contains', 'tova', 'It is Tova.', false, 'not-found'],
    ['contains', 'tova', 'It is Tova.', true, 'found'],
    ['equals', ' Tova ', '\nTova', false, 'same'],
    ['equals', 'Tova', 'Tova.', false, 'same'],
    ['equals', '邵宁。', '邵宁', false, 'same'],
    ['equals', 'Tova', 'Tova!', false, 'different'],
    ['equals', 'TOVA', 'tova', true, 'same'],
    ['contains', 'the “Café”', 'It is the "Cafe\u0301".', false, 'found'],
    ['contains', '１２ kg', 'It weighs 12\u202fkg.', false, 'found'],
    ['equals', 'ten–twelve boats', 'ten-twelve\r\nboats', false, 'same'],
    ['equals', '<think>x</think>Tova', '<think>Ruk?</think>\n\nTova<|im_end|>', false, 'same'],
    ['contains', 'Ruk', '<think>Ruk?</think>\n\nTova', false, 'not-found'],
    ['contains', '<think>', 'It writes <think> first.', false, 'found'],
    ['json-schema', SCHEMA, '[THINK]A[/THINK]{"source": "A"}', false, 'held'],
    ['pattern', '^\\p{L}+$', '邵宁', false, 'matched'],
    ['pattern', 'tova', 'Tova', false, 'not-matched'],
    ['pattern', 'tova', 'Tova', true, 'matched'],
    ['json-schema', SCHEMA, ' {"source": "A"} ', false, 'held'],
    ['json-schema', SCHEMA, 'A', false, 'not-json'],
    ['json-schema', SCHEMA, 'Here: {"source": "A"}', false, 'not-json'],
    ['json-inside', SCHEMA, 'Here [1]: {"source": "A"} I hope it {helps}.', false, 'held'],
    ['json-inside', SCHEMA, '```json\n{"source": "A"}\n```', false, 'held'],
    ['json-inside', SCHEMA, 'none {at all', false, 'not-json'],
  ] as const)('%s %j in %j, any case %s: %s', (kind, expected, answer, anyCase, why) => {
    const right = ['found', 'same', 'matched', 'held'].includes(why);
    expect(open(kind, expected, anyCase)(answer)).toEqual({ right, why });
  });

  test.each([
    ['{"source": "C"}', '#/source', 'enum'],
    ['{}', '#', 'required'],
    ['[1]', '#', 'type'],
  ])('reports that %s breaks a schema, by which keyword', (answer, place, keyword) => {
    const breach = { place, keyword };
    expect(open('json-schema', SCHEMA)(answer)).toEqual({ right: false, why: 'broken', breach });
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
    expect(judged('[]').why).toBe('held');
    expect(judged(answer)).toEqual({ right: false, why: 'schema-failed' });
  });

  test('accepts a schema with many keywords', () => {
    const schema = {
      $defs: { name: { $anchor: 'n', type: ['string', 'null'], minLength: 1, pattern: '^a' } },
      type: 'object',
      properties: { a: { $ref: '#/$defs/name' }, items: { enum: [1, null] }, b: { $ref: '#n' } },
      required: ['a'],
      additionalProperties: false,
      dependentRequired: { b: ['a'] },
      if: { properties: { a: { const: 'ab' } } },
      then: { minProperties: 1 },
      allOf: [{ not: { required: ['c'] } }, true],
    };
    const judged = open('json-schema', JSON.stringify(schema));
    expect(judged('{"a": "ab", "items": null}').why).toBe('held');
    expect(judged('{"a": "b"}').why).toBe('broken');
  });

  test('does not judge an answer longer than the limit', () => {
    const verdict = open('contains', 'x')('x'.repeat(20_001));
    expect(verdict).toEqual({ right: false, why: 'too-long' });
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
    ['json-schema', '{"pattern": "("}', 'schema-bad'],
    ['json-schema', '{"required": 5}', 'schema-bad'],
    ['json-schema', '{"contains": null}', 'schema-bad'],
    ['json-schema', '{"items": null}', 'schema-bad'],
    ['json-schema', '{"properties": {"a": null}}', 'schema-bad'],
    ['json-schema', '{"properties": {"a": 5}}', 'schema-bad'],
    ['json-schema', '{"multipleOf": 0}', 'schema-bad'],
    ['json-schema', '{"anyOf": [{"type": "text"}]}', 'schema-bad'],
    ['json-schema', '{"dependencies": {"a": {"minLength": -1}}}', 'schema-bad'],
    ['json-schema', `"${'x'.repeat(20_000)}"`, 'schema-too-long'],
  ] as const)('is refused if it cannot be read: %s %j', (kind, expected, code) => {
    expect(codeOf(() => open(kind, expected))?.code).toBe(code);
  });
});
