import { describe, expect, test } from 'vitest';
import { csvRows, jsonOf } from '~/demos/guide/files';
import { memoSheet } from '~/demos/guide/memo';
import { toMarkdown } from '~/demos/parts/memo/markdown';
import { references } from '~/demos/guide/references';
import { resultOf } from '~/demos/guide/result';
import { ruleList } from '~/demos/guide/rule-list';
import { figureSaid, testLines, verdictSaid } from '~/demos/guide/sentences';
import type { GuideState, GuideWords } from '~/demos/guide/state';
import { guideStrings } from '~/demos/guide/strings';
import { view } from '~/demos/guide/view';
import { labNames } from '~/demos/parts/lab-names';
import { words } from '~/i18n/words';
import { completed } from '~/lib/demos/guide/answers';
import { isTold, type Told } from '~/lib/demos/guide/told';
import { textOf, toHtml } from '~/lib/figure';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { byRoad } from '~/lib/road';
import { readGuide, readMatrix } from '../../../content/read';

const content = readGuide();

function told(locale: Locale): Told {
  const { rules } = content;
  return {
    rules: rules.map((rule) => ({
      ...rule,
      reason: rule.reason[locale],
      risk: rule.risk?.[locale],
      do: Object.fromEntries(
        Object.entries(rule.do ?? {}).map(([road, text]) => [road, text[locale]]),
      ),
      instead: Object.fromEntries(
        Object.entries(rule.instead ?? {}).map(([road, { step, enter }]) => [
          road,
          { step: step[locale], enter: enter[locale] },
        ]),
      ),
      lab: [{ task: 'facts', road: 'rag', measure: 'accuracy', value: 0.99 }],
    })),
    criteria: Object.fromEntries(
      readMatrix().criteria.map(({ id, name, roads }) => [
        id,
        { name: name[locale], ratings: byRoad((road) => String(roads[road].rating)) },
      ]),
    ),
    sources: { E01: 'E01 Ovadia et al. 2024' },
  };
}

function guideWords(locale: Locale): GuideWords {
  const { questions, roads, measures } = content;
  return {
    locale,
    questions: questions.map(({ id, name, options }) => ({
      id,
      name: name[locale],
      options: options.map((option) => ({ id: option.id, name: option.name[locale] })),
    })),
    steps: byRoad((road) => ({ step: roads[road].step[locale], enter: roads[road].enter[locale] })),
    measures: Object.fromEntries(
      Object.entries(measures).map(([id, { count, rate, margin }]) => [
        id,
        { count: count[locale], aim: rate === undefined ? { margin: margin! } : { rate } },
      ]),
    ),
    roads: words(locale).roads,
    strings: guideStrings[locale],
    names: labNames[locale],
    pages: {
      sources: `/${locale}/sources/`,
      compare: `/${locale}/compare/`,
      lab: `/${locale}/lab/`,
      guide: `/${locale}/guide/`,
    },
  };
}

function stateOf(preset: string, locale: Locale = 'en', more: Record<string, string> = {}) {
  const { answers } = content.presets.find(({ id }) => id === preset)!;
  const given = completed(content.questions, { ...answers, ...more });
  return {
    ...guideWords(locale),
    ...resultOf(content.questions, told(locale), given),
  } satisfies GuideState;
}
const html = (state: GuideState) => view(state).map(toHtml).join('');

describe('the figure', () => {
  test('names the steps in order, and the test before them', () => {
    const drawn = html(stateOf('facts-in-form'));
    expect([...drawn.matchAll(/<li data-road="(\w+)"/g)].map(([, road]) => road)).toEqual([
      'rag',
      'finetune',
    ]);
    expect(drawn).toContain('data-questions="299"');
    expect(drawn.indexOf('data-questions')).toBeLessThan(drawn.indexOf('<li data-road'));
  });

  test.each([
    ['hard-reasoning', 'Take prompting.'],
    ['facts-in-form', 'Begin with retrieval, add fine-tuning only if the test asks for it.'],
    [
      'own-language',
      'Begin with training from scratch, add fine-tuning only if the test asks for it.',
    ],
  ])('%s: %s', (preset, said) => {
    expect(verdictSaid(stateOf(preset))).toBe(said);
  });

  test('says to ears what to do, how much to test, and how firm that is', () => {
    expect(figureSaid(stateOf('facts-in-form'))).toMatch(
      /^Begin with retrieval, .+ Test first with 299 questions\. 13 other answers would change/,
    );
  });

  test('links what would change the advice where it is live, and only names it in the build', () => {
    const state = stateOf('prototype');
    expect(html(state)).not.toContain('href="?');
    const live = { ...state, turn: (q: string, o: string) => `?guide.${q}=${o}#guide` };
    expect(html(live)).toContain('href="?guide.text=library#guide"');
  });

  test.each(LOCALE_CODES)('leaves no slot and no hole for any preset (%s)', (locale) => {
    for (const { id } of content.presets) {
      const drawn = view(stateOf(id, locale)).map(textOf).join(' ');
      expect(drawn, id).not.toMatch(/\{\w+[|}]|undefined|NaN/);
      expect(drawn.length, id).toBeGreaterThan(400);
    }
  });

  test('makes no test the condition of what the answers require', () => {
    const state = stateOf('own-language', 'en', { citations: 'source' });
    expect(verdictSaid(state)).toBe(
      'Begin with training from scratch, add retrieval in any case, add fine-tuning only if the test asks for it.',
    );
    const drawn = html(state);
    expect(drawn.match(/In any case/g)).toHaveLength(1);
    expect(drawn.match(/Only if: /g)).toHaveLength(1);
  });

  test('asks for fewer questions where the first result is due in days', () => {
    expect(testLines(stateOf('prototype')).join(' ')).toContain('15 points');
    expect(testLines(stateOf('hard-reasoning')).join(' ')).toContain('10 points');
  });

  test('says in other words what a foundation is', () => {
    const drawn = html(stateOf('own-language', 'en', { compute: 'gpu' }));
    expect(drawn).toContain('Go on with the pretraining of a model that exists');
    expect(drawn).not.toContain('Tune a LoRA adapter on the examples');
  });
});

describe('the list of rules', () => {
  test.each(LOCALE_CODES)('sets sources apart by more than their own commas (%s)', (locale) => {
    const state = { ...guideWords(locale), ...told(locale) };
    const [rule] = state.rules;
    const [cell] = rule!.lab;
    const lab = [cell!, { ...cell!, road: 'finetune' as const }];
    const said = textOf(references({ ...rule!, lab }, undefined, state));
    expect(said).toMatch({ en: /99% right; New facts, /, zh: /答对 99%；新事实、/ }[locale]);
  });

  test('says of each rule when it holds, what it does and what it rests on', () => {
    const list = toHtml(ruleList({ ...guideWords('en'), ...told('en') }));
    expect(list.match(/<li data-rule=/g)).toHaveLength(content.rules.length);
    expect(list).toContain(
      'If Text behind the answers: more than fits into a prompt or billions of words',
    );
    expect(list).toContain('Fine-tuning ruled out: ');
  });
});

describe('files', () => {
  test('hold the steps as rows and the plan as data', () => {
    const state = stateOf('facts-in-form');
    const rows = csvRows(state);
    expect(rows.map(([at, road]) => [at, road])).toEqual([
      ['Step', 'Road'],
      [1, 'Retrieval'],
      [2, 'Fine-tuning'],
    ]);
    expect(jsonOf(state)).toMatchObject({
      answers: { task: 'both' },
      steps: ['rag', 'finetune'],
      test: { questions: 299 },
    });
  });
});

describe('the memo', () => {
  const memoOf = (state: GuideState) =>
    toMarkdown(
      memoSheet({
        state,
        preset: 'Support bot',
        date: '22 November 2026',
        link: 'https://site.test/en/guide/?guide.task=facts',
      }),
    );

  test('tells plan, test, changes, risks, costs and answers, and where all of it stands', () => {
    const memo = memoOf(stateOf('support-bot'));
    expect(memo).toMatch(/^# Which road\? Support bot\n/);
    for (const heading of ['The plan', 'What would change', 'What to look out', 'Our answers'])
      expect(memo).toContain(`## ${heading}`);
    expect(memo).toContain('](<https://site.test/en/sources/#E');
    expect(memo).toContain('(<https://site.test/en/guide/?guide.task=facts>)');
  });

  test.each(LOCALE_CODES)('is short enough for a sheet whatever the case (%s)', (locale) => {
    const most = locale === 'en' ? 5_600 : 2_900;
    for (const { id } of content.presets) {
      const text = memoOf(stateOf(id, locale)).replace(/\(<[^>]*>\)/g, '');
      expect(text.length, id).toBeLessThan(most);
    }
  });
});

describe('isTold', () => {
  test('takes rules, and nothing else', () => {
    expect(isTold(told('en'))).toBe(true);
    for (const other of [undefined, null, 'rules', [], {}, { rules: [] }, { rules: [{}] }])
      expect(isTold(other)).toBe(false);
    expect(isTold({ rules: told('en').rules })).toBe(false);
  });
});
