import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ALL, citationFields } from '~/demos/citations/fields';
import { csvRows, jsonOf } from '~/demos/citations/files';
import { markAbsent } from '~/demos/citations/mark-absent';
import { recordedTable } from '~/demos/citations/recorded-view';
import { agreementSaid, figureSaid, progressSaid } from '~/demos/citations/sentences';
import type { CitationState } from '~/demos/citations/state';
import { citationStrings } from '~/demos/citations/strings';
import { view } from '~/demos/citations/view';
import { defaults } from '~/demos/url-state';
import { answerIn } from '~/lib/demos/citations/answer';
import { itemsIn, readMarks, type Marks } from '~/lib/demos/citations/marks';
import { textOf, toHtml } from '~/lib/figure';
import { citedAnswers } from '~/schemas/citations';
import { passages } from '~/schemas/corpus';

const read = (path: string): unknown => parse(readFileSync(`content/${path}`, 'utf8'));
const written = citedAnswers.parse(read('citations.yaml'));
const corpus = passages.parse(read('corpora/harbour-line/passages.yaml'));

interface Given {
  locale?: 'en' | 'zh';
  marks?: Marks;
  asked?: string[];
  form?: Partial<CitationState['form']>;
}

function stateOf({ locale = 'en', marks = {}, asked = [], form = {} }: Given = {}): CitationState {
  const answers = written.map((one) => answerIn(locale, one, corpus));
  return {
    locale,
    answers,
    strings: citationStrings[locale],
    form: { ...defaults(citationFields(answers)), ...form },
    marks,
    asked: new Set(asked),
  };
}

const htmlOf = (state: CitationState) => view(state).map(toHtml).join('');
const oursOf = ({ answers }: CitationState): Marks =>
  Object.fromEntries(answers.flatMap(itemsIn).map(({ key, ours }) => [key, ours]));

describe('the reader’s check', () => {
  test('shows nothing of our judgement before it is asked for', () => {
    const html = htmlOf(stateOf({ marks: { 'bike.1.1': 'full' } }));
    expect(html).not.toMatch(/data-ours|data-measures|out of date/);
    expect(html).toContain('Our judgement shows only then');
  });

  test('shows both judgements and the reasons afterwards, of that answer alone', () => {
    const html = htmlOf(stateOf({ asked: ['night'], form: { answer: ALL } }));
    expect(html.match(/data-ours=/g)).toHaveLength(7);
    expect(html).toContain('One “not” was lost.');
    expect(html.match(/data-compared=/g)).toHaveLength(1);
  });

  test('leads on to the next answer, until all are compared', () => {
    expect(htmlOf(stateOf({ asked: ['bike'] }))).toContain(
      'href="?citations.answer=fog#citations"',
    );
    expect(htmlOf(stateOf({ asked: written.map(({ id }) => id) }))).not.toContain('href=');
  });

  test('waits again where another answer is open', () => {
    expect(htmlOf(stateOf({ asked: ['night'] }))).not.toContain('data-ours');
  });

  test('gives our numbers to a reader who marks as we do', () => {
    const all = written.map(({ id }) => id);
    const state = stateOf({ asked: all, form: { answer: ALL } });
    const same = { ...state, marks: oursOf(state) };
    const text = view(same).map(textOf).join(' ');
    expect(text).toContain('All compared so far15 of 25 (60%)15 of 25 (60%)16 of 25 (64%)');
    expect(agreementSaid(state.answers, same)).toContain(
      'citations: 27. You and we agree on 27 (100%)',
    );
    expect(agreementSaid(state.answers, same)).toContain('is 1.00');
    expect(progressSaid(same)).toBe('30 of 30 judged.');
  });

  test('says how many are judged, here and in all', () => {
    const marks = { 'bike.1.1': 'full', 'fog.1.1': 'none' } as const;
    expect(progressSaid(stateOf({ marks }))).toBe(
      '1 of 4 judged here, 2 of 30 in all six answers.',
    );
    expect(agreementSaid([], stateOf())).toBe('');
    const few = stateOf({ marks });
    expect(agreementSaid(few.answers, few)).toContain('agree on 1 (50%). With fewer than 5');
  });
});

describe('the check by words', () => {
  test('counts what it lets through and holds back, and says so', () => {
    const state = stateOf({ form: { view: 'overlap' } });
    expect(htmlOf(state)).toContain('data-missed="6" data-alarms="4"');
    expect(figureSaid(state)).toBe(
      'At 60% of the words, of 26 sentences: unsupported that pass 6, sound held back 4.',
    );
  });

  test('lists each wrong sentence with the words that it did not find', () => {
    const html = htmlOf(stateOf({ form: { view: 'overlap' } }));
    expect(html).toContain('Passes are extended by <u>two</u> days. [1]');
    expect(html).toContain('100% of the words found');
  });

  test('has empty lists to show where nothing is wrong of a kind', () => {
    const html = htmlOf(stateOf({ locale: 'zh', form: { view: 'overlap', threshold: 100 } }));
    expect(html).toMatch(/data-missed="1"/);
    expect(htmlOf(stateOf({ form: { view: 'overlap', threshold: 0 } }))).toContain(
      'data-alarms="1"',
    );
  });

  test('underlines words, joined in Chinese', () => {
    const html = markAbsent('月票顺延两日。', ['延两', '两日']).map(toHtml).join('');
    expect(html).toBe('月票顺<u>延两日</u>。');
    expect(markAbsent('none', []).map(toHtml).join('')).toBe('none');
  });
});

describe('every figure', () => {
  test('leaves no slot open in either language', () => {
    const asked = written.map(({ id }) => id);
    for (const locale of ['en', 'zh'] as const)
      for (const name of ['judge', 'overlap'] as const) {
        const state = stateOf({ locale, asked, form: { view: name, answer: ALL } });
        expect(htmlOf(state)).not.toMatch(/\{\w+\}|undefined|NaN/);
        expect(figureSaid(state)).not.toMatch(/\{\w+\}|undefined|NaN/);
      }
  });

  test('stands as a table without JavaScript', () => {
    const html = toHtml(recordedTable(stateOf()));
    expect(html.match(/<tr>/g)).toHaveLength(1 + 6 + 26);
    expect(html).toContain('together: ● fully · two halves make a whole');
  });
});

describe('files', () => {
  test('hold a row for each item, with both marks', () => {
    const rows = csvRows(stateOf({ marks: { 'bike.2.1': 'none' } }));
    expect(rows).toHaveLength(31);
    expect(rows[2]!.slice(0, 8)).toEqual([
      'bike',
      2,
      'The bike needs a ticket of its own, which costs 3 crowns on every route.',
      'hl-31',
      'citation',
      'none',
      'full',
      'outdated',
    ]);
  });

  test('can be read in again', () => {
    const state = stateOf({ marks: { 'bike.2.1': 'none', 'dog.4.1': 'no' } });
    const { marks } = JSON.parse(JSON.stringify(jsonOf(state))) as { marks: unknown };
    expect(readMarks(state.answers, marks)).toEqual(state.marks);
  });
});
