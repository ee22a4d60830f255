import { expect, test } from 'vitest';
import words from 'words:rung-walk';
import { views } from '~/demos/parts/own-model/views';
import { FILED_AS_LINES, ROADS } from '~/demos/parts/own-model/views/settings';
import type { Picture } from '~/demos/parts/pictures';
import { signsIn, type Asked } from '~/demos/parts/pictures/asked';
import { textOf } from '~/lib/figure';
import { PROMPT_FORMS } from '~/lib/ladder/prompts';
import { SENT_PAGES } from '~/lib/ladder/replies';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { run } from '../../../../../demos/recorded';
import { ladderGiven } from '../../../../../ladder-given';

interface Record {
  cells: { [name: string]: number };
}
const cellsOf = (name: string) => run<Record>(`ladder/${name}`).snapshot.cells;

const source = (record: string) => ({
  ...ladderGiven,
  ...run<object>(`ladder/${record}`).snapshot,
});
const FACTS = 'ladder-facts-quays';

const pictureOf = (
  view: string,
  asked: { [name: string]: string },
  record = FACTS,
  locale: Locale = 'en',
) =>
  views.ladder.picture(view, asked, source(record), locale) as Picture & {
    asked: Asked;
  };
const text = (view: string, asked: { [name: string]: string }, record = FACTS, locale?: Locale) =>
  views.ladder
    .draw(view, asked, source(record), locale ?? 'en')
    .map(textOf)
    .join();
const right = (...asked: Parameters<typeof pictureOf>) =>
  signsIn(pictureOf(...asked).asked.rows).split('r').length - 1;

test('at rest the line that answers is shown, no reply, and no mark is told', () => {
  const rest = pictureOf('passages', { question: '62' });
  expect(text('passages', { question: '62' })).toContain('is known for its smoked eel');
  expect(rest).not.toHaveProperty('replies.reply.text');
  expect(signsIn(rest.asked.rows)).toBe('-'.repeat(120));
});

test.each(ROADS.slice(1).filter((road) => road !== 'paste-all'))(
  'the marks of %s are as many as the record counts',
  (road) => {
    const name = road.replace('/', '/');
    const cell = cellsOf(FACTS)[`facts/${name}/right`];
    expect(right('passages', { road })).toBe(cell);
    expect(right('answers', { road })).toBe(cell);
  },
);

test.each(['bm25-4', 'minilm-4', 'lora-reading'])(
  'questions are grouped by what the search of %s found, and a miss has a mark of its own',
  (road) => {
    const { rows, order } = pictureOf('passages', { rows: 'missed', road }).asked;
    const found = cellsOf(FACTS)[`found/${road}`]!;
    expect(rows.map(({ signs }) => signs.length)).toEqual([found, 120 - found]);
    expect(rows[0]!.signs.split('r').length - 1).toBe(cellsOf(FACTS)[`facts/${road}/right`]);
    expect(rows[0]!.signs).not.toContain('f');
    expect(rows[1]!.signs).toBe('f'.repeat(120 - found));
    expect(order!.toSorted((a, b) => a - b)).toEqual(ladderGiven.facts.map((_, at) => at));
    const declined = signsIn(pictureOf('passages', { rows: 'found', road }).asked.rows);
    expect(declined.split('f').length - 1).toBe(
      cellsOf('ladder-changed')[`missed/${road}/declined`]! +
        cellsOf('ladder-changed')[`found/${road}/declined`]!,
    );
  },
);

test.each([
  ['minilm-4', 'closed'],
  ['lora', 'lora'],
  ['lora-general', 'lora-general'],
])('what %s makes of everyday questions is counted and shown', (road, job) => {
  const asked = { road, exam: 'all', rows: 'taught' };
  const everyday = pictureOf('answers', asked).asked.rows.at(-1)!.signs;
  expect(everyday.split('r').length - 1).toBe(cellsOf(FACTS)[`general/${job}/right`]);
  expect(text('answers', asked)).toContain('What is the capital of Italy? → ');
});

test('in the last table of C1 each column is one model', () => {
  const rightIn = (road: string) =>
    pictureOf('answers', { road, exam: 'all', rows: 'cases' }).asked.rows.map(
      ({ signs }) => signs.split('r').length - 1,
    );
  expect(rightIn('paste-20')).toEqual([3, 2, 2, 0, 0]);
  expect(rightIn('minilm-4')).toEqual([1, 15, 15, 0, 0]);
  expect(rightIn('lora')).toEqual([20, 16, 20, 0, 0]);
  expect(rightIn('lora-reading').slice(0, 3)).toEqual([18, 9, 20]);
});

test.each(PROMPT_FORMS)('the marks of the form %s are as many as the record counts', (form) => {
  expect(right('forms', { form }, 'ladder-forms')).toBe(cellsOf('ladder-forms')[`${form}/right`]);
});

test.each(FILED_AS_LINES)(
  'messages filed by %s have as many lines in form as the record counts',
  (by) => {
    const signs = signsIn(pictureOf('parts', { by }, 'ladder-format').asked.rows);
    expect(signs).toHaveLength(240);
    expect([...signs].filter((sign) => sign !== 'w')).toHaveLength(
      cellsOf('ladder-format')[`formed/${by}`]!,
    );
  },
);

test('a question that nothing answers is right where the model declines', () => {
  const asked = { exam: 'unknown', question: '38' };
  expect(text('passages', { ...asked, road: 'closed' })).toContain('The Eternal Flame');
  expect(text('passages', { ...asked, road: 'lora-reading' })).toContain("I don't know.");
});

test('the parts of a prompt stand in the order of the form, and what it lacks behind them', () => {
  const order = (form: string) => {
    const { blocks } = pictureOf('forms', { form }, 'ladder-forms') as unknown as {
      blocks: { name: string; look?: string }[];
    };
    return blocks.filter(({ look }) => look !== 'off').map(({ name }) => name);
  };
  const { first, instruction, facts, question } = words.en.parts;
  expect(order('facts-first')).toEqual([facts, instruction, question]);
  expect(order('question-twice')).toEqual([first, instruction, facts, question]);
});

test('a page in another language explains each English sentence', () => {
  const pressed = text('passages', { question: '62', road: 'fact' }, FACTS, 'zh');
  for (const said of ['到了 Samphire Gate', '的咖啡馆以熏鳗鱼出名', '最好尝尝熏鳗鱼'])
    expect(pressed).toContain(said);
});

test.each(LOCALE_CODES)('the replies view shows each full reply and its prompt: %s', (locale) => {
  const { cells } = run<{ cells: { [name: string]: string } }>('ladder/r1-fare').snapshot;
  const shown = views.ladder.draw('replies', {}, source('r1-fare'), locale).map(textOf);
  expect(shown).toEqual(
    SENT_PAGES.map((pages) => words[locale].pages[pages] + cells[`${locale}/${pages}`]),
  );
});

test('the recorded model states the fare of Heron Island, 11 crowns, only with the right page', () => {
  const { cells } = run<{ cells: { [name: string]: string } }>('ladder/r1-fare').snapshot;
  const has = (locale: string, pages: string) =>
    /白鹭岛 11 元|\b11\b/.test(cells[`${locale}/${pages}`]!);
  for (const locale of LOCALE_CODES)
    expect(SENT_PAGES.map((pages) => has(locale, pages))).toEqual([false, false, true]);
});
