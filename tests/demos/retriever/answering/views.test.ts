import { describe, expect, test } from 'vitest';
import { answersTable, answersView } from '~/demos/retriever/panels/answering/answers-view';
import { FILES } from '~/demos/retriever/panels/answering/files';
import words from 'words:retriever-answering';
import { Openings } from '~/demos/retriever/panels/answering/openings';
import { outcomeText, pairView } from '~/demos/retriever/panels/answering/pair-view';
import { resultText, runView } from '~/demos/retriever/panels/answering/run-view';
import { type Run, taskOf } from '~/demos/retriever/panels/answering/tasks';
import { refusedText, withTimeLeft } from '~/demos/parts/answering/sentences';
import { modelStrings } from '~/demos/parts/language-model/strings';
import { judge } from '~/demos/retriever/core/answering/judge';
import { ARMS, type Arm } from '~/demos/retriever/core/answering/messages';
import type { Sheet } from '~/demos/retriever/core/answering/sheet';
import { fill } from '~/i18n/format';
import { WRITING } from '~/lib/language-model/writing';
import type { Locale } from '~/lib/locale';
import { textOf, toHtml } from '~/lib/figure';
import { BOAT, WIFI } from '../core/answering/sheets';

const { en, zh } = words;

const asked = (sheet: Sheet, arm: Arm, text: string) => {
  const task = taskOf(sheet, arm, 'en');
  const written = { tokens: [], ended: 'mark', milliseconds: 5 } as const;
  return { ...task, ...written, judged: judge(task.sheet, text) };
};
const RUN: Run = {
  about: { at: 'tab', name: 'Small', id: 'small' },
  tasks: [BOAT, WIFI].flatMap((sheet) => ARMS.map((arm) => taskOf(sheet, arm, 'en'))),
  done: [
    asked(BOAT, 'passages', 'At 07:30 [2].'),
    asked(BOAT, 'bare', 'At <nine>.'),
    asked(WIFI, 'passages', 'No answer in the text.'),
  ],
  settings: WRITING,
  refused: [],
  places: [],
  took: 6,
};

describe('an answer beside its passages', () => {
  const judged = judge(BOAT, 'The boat leaves at 07:30 [2]. Bring a coat.');
  const pair = { sheet: BOAT, judged };

  test('says of each sentence what the check found', () => {
    const said = textOf(pairView(pair, en));
    expect(said).toContain('100% of its words are in [2]: passes.');
    expect(said).toContain('Cites no passage. 0% of its words are in the passages it read.');
  });

  test('marks the words that the sentence pointed at shares with what it cites, and nothing else', () => {
    expect(toHtml(pairView(pair, en))).not.toContain('<mark>');
    const pointed = toHtml(pairView({ ...pair, pointed: 0 }, en));
    expect(pointed.match(/data-cited/g)).toHaveLength(1);
    expect(pointed).toContain('<mark>boat</mark>');
    expect(pointed).not.toContain('<mark>The</mark> mill');
  });

  test('judges nothing while it is being written', () => {
    expect(textOf(pairView({ ...pair, writing: true }, en))).not.toContain('passes');
  });

  test('is summed up by what became of it', () => {
    expect(outcomeText({ sheet: BOAT, judged: judge(BOAT, 'At nine [1].') }, en)).toBe(
      'It does not say what a right answer must say; missing: 07:30; it does not cite the passage that holds the answer.',
    );
    expect(outcomeText({ sheet: WIFI, judged: judge(WIFI, '有 [1]。') }, zh)).toBe(
      '文中没有答案，它却答了。',
    );
    const typed = { ...WIFI, answerable: undefined };
    expect(outcomeText({ sheet: typed, judged: judge(typed, 'x') }, en)).toBe(en.unjudged);
  });
});

describe('a run', () => {
  test('says how many were as they should be, with an interval, and whether the ways differ', () => {
    expect(resultText(RUN, en, modelStrings.en)).toBe(
      'With the passages: 2 of 2 as they should be (34–100%). Without passages: 0 of 1 as they should be (0–79%). Asked both ways: 1 as they should be only with the passages, 0 only without. A fair coin splits them at least this unevenly in 100% of cases (McNemar).',
    );
  });

  test('names what the model would not answer, and the first reason', () => {
    const refused = [{ ...taskOf(WIFI, 'bare', 'en'), why: 'too long.' }];
    const said = (run: Run, locale: Locale) =>
      refusedText(run, ({ arm }) => ({ en, zh })[locale].arms[arm], modelStrings[locale]);
    expect(said(RUN, 'en')).toBe('');
    expect(said({ ...RUN, refused }, 'en')).toBe(
      `1 answer did not come. The first is to “${WIFI.question}” (without passages): too long.`,
    );
    expect(said({ ...RUN, refused }, 'zh')).toContain('有 1 个问题没有回答');
    expect(toHtml(runView({ ...RUN, refused }, en, modelStrings.en))).toContain('no answer came');
    const { unanswered, most } = JSON.parse(String(FILES.json({ ...RUN, refused }).body));
    expect(unanswered).toEqual([{ id: WIFI.id, arm: 'bare', why: 'too long.' }]);
    expect(most).toBe(RUN.settings.most);
  });

  test('is drawn as a mark for each question; those not asked yet wait', () => {
    const drawn = toHtml(runView(RUN, en, modelStrings.en));
    const marks = [...drawn.matchAll(/<button[^>]*data-outcome="([^"]+)"/g)].map(([, one]) => one);
    expect(marks).toEqual(['right', 'honest', 'wrong', 'waiting']);
    expect(drawn).toContain('aria-label="When does the boat leave? with the passages: right"');
  });

  test('draws an answer only once it is opened, and writes it out as text', () => {
    const openings = new Openings(new EventTarget(), () => undefined);
    expect(toHtml(answersView(RUN.done, openings, en, modelStrings.en))).not.toContain(
      'data-sentence',
    );
    openings.names.add('bare-boat');
    const opened = toHtml(answersView(RUN.done, openings, en, modelStrings.en));
    expect(opened.match(/data-sentence/g)).toHaveLength(1);
    expect(opened).toContain('At &lt;nine&gt;.');
    expect(opened).toContain(en.noPassages);
  });

  test('has a row an answer in a table, and is handed out with all that was read', () => {
    const table = answersTable(RUN.done, en);
    expect(toHtml(table).match(/<tr>/g)).toHaveLength(4);
    expect(textOf(table)).toContain('At 07:30 [2].right');
    const { answers } = JSON.parse(String(FILES.json(RUN).body));
    expect(answers[0].prompt[1].content).toContain('[2] The boat');
    expect(answers[1]).toMatchObject({ arm: 'bare', passages: [], outcome: 'wrong' });
  });

  test('says how far it is, and how long the rest takes', () => {
    const { en: english, zh: chinese } = modelStrings;
    const said = (asked: number, t: typeof en, model: typeof english) =>
      withTimeLeft(fill(t.progress, { done: asked, of: 20 }), { asked, of: 20, took: 10 }, model);
    expect(said(0, en, english)).toBe('0 of 20 answers.');
    expect(said(5, en, english)).toBe('5 of 20 answers. About 30 s left.');
    expect(said(5, zh, chinese)).toBe('写完 5 个，共 20 个。大约还要 30 秒。');
  });
});
