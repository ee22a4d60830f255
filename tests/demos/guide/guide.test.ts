import { describe, expect, test } from 'vitest';
import { addressOf } from '~/demos/guide/address';
import type { Answers } from '~/demos/guide/core/rules';
import { weightsIn, weightsText } from '~/lib/matrix/settings';
import { litBy } from '~/demos/guide/answering';
import { proofsOf } from '~/demos/guide/memo/proofs';
import { memoSheet } from '~/demos/guide/memo/memo';
import { references } from '~/demos/guide/memo/references';
import { alsoText, sayOf, shortOf, testLines, verdictText } from '~/demos/guide/sentences';
import { weekOf, type GuideState } from '~/demos/guide/state';
import { cards } from '~/demos/guide/view/cards';
import { ends, standingsOf } from '~/demos/guide/view/ends';
import { reasons } from '~/demos/guide/view/reasons';
import { verdict } from '~/demos/guide/view/verdict';
import { toMarkdown } from '~/demos/parts/memo/sheet';
import { isGuideTexts } from '~/demos/guide/core/texts';
import { textOf, toHtml } from '~/lib/figure';
import { LOCALE_CODES } from '~/lib/locale';
import { content, told, guideWords, stateOf } from './state';

const html = (state: GuideState) =>
  [...ends(state), ...verdict(state), ...cards(state)].map(toHtml).join('');

describe('the answer of the guide', () => {
  test.each([
    ['hard-reasoning', 'Begin with prompting', /^One road is enough/],
    ['support-bot', 'Begin with retrieval', /^One road is enough/],
    ['facts-in-form', 'Begin with retrieval', /^Add fine-tuning only if the test falls short\.$/],
    ['own-language', 'Begin with training from scratch', /^Add fine-tuning only if/],
  ])('%s: %s', (id, said, also) => {
    const state = stateOf(id);
    expect(verdictText(state)).toBe(said);
    expect(alsoText(state)).toMatch(also);
  });

  test('says if only the order separates two roads', () => {
    expect(alsoText(stateOf('facts-in-form', 'en', { model: 'gpus' }))).toMatch(
      /The case for fine-tuning is as strong; retrieval comes first because/,
    );
  });

  test('is a tie where a long text fits and an invented answer hurts most, settled by ten questions', () => {
    const state = stateOf('support-bot', 'en', { text: 'handbook', output: 'text' });
    expect(html(state)).toContain('data-answer-road="rag paste"');
    expect(verdictText(state)).toBe('A tie: retrieval and everything in the prompt');
    expect(alsoText(state)).toMatch(
      /^A search refuses better .+ Try both with the ten questions below, and keep one\.$/,
    );
    expect(textOf(cards(state)[0]!)).toContain(
      'ask both ways ten questions that the text doesn’t answer',
    );
    expect(html(state).match(/data-week=""/g)).toHaveLength(2);
    expect(html(state).match(/data-at="lead"/g)).toHaveLength(2);
    expect(html(stateOf('support-bot'))).not.toContain('data-settle');
  });

  test('is to paste everything where the text fits, with plain prompting as a part', () => {
    const state = stateOf('support-bot', 'en', { text: 'pages' });
    expect(html(state)).toContain('data-answer-road="paste"');
    expect(verdictText(state)).toBe('Begin with everything in the prompt');
    const prompt = state.plan.left.find(({ road }) => road === 'prompt')!;
    expect([sayOf(prompt, state), shortOf(prompt)]).toEqual(['included', '']);
  });

  test('keeps its road if it is due this week, and suggests a form that takes days', () => {
    const week = { time: 'week', examples: 'none' };
    const state = stateOf('support-bot', 'en', week);
    expect([verdictText(state), alsoText(state)]).toEqual([
      'Begin with retrieval',
      'One road is enough.',
    ]);
    expect(html(state)).toMatch(/data-week=""><b>.*Upload the files to a hosted file search/);
    expect(
      weekOf(stateOf('support-bot', 'en', { ...week, privacy: 'inside' }), 'rag').text,
    ).toMatch(/^Cut the files into passages on your own machine/);
  });

  test('says which later road is needed anyway', () => {
    const cited = { output: 'citations', model: 'frontier' };
    expect(alsoText(stateOf('own-language', 'en', cited))).toMatch(
      /^You’ll need retrieval either way\./,
    );
  });

  test('puts name and words on one line, without points', () => {
    for (const locale of LOCALE_CODES)
      for (const { id } of content.presets) {
        const state = stateOf(id, locale);
        const said = ends(state).map((end) => textOf(end));
        expect(said).toHaveLength(6);
        const score = state.plan.steps[0]!.score;
        for (const line of said) expect(line, id).not.toMatch(/point|分/);
        expect(alsoText(state) + verdictText(state)).not.toContain(String(score));
        standingsOf(state).forEach((standing, at) => {
          expect(said[at]).toContain(
            state.roads[standing.road] + state.strings.dash + sayOf(standing, state),
          );
        });
      }
  });

  test('highlights what a change has changed', () => {
    const lit = (after: GuideState) => litBy(stateOf('support-bot'), after);
    const none = { lead: false, also: false, test: false };
    const due = stateOf('support-bot', 'en', { text: 'none', time: 'week' });
    expect(lit(due)).toEqual({ ...none, test: true });
    expect(lit(stateOf('prototype'))).toEqual({ ...none, lead: true, test: true });
    expect(lit(stateOf('support-bot', 'en', { examples: 'none' }))).toEqual(none);
  });
});

describe('the proofs of the guide', () => {
  test('are a study, a run of the lab and the comparison, or say why there is none', () => {
    const [study, lab, judged] = proofsOf(stateOf('support-bot'));
    expect(study).toMatchObject({
      title: 'Against the whole text, % won',
      badge: { near: 'E181' },
    });
    expect(lab!.rows.map(({ name }) => name)).toEqual([
      'Retrieval',
      'Fine-tuning',
      'both together',
    ]);
    expect(lab).toMatchObject({ ground: 'smollm2', on: 'SmolLM2, 135 M' });
    expect(lab!.rows.map(({ value }) => value)).toEqual(['68', '1', '1']);
    expect(proofsOf(stateOf('support-bot', 'en', { task: 'both' }))[1]).toMatchObject({
      ground: 'toy',
    });
    expect(judged).toMatchObject({ title: '17 ratings of 5: 0.40 ahead' });
    expect(proofsOf(stateOf('facts-in-form'))[2]).toMatchObject({
      none: 'No weights for this case yet. Set your own below.',
    });
  });

  test('follow the reader’s weights, and say if another road leads by them', () => {
    const weighed = {
      own: true,
      ranking: [
        { road: 'finetune', score: 3.456 },
        { road: 'rag', score: 3 },
      ],
    } as const;
    const state = { ...stateOf('support-bot'), weighed };
    expect(proofsOf(state)[2]).toMatchObject({
      title: 'Our 17 ratings put another road first',
      badge: { near: 'your weights' },
      rows: [{ value: '3.46' }, { value: '3.00' }],
    });
  });
});

describe('the cards of the guide', () => {
  test('ask for thirty questions before the full number, and say what thirty show', () => {
    const said = cards(stateOf('support-bot')).map(textOf).join(' ');
    expect(said).toContain('30 real questions.');
    expect(said).toContain('the true error rate is below 9.5%');
    expect(said.indexOf('30 real')).toBeLessThan(said.indexOf('Then 234'));
    expect(cards(stateOf('prototype')).map(textOf).join(' ')).toContain('within 18 points');
  });

  test('ask for fewer questions if the first result is due in days', () => {
    expect(testLines(stateOf('prototype')).join(' ')).toContain('15 points');
    expect(testLines(stateOf('hard-reasoning')).join(' ')).toContain('10 points');
  });

  test('mention a classifier where there are many labels, with our lab’s result', () => {
    const labels = { task: 'labels', output: 'text' };
    expect(html(stateOf('strict-format', 'en', labels))).toContain(
      'data-before="classifier-first"',
    );
    expect(html(stateOf('support-bot'))).not.toContain('data-before');
  });

  test('link what would change the advice in a live page, and only name it in the build', () => {
    const state = stateOf('prototype');
    expect(html(state)).not.toContain('href="?');
    const live = { ...state, turn: (q: string, o: string) => `?${q}=${o}#guide` };
    expect(html(live)).toContain('href="?text=library#guide"');
    expect(html(live)).toContain('The text no longer fits into a prompt');
  });

  test('explain a foundation in other words', () => {
    const drawn = html(stateOf('own-language', 'en', { model: 'open' }));
    expect(drawn).toContain('Go on with the pretraining of a model that exists');
    expect(drawn).not.toContain('Tune a LoRA adapter on the examples');
  });
});

test('the reasons never make a test a condition for required answers', () => {
  const drawn = reasons(stateOf('own-language', 'en', { output: 'citations' }))
    .map(toHtml)
    .join('');
  expect(drawn.match(/In any case/g)).toHaveLength(1);
  expect(drawn.match(/Only if: /g)).toHaveLength(1);
});

test.each(LOCALE_CODES)('references separates sources by more than a comma (%s)', (locale) => {
  const state = { ...guideWords(locale), ...told(locale) };
  const [rule] = state.rules;
  const lab = ['one', 'other'];
  const said = textOf(references({ ...rule!, lab }, 'rag', state));
  expect(said).toContain({ en: 'one; other', zh: 'one；other' }[locale]);
});

describe('the address of the guide', () => {
  const words = guideWords('en');
  const named = (id: string) => {
    const { answers, weights } = words.cases.find((one) => one.id === id)!;
    const own =
      words.table.weightings.find((one) => one.id === weights) ?? words.table.weightings[0]!;
    return { ...answers, case: id, weights: weightsText(own.weights) };
  };
  const caseOf = (id: string) => words.cases.find((one) => one.id === id)!;
  const address = addressOf({
    ...words,
    start: caseOf('support-bot'),
    base: caseOf('facts-in-form'),
  });
  const read = (query: string) => address.read(new URLSearchParams(query));
  const write = (answers: Answers, query = '') =>
    decodeURIComponent(String(address.write(answers, new URLSearchParams(query))));
  const support = named('support-bot');
  const weighed = (text: string) => {
    const { criteria, weightings } = words.table;
    return { ...support, weights: weightsText(weightsIn(text, criteria, weightings[0]!.weights)) };
  };

  test.each([
    ['', support],
    ['case=prototype&time=months', { ...named('prototype'), time: 'months' }],
    ['case=castle&text=war&colour=red', support],
    // Questions that were dropped.
    [
      'guide.case=cited-answers&guide.citations=permissions&guide.compute=gpu',
      named('cited-answers'),
    ],
    // Links of the earlier guide have no case: answers stand over its first, or list all of one.
    ['guide.text=pages', { ...named('facts-in-form'), text: 'pages' }],
    [
      String(
        new URLSearchParams(
          Object.entries(caseOf('prototype').answers).map(([id, one]) => [`guide.${id}`, one]),
        ),
      ),
      named('prototype'),
    ],
    [
      'matrix.weights=new-facts:3,freshness:9,privacy-deletion:much,beauty:2,waiting-time',
      weighed('new-facts:3'),
    ],
    [
      'matrix.weight.new-facts=3&weight.freshness=0&matrix.sort=weight',
      weighed('new-facts:3,freshness:0'),
    ],
  ])('“%s” opens what it names', (query, answers) => {
    expect(read(query)).toEqual(answers);
  });

  test('names the case, and the answers and weights that differ from it', () => {
    const week = { ...support, time: 'week' };
    expect(write(week, 'x=1')).toBe('x=1&guide.case=support-bot&guide.time=week');
    expect(read(write(week))).toEqual(week);
    expect(write(support, 'case=prototype&time=week')).toBe('');
    const own = weighed('freshness:0,new-facts:2');
    expect(write(own, 'a=b&weight.freshness=3')).toBe('a=b&matrix.weights=new-facts:2,freshness:0');
    expect(read(write(own))).toEqual(own);
    expect(address.turned(own, 'time', 'week')).toBe(
      '?guide.case=support-bot&guide.time=week&matrix.weights=new-facts%3A2%2Cfreshness%3A0#guide',
    );
  });

  test('stays as it came where it says the same in other words', () => {
    expect(write(named('prototype'), 'case=prototype')).toBe('case=prototype');
    const has = (query: string) => address.has(new URLSearchParams(query));
    expect(['guide.text=pages', 'weight.freshness=0', 'x=1'].map(has)).toEqual([true, true, false]);
  });
});

describe('the text of the memo', () => {
  const memoOf = (state: GuideState) =>
    toMarkdown(
      memoSheet({
        state,
        date: '22 November 2026',
        link: 'https://site.test/en/guide/?case=support-bot',
      }),
    );

  test('has answer, test, reasons, rejected roads, changes, answers and links', () => {
    const memo = memoOf(stateOf('support-bot'));
    expect(memo).toMatch(/^# Which road for a support bot\?\n/);
    for (const heading of [
      'Test first',
      'On what grounds',
      'Roads not taken',
      'Change your mind if',
      'Our answers',
    ])
      expect(memo).toContain(`## ${heading}`);
    expect(memo).toContain('](<https://site.test/en/sources/#E');
    expect(memo).toContain('(<https://site.test/en/guide/?case=support-bot>)');
  });

  test.each(LOCALE_CODES)('fits one sheet for every case (%s)', (locale) => {
    const most = locale === 'en' ? 5_200 : 2_700;
    for (const { id } of content.presets) {
      const text = memoOf(stateOf(id, locale)).replace(/\(<[^>]*>\)/g, '');
      expect(text.length, id).toBeLessThan(most);
    }
  });
});

test('isGuideTexts accepts rules and nothing else', () => {
  expect(isGuideTexts(told('en'))).toBe(true);
  for (const other of [undefined, null, 'rules', [], {}, { rules: [] }, { rules: [{}] }])
    expect(isGuideTexts(other)).toBe(false);
  expect(isGuideTexts({ rules: told('en').rules })).toBe(false);
});
