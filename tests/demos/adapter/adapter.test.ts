import { describe, expect, test } from 'vitest';
import { isRight } from '~/lib/ladder/score';
import { figureSaid, view } from '~/demos/adapter/view';
import { csvRows } from '~/demos/adapter/view/rows-view';
import { textOf, toHtml } from '~/lib/figure';
import { record, stateOf } from './state';

const { cells, exam, general } = record;

describe('the record of the adapter', () => {
  test('counts the everyday questions as its replies say', () => {
    const right = (side: 'off' | 'on') =>
      general.filter((pair) => isRight(pair[side], pair.answers)).length;
    expect([right('off'), right('on')]).toEqual([cells['general/off'], cells['general/on']]);
    expect(cells['kept']! + cells['lost']! + cells['won']! + cells['never']!).toBe(general.length);
  });

  test('has one question of the exam for each quay', () => {
    expect(new Set(exam.map(({ place }) => place)).size).toBe(20);
    expect(exam.every(({ question, place }) => question.includes(place))).toBe(true);
  });
});

describe('the view', () => {
  test('shows all twenty questions with both replies, in the order of the file', () => {
    const html = view(stateOf(0)).map(toHtml).join('');
    expect(html.match(/data-mark=/g)).toHaveLength(general.length);
    for (const { question } of general) expect(html).toContain(question);
  });

  test('says the counts, the day and the engine', () => {
    const said = view(stateOf(2)).map(textOf).join(' ');
    for (const count of ['facts', 'general', 'declined'])
      expect(said).toContain(`${cells[`${count}/off`]} → ${cells[`${count}/on`]}`);
    expect(said).toContain(record.engine);
    expect(figureSaid(stateOf(2))).toContain(exam[2]!.on);
  });

  test('glosses each question and each accepted answer in Chinese', () => {
    const said = view(stateOf(0, 'zh')).map(textOf).join(' ');
    for (const { gloss } of general) {
      expect(gloss.zh).toMatch(/？（.+）$/);
      expect(said).toContain(gloss.zh);
    }
  });
});

test('the table for a file has a row a question', () => {
  expect(csvRows(general)).toHaveLength(1 + general.length);
});
