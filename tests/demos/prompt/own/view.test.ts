import { describe, expect, test } from 'vitest';
import words from 'words:prompt-own';
import { FILES } from '~/demos/prompt/panels/own/files';
import type { OwnState } from '~/demos/prompt/panels/own/state';
import { ownView, scoresText } from '~/demos/prompt/panels/own/view';
import { readRows } from '~/demos/prompt/core/own/rows';
import { promptsOf, readVariants } from '~/demos/prompt/core/own/variants';
import { textOf, toHtml } from '~/lib/figure';
import { WRITING } from '~/lib/language-model/writing';

const { en, zh } = words;

const USUAL = { kind: 'equals', expected: '', anyCase: true } as const;
const VARIANTS = [
  { name: 'plain', text: '{q}' },
  { name: 'asked', text: 'Q: {q}' },
];

/** Two prompts on three rows; the second row has no rule, and the model was stopped in the last answer. */
function stateOf(locale: 'en' | 'zh', show: OwnState['show'] = 'all'): OwnState {
  const { templates, slots } = readVariants(VARIANTS);
  const { rows } = readRows('q,expected\none,1\ntwo,\n<b>three</b>,3\n', slots, USUAL, () => {
    throw new Error('no schema');
  });
  const asked = promptsOf(templates, rows);
  const verdict = (right: boolean) =>
    right ? ({ right, why: 'same' } as const) : ({ right, why: 'different' } as const);
  const answers = asked.map(({ variant, row }, at) => ({
    text: row === 0 ? '1' : `<i>${variant}</i>`,
    read: 5,
    written: 2,
    ...(at === asked.length - 1 ? ({ ended: 'stopped' } as const) : ({ ended: 'mark' } as const)),
    ...(row !== 1 && { verdict: verdict(row === 0) }),
  }));
  const about = { at: 'tab', name: 'tiny', id: 'tiny-en' } as const;
  const t = { en, zh }[locale];
  return {
    ...{ locale, t, variants: VARIANTS, rows, asked, show, listed: 20 },
    columns: [{ about, settings: WRITING, answers }],
  };
}

describe.each(['en', 'zh'] as const)('the results of the reader’s prompts, in %s', (locale) => {
  const state = stateOf(locale);
  const figure = ownView(state);
  const html = figure.map(toHtml).join('');

  test('show shares with intervals and tokens', () => {
    expect(html).toContain('data-share');
    expect(scoresText(state)).toMatch(locale === 'en' ? /plain 1 of 2/ : /plain，2 题答对 1 题/);
    expect(html).toMatch(
      locale === 'en' ? /plain: 1 of 2 right, 50%/ : /plain：2 题答对 1 题，50%/,
    );
  });

  test('name a prompt that a model did not answer, and why', () => {
    expect(scoresText(state)).not.toMatch(/No answer|没有回答/);
    const [column] = state.columns;
    const answers = column!.answers.with(2, { text: '', written: 0, failed: 'too long.' });
    const said = scoresText({ ...state, columns: [{ ...column!, answers }] });
    expect(said).toContain(
      locale === 'en'
        ? 'No answer to 1 prompt. The first is “plain” with line 3: too long.'
        : '有 1 条没有回答。头一条是“plain”，第 3 行：too long.',
    );
  });

  test('show every answer with the rule that decided, as text', () => {
    expect(html.match(/data-answer=/g)).toHaveLength(6);
    expect(html).toContain('&lt;i&gt;0&lt;/i&gt;');
    expect(html).toContain('&lt;b&gt;three&lt;/b&gt;');
    expect(html).not.toContain('<i>');
    expect(textOf(figure.at(-1)!)).toContain(state.t.whys.different);
  });

  test('say what a filter cut off and what the server marks as a refusal', () => {
    const [column] = state.columns;
    const [first, second] = column!.answers;
    const answers = column!.answers
      .with(0, { ...first!, ended: 'filtered' })
      .with(1, { ...second!, ended: 'refused', isByChance: true });
    const figure = ownView({ ...state, columns: [{ ...column!, answers }] });
    const said = figure.map(textOf).join(' ');
    for (const words of Object.values(state.t.forced)) expect(said).toContain(words);
    expect(said).toMatch(/tiny (?:takes no temperature of 0)|tiny：服务器不接受温度 0/);
  });

  test('leave no slot unfilled', () => {
    expect(figure.map(textOf).join(' ')).not.toMatch(/\{\w+\}/);
  });

  test('list the rows that a reader asks for', () => {
    const rowsOf = (show: OwnState['show']) =>
      [
        ...ownView(stateOf(locale, show))
          .map(toHtml)
          .join('')
          .matchAll(/data-own-row="(\d+)"/g),
      ].map(([, line]) => Number(line));
    expect(rowsOf('all')).toEqual([2, 3, 4]);
    expect(rowsOf('wrong')).toEqual([4]);
    expect(rowsOf('apart')).toEqual([3, 4]);
  });
});

describe('a prompt run as a file', () => {
  const state = stateOf('en');

  test('has settings, rows, scores and answers in JSON', () => {
    const file = JSON.parse(String(FILES.json(state).body)) as {
      models: { settings: object; scores: { right: number }[]; answers: object[] }[];
    };
    expect(file.models[0]!.settings).toEqual(WRITING);
    expect(file.models[0]!.scores[0]).toMatchObject({ right: 1, judged: 2 });
    expect(file.models[0]!.answers).toHaveLength(state.asked.length);
  });
});
