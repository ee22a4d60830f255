import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { changesWeights, roadsThat, type Change } from '~/demos/change-map/core/change';
import { ROADS } from '~/lib/road';
import { changeSchema, changesSchema } from '~/schemas/changes';

const FILE = new URL('../../../../content/changes.yaml', import.meta.url);
const raw: unknown[] = parse(readFileSync(FILE, 'utf8'));
const changes = changesSchema.parse(raw);

describe('content/changes.yaml', () => {
  test('has ten requests with unique ids', () => {
    expect(changes).toHaveLength(10);
    expect(new Set(changes.map(({ id }) => id)).size).toBe(10);
  });

  test('fits the schema and the rules of the demo', () => {
    const known: readonly Change[] = changes;
    for (const change of known) expect(roadsThat(change, 'first')).toHaveLength(1);
  });

  test('changes weights on the roads that train, and on no other', () => {
    for (const { id, layers } of changes) {
      const training = ROADS.filter((road) => changesWeights(layers[road]));
      expect([id, training]).toEqual([id, ['finetune', 'scratch']]);
    }
  });

  test('gives each road a full sentence, in both languages', () => {
    for (const { why } of changes) {
      for (const road of ROADS) {
        expect(why[road].en).toMatch(/^[A-Z].*\.$/);
        expect(why[road].zh).toMatch(/\p{Script=Han}.*。$/u);
        expect(why[road].zh).not.toMatch(/,(?!\d)|[;:?!"']|您/u);
      }
    }
  });

  test('puts a space between Han and Latin letters or digits', () => {
    for (const { name, example, work, why } of changes) {
      const texts = [name, example, ...Object.values(work), ...Object.values(why)];
      for (const { zh } of texts) {
        expect(zh).not.toMatch(/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}/u);
      }
    }
  });
});

describe('changeSchema', () => {
  const messages = (change: object) =>
    changeSchema.safeParse(Object.assign({}, raw[1], change)).error?.issues.map((i) => i.message);

  test('requires a first road', () => {
    const fit = { prompt: 'works', rag: 'poor', finetune: 'works', scratch: 'poor' };
    expect(messages({ fit })).toEqual([
      'Say which road to take first: one of the four must be "first".',
    ]);
  });

  test('does not rate a road that touches nothing as helpful', () => {
    const fit = { prompt: 'first', rag: 'works', finetune: 'works', scratch: 'poor' };
    expect(messages({ fit })).toEqual(['A road that touches nothing can only be "poor".']);
  });

  test('explains the format of a reference', () => {
    expect(messages({ evidence: ['row 31'] })).toEqual([
      'Name an evidence row (E31, ref-lsa) or a claim (000-06).',
    ]);
  });
});
