import { describe, expect, test } from 'vitest';
import { ownMarksView } from '~/demos/retriever/view/own-marks-view';
import { retrieverStrings } from '~/demos/retriever/about';
import type { OwnQuestion } from '~/demos/retriever/core/own-questions';
import { textOf, toHtml } from '~/lib/figure';

const lamp = { source: 'typed', start: 0, end: 8, words: 'The lamp' };

describe.each(['en', 'zh'] as const)('the fold of the reader’s marks in %s', (locale) => {
  const t = retrieverStrings[locale];
  const drawn = (questions: readonly OwnQuestion[]) => ownMarksView(questions, t);

  test('says that there is none yet, and has nothing to remove', () => {
    const nodes = drawn([]);
    expect(nodes.map(textOf).join(' ')).toContain(t.noQuestions);
    expect(nodes.map(toHtml).join('')).not.toContain('data-remove-questions');
  });

  test('counts and lists what is marked', () => {
    const nodes = drawn([{ query: 'when?', answers: [lamp] }]);
    const html = nodes.map(toHtml).join('');
    expect(textOf(nodes[0]!)).toContain('1');
    expect(html).toContain('data-remove-questions');
    expect(html).not.toMatch(/\{\w+\}|undefined/);
  });

  test('says below its box what became of keeping', () => {
    const html = ownMarksView([], t, t.marksRefused).map(toHtml).join('');
    expect(html).toMatch(/data-keep-marks[^]*role="status"[^>]*data-kept=""/);
    expect(html).toContain(t.marksRefused);
  });

  test('describes the file chooser by its help', () => {
    const html = drawn([]).map(toHtml).join('');
    const [, ids] = /aria-describedby="([^"]+)"/.exec(html)!;
    for (const id of ids!.split(' ')) expect(html).toContain(`id="${id}"`);
  });
});
