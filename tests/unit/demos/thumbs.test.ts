import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { citationsThumb } from '~/demos/citations/thumb';
import { codeClinicThumb } from '~/demos/code-clinic/thumb';
import { costThumb } from '~/demos/cost/thumb';
import { finetuneThumb } from '~/demos/finetune/thumb';
import { fourRoadsThumb } from '~/demos/four-roads/thumb';
import { matrixThumb } from '~/demos/matrix/thumb';
import { numberIn } from '~/lib/drawing/thumb';
import { promptThumb } from '~/demos/prompt/thumb';
import { retrieverThumb } from '~/demos/retriever/thumb';
import { trainerThumb } from '~/demos/trainer/thumb';
import { type FigureElement, type FigureNode, textOf } from '~/lib/figure';

const record = (path: string) => JSON.parse(readFileSync(`content/runs/${path}.json`, 'utf8'));
const cellsOf = (path: string) => record(path).snapshot.cells as Record<string, number>;

const all = (node: FigureNode): FigureElement[] =>
  typeof node === 'string' ? [] : [node, ...node.children.flatMap(all)];
const drawn = (picture: FigureElement, kind: string) =>
  all(picture).filter(({ attributes }) => attributes['class'] === kind);

describe('the picture of a demo', () => {
  test('prints and places what its record holds, and moves with it', () => {
    const cells = cellsOf('four-roads/facts-en');
    const picture = fourRoadsThumb(cells, 'en');
    expect(textOf(picture)).toBe('8%99%93%15%');
    const moved = fourRoadsThumb({ ...cells, 'rag/accuracy': 0.2 }, 'en');
    expect(textOf(moved)).toContain('20%');
    const placeOf = (one: FigureElement) => Number(drawn(one, 'mark')[1]!.attributes['x']);
    expect(placeOf(moved)).toBeLessThan(placeOf(picture));
  });

  test('is not drawn where its record lacks a cell', () => {
    const cells = cellsOf('four-roads/facts-en');
    delete cells['scratch/accuracy'];
    expect(() => fourRoadsThumb(cells, 'en')).toThrow('scratch/accuracy');
    expect(() => numberIn({ name: 'text' }, 'name')).toThrow('no such number');
    expect(() => costThumb({})).toThrow('no month');
  });

  test('lights the passage that answers, in the list that found it', () => {
    const answer = record('retriever/r3-words').snapshot.answers.en;
    expect(answer.goldRank).toBe(0);
    const lit = drawn(retrieverThumb(answer), 'lit');
    expect(lit).toHaveLength(1);
    expect(lit[0]!.attributes['x']).toBeGreaterThan(136);
    expect(drawn(retrieverThumb({ ...answer, comparedGoldRank: 0 }), 'lit')).toHaveLength(0);
  });

  test('lights each answer of the prompt bench that is not right', () => {
    const verdicts = record('prompt/p1-parts').snapshot.en.answers.map(
      ({ verdict }: { verdict: 'right' | 'wrong' }) => verdict,
    );
    expect(drawn(promptThumb(verdicts), 'dot')).toHaveLength(39);
    expect(drawn(promptThumb(['right', 'unknown', 'format', 'wrong']), 'lit')).toHaveLength(3);
  });

  test('ends the loss where the run ended', () => {
    const run = record('trainer/shipped-en').snapshot.en[0];
    expect(textOf(trainerThumb(run, 'en'))).toBe('0.21');
    expect(() => trainerThumb({ ...run, loss: null }, 'en')).toThrow('took a step');
  });

  test('takes the curves of a fine-tune to its last step, in both languages', () => {
    const cells = cellsOf('finetune/f5-facts');
    const points = (locale: 'en' | 'zh') =>
      drawn(finetuneThumb(cells, [0, 20, 40, 60, 100], locale), 'line')[0]!.attributes['points'];
    expect(String(points('en')).split(' ')).toHaveLength(5);
    expect(String(points('zh')).split(' ')).toHaveLength(6);
  });

  test('has four totals, six answers and three roads that cost alike', () => {
    expect(textOf(matrixThumb(cellsOf('matrix/c2-equal'), 'en'))).toBe('3.533.442.851.71');
    const sentences = all(citationsThumb(['bike', 'fog'], cellsOf('citations/r5-check')));
    expect(sentences.filter(({ tag }) => tag === 'rect')).toHaveLength(9);
    const roads = drawn(costThumb(cellsOf('cost/c3-support')), 'road');
    expect(roads.map(({ attributes }) => attributes['data-road'])).toEqual([
      'prompt',
      'rag',
      'finetune',
    ]);
  });

  test('breaks a line of code where it can be read, and says what is left out', () => {
    const line = { code: 'RagTokenForGeneration.from_pretrained(...)', write: 'x = 1' };
    const texts = all(codeClinicThumb(line)).filter(({ tag }) => tag === 'text');
    expect(texts.map(textOf)).toEqual(['RagTokenForGeneration', '.from_pretrained(...)', 'x = 1']);
    const long = codeClinicThumb({ code: 'f(x)', write: `join(${'y'.repeat(60)})` });
    expect(textOf(long)).toContain('…');
  });
});
