import { describe, expect, test } from 'vitest';
import { citeView } from '~/demos/citations/view';
import { jsonOf } from '~/demos/citations/files';
import { markAbsent, overlapView } from '~/demos/citations/view/overlap-view';
import { marksView } from '~/demos/citations/view/marks-view';
import { agreementText, figureText, progressText } from '~/demos/citations/sentences';
import type { CitationState } from '~/demos/citations/state';
import { verdictView } from '~/demos/citations/view/verdict-view';
import { itemsIn, readMarks, type Marks } from '~/lib/citations/marks';
import { readOwn } from '~/lib/citations/own-passages';
import { textOf, toHtml } from '~/lib/figure';
import { stateOf, type Given } from './state';

const overlap = (state: CitationState) => overlapView(state).map(toHtml).join('');
const told = (state: CitationState) => verdictView(state).map(textOf).join(' ');
const htmlOf = (state: CitationState) =>
  [...citeView(state), ...verdictView(state), ...overlapView(state), ...marksView(state)]
    .map(toHtml)
    .join('');
const oursOf = ({ answers }: CitationState): Marks =>
  Object.fromEntries(answers.flatMap(itemsIn).map(({ key, ours }) => [key, ours]));

describe('the answer in the plate', () => {
  const plate = (given: Given) => citeView(stateOf(given)).map(toHtml).join('');

  test('starts with fog, and says how many sentences fail, but not which', () => {
    const html = plate({});
    expect(html).toContain('data-answer="fog"');
    expect(html).not.toMatch(/data-ours|data-same/);
    expect(told(stateOf())).toBe(
      '2 of 5 sentences do not hold. Which? Press fully, partly or not.',
    );
  });

  test('shows our verdict and reason only for marked sentences', () => {
    const marks = { 'fog.3.1': 'full' } as const;
    const html = plate({ marks, on: 2 });
    expect(html.match(/data-ours=/g)).toHaveLength(1);
    expect(html).toContain('We say: not');
    expect(told(stateOf({ marks, on: 2 }))).toBe(
      'Route 3 stops at 35 knots. The 45 stands in the passage too, but for the other routes. 1 of 5 judged.',
    );
    expect(plate({ marks: { 'fog.1.1': 'full' } })).toContain('<b class="hl">As we judge</b>');
  });

  test('stands beside the passages that the sentence at hand cites', () => {
    expect(plate({ on: 2 })).toMatch(/<article[^>]* data-passage="1" data-on="">/);
    expect(plate({ on: 2 }).match(/<article[^>]*data-on/g)).toHaveLength(1);
  });

  test('asks what a sentence without a citation needs', () => {
    expect(plate({ form: { answer: 'bike' } })).toMatch(/cites nothing[\s\S]*Needs a source/);
  });

  test('says at the end how often the reader agreed with us', () => {
    const state = stateOf({ on: 1 });
    const marks = { ...oursOf(state), 'fog.3.1': 'full' } as Marks;
    expect(told({ ...state, marks })).toContain(
      'You judged as we do in *4 of 5*.'.replaceAll('*', ''),
    );
  });
});

describe('the measures of a reader’s marks', () => {
  test('equal our numbers for a reader who marks as we do', () => {
    const state = stateOf();
    const same = { ...state, marks: oursOf(state) };
    const text = marksView(same).map(textOf).join(' ');
    expect(text).toContain('All judged so far15 of 25 (60%)15 of 25 (60%)16 of 25 (64%)');
    expect(agreementText(state.answers, same)).toContain(
      'citations: 27. You and we agree on 27 (100%)',
    );
    expect(progressText(same)).toBe('5 of 5 judged here, 30 of 30 in all six answers.');
  });

  test('show how many are judged, here and in total', () => {
    const marks = { 'bike.1.1': 'full', 'fog.1.1': 'none' } as const;
    expect(progressText(stateOf({ marks }))).toBe(
      '1 of 5 judged here, 2 of 30 in all six answers.',
    );
    expect(agreementText([], stateOf())).toBe('');
    const few = stateOf({ marks });
    expect(agreementText(few.answers, few)).toContain('agree on 1 (50%).');
  });
});

describe('the word-overlap check', () => {
  test('counts and describes what it passes and what it flags', () => {
    const state = stateOf({ form: { view: 'overlap' } });
    expect(overlap(state)).toContain('data-missed="6" data-alarms="4"');
    expect(figureText(state)).toBe(
      'At 60% of the words, of 26 sentences: unsupported that pass 6, sound held back 4.',
    );
  });

  test('lists each missed sentence with the words that it did not find', () => {
    const html = overlap(stateOf({ form: { view: 'overlap' } }));
    expect(html).toContain('Passes are extended by <u>two</u> days. [1]');
    expect(html).toContain('100% of the words found');
  });

  test('shows empty lists where no sentence is wrong', () => {
    const html = overlap(stateOf({ locale: 'zh', form: { view: 'overlap', threshold: 100 } }));
    expect(html).toMatch(/data-missed="1"/);
    expect(overlap(stateOf({ form: { view: 'overlap', threshold: 0 } }))).toContain(
      'data-alarms="1"',
    );
  });

  test('underlines words, joined in Chinese', () => {
    const html = markAbsent('月票顺延两日。', ['延两', '两日']).map(toHtml).join('');
    expect(html).toBe('月票顺<u>延两日</u>。');
    expect(markAbsent('none', []).map(toHtml).join('')).toBe('none');
  });
});

describe('the reader’s own answer', () => {
  const marks: Marks = {
    'own.1.1': 'full',
    'own.2.1': 'part',
    'own.3.1': 'none',
    'own.6.1': 'yes',
  };

  test('waits for both texts and names a missing one', () => {
    const waits = (form: object) => figureText(stateOf({ form: { source: 'own', ...form } }));
    expect(waits({})).toContain('Paste an answer with its marks and the passages');
    expect(waits({ own: 'Fog.' })).toContain('Now paste the passages');
    expect(waits({ given: 'Fog.' })).toContain('Now paste the answer');
  });

  test.each(['en', 'zh'] as const)(
    'has an example with faults of every plain kind: %s',
    (locale) => {
      const { own } = stateOf({ locale, own: true });
      expect(own!.passages).toHaveLength(3);
      expect(own!.sentences).toHaveLength(6);
      const marked = own!.sentences.map(({ cites, dangling }) => [...cites, ...dangling!]);
      expect(marked).toEqual([[0], [0], [1], [2], [4], []]);
    },
  );

  test('shows the result of the reader’s marks, and no verdict of ours', () => {
    const state = stateOf({ own: true, marks });
    const text = marksView(state).map(textOf).join(' ');
    // Sentences 1, 2, 3 and 6 are judged and claim something; of their three marks one works.
    expect(text).toContain('Recall1 of 4 (25%)');
    expect(text).toContain('Precision1 of 3 (33%)');
    expect(text).toContain('We have not judged your answer');
    expect(htmlOf(state)).not.toMatch(/data-ours|data-agreement/);
  });

  test('is exported with its texts and marks', () => {
    const state = stateOf({ own: true, marks });
    const { own, marks: saved } = JSON.parse(JSON.stringify(jsonOf(state))) as {
      own: { answer: string; passages: string };
      marks: unknown;
    };
    expect(readMarks([readOwn(own)], saved)).toEqual(marks);
  });
});

test('exported marks can be read again', () => {
  const state = stateOf({ marks: { 'bike.2.1': 'none', 'dog.4.1': 'no' } });
  const { marks } = JSON.parse(JSON.stringify(jsonOf(state))) as { marks: unknown };
  expect(readMarks(state.answers, marks)).toEqual(state.marks);
});
