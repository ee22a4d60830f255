import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { everyPlan } from '../every-plan';
import { flipsOf } from '~/demos/guide/core/flips';
import { planFor, roadsOf, tieOf } from '~/demos/guide/core/plan';
import type { Rule } from '~/demos/guide/core/rules';
import { byWay, partsOf, roadOf, WAYS } from '~/demos/guide/core/ways';
import { ROADS } from '~/lib/road';

const question = (id: string, ...options: string[]) => ({
  id,
  options: options.map((option) => ({ id: option })),
});
const QUESTIONS = [question('text', 'none', 'much'), question('form', 'free', 'strict')];
const rule = (id: string, when: Rule['when'][number], roads: Rule['roads']): Rule => ({
  id,
  when: [when],
  roads,
});
const RULES = [
  rule('much-text', { text: ['much'] }, { rag: 3 }),
  rule('strict', { form: ['strict'] }, { finetune: 2 }),
  rule('both', { text: ['much'], form: ['strict'] }, { finetune: 1 }),
  rule('general', {}, { scratch: 'exclude' }),
];

describe('planFor', () => {
  test('takes roads with at least three points, and keeps the others with their reasons', () => {
    const plan = planFor(RULES, { text: 'much', form: 'strict' });
    expect(roadsOf(plan)).toEqual(['rag', 'finetune']);
    expect(plan.steps[1]!.pro.map(({ id }) => id)).toEqual(['strict', 'both']);
    expect(plan.left.map(({ road, state }) => [road, state])).toEqual([
      ['prompt', 'within'],
      ['paste', 'out'],
      ['tools', 'out'],
      ['scratch', 'excluded'],
    ]);
  });

  test('falls back to prompting where no road has three points', () => {
    const plan = planFor(RULES, { text: 'none', form: 'strict' });
    expect(roadsOf(plan)).toEqual(['prompt']);
    expect(plan.steps[0]).toMatchObject({ score: 0, state: 'in', pro: [] });
  });

  test('accepts a requirement without points, and an exclusion against any', () => {
    const settled = [
      rule('must', {}, { rag: 'require' }),
      rule('may-not', {}, { finetune: 'exclude' }),
      rule('much', {}, { finetune: 5 }),
    ];
    expect(roadsOf(planFor(settled, {}))).toEqual(['rag']);
  });

  test('makes the prompt a part of retrieval, unless it is the foundation', () => {
    const both = [rule('store', {}, { rag: 3 }), rule('shown', {}, { prompt: 5 })];
    expect(roadsOf(planFor(both, {}))).toEqual(['rag']);
    expect(roadsOf(planFor([both[0]!, { ...both[1]!, foundation: true }], {}))).toEqual([
      'prompt',
      'rag',
    ]);
  });

  test('puts the foundation before what is built on it', () => {
    const founded = [
      rule('store', {}, { rag: 3 }),
      { ...rule('base', {}, { finetune: 3 }), foundation: true },
    ];
    expect(roadsOf(planFor(founded, {}))).toEqual(['finetune', 'rag']);
    expect(roadsOf(planFor([founded[0]!, { ...founded[1]!, foundation: false }], {}))).toEqual([
      'rag',
      'finetune',
    ]);
  });
});

const acts = rule('acts', {}, { tools: 'require' });

test('tools are beside the first road, never first, and need a prompt if there is nothing else', () => {
  expect(roadsOf(planFor([acts], {}))).toEqual(['prompt', 'tools']);
  const tuned = rule('tuned', {}, { finetune: 3 });
  expect(roadsOf(planFor([acts, tuned], {}))).toEqual(['finetune', 'tools']);
  const found = rule('found', {}, { rag: 3 });
  expect(roadsOf(planFor([acts, tuned, found], {}))).toEqual(['rag', 'tools', 'finetune']);
});

describe('pasting the whole text into a prompt', () => {
  const rules = [
    rule('fits', { text: ['much'] }, { paste: 3 }),
    rule('shown', {}, { prompt: 4 }),
    rule('dear', { form: ['strict'] }, { prompt: -2, rag: 3 }),
  ];

  test('replaces a plain prompt, with the reasons of both', () => {
    const { steps, left } = planFor(rules, { text: 'much', form: 'free' });
    expect(steps.map(({ road, pro }) => [road, pro.map(({ id }) => id)])).toEqual([
      ['paste', ['shown', 'fits']],
    ]);
    expect(left[0]).toMatchObject({ road: 'prompt', state: 'within' });
    expect(roadsOf(planFor(rules, { text: 'none', form: 'free' }))).toEqual(['prompt']);
  });

  test('is a kind of prompting, and listed beside it', () => {
    expect(WAYS).toEqual(['prompt', 'paste', 'rag', 'finetune', 'scratch', 'tools']);
    expect(WAYS.map(roadOf)).toEqual(['prompt', 'prompt', 'rag', 'finetune', 'scratch', undefined]);
    expect(partsOf('paste')).toEqual(['paste', 'prompt']);
    expect(partsOf('rag')).toEqual(['rag']);
    expect(byWay((way) => way.length).paste).toBe(5);
  });
});

describe('a search and the whole text, which replace each other,', () => {
  const both = (paste: number, rag: number) => [
    rule('whole', {}, { paste }),
    rule('store', {}, { rag }),
  ];
  const plan = (rules: readonly Rule[]) => {
    const made = planFor(rules, {});
    return [made.leads.join(' '), roadsOf(made).join()];
  };

  test('are level if at most a point lies between them', () => {
    expect(plan(both(3, 3))).toEqual(['rag paste', 'rag,paste']);
    expect(plan(both(4, 3))).toEqual(['rag paste', 'rag,paste']);
    expect(plan(both(3, 4))).toEqual(['rag paste', 'rag,paste']);
  });

  test('come in the order of their points otherwise', () => {
    expect(plan(both(5, 3))).toEqual(['paste', 'paste,rag']);
    expect(plan(both(3, 5))).toEqual(['rag', 'rag,paste']);
    expect(plan(both(3, 2))).toEqual(['paste', 'paste']);
  });

  test('are never level if one is required, or if something else comes first', () => {
    expect(plan([...both(3, 3), rule('must', {}, { rag: 'require' })])[0]).toBe('paste');
    const base = { ...rule('base', {}, { finetune: 3 }), foundation: true };
    expect(plan([...both(3, 3), base])).toEqual(['finetune', 'finetune,rag,paste']);
  });

  test('keep tools beside them', () => {
    expect(plan([...both(3, 3), acts])).toEqual(['rag paste', 'rag,tools,paste']);
  });
});

describe('tieOf', () => {
  test('returns the later step with as many points', () => {
    const rules = [rule('a', {}, { prompt: 3 }), rule('b', {}, { finetune: 3 })];
    expect(tieOf(planFor(rules, {}))?.road).toBe('finetune');
    expect(tieOf(planFor([rule('a', {}, { prompt: 4 }), rules[1]!], {}))).toBeUndefined();
    expect(tieOf(planFor([rules[0]!], {}))).toBeUndefined();
  });

  test('is undefined if either is required', () => {
    const must = rule('must', {}, { rag: 'require' });
    const read = { ...rule('read', {}, { prompt: 3 }), foundation: true };
    expect(roadsOf(planFor([read, must], {}))).toEqual(['prompt', 'rag']);
    expect(tieOf(planFor([read, must], {}))).toBeUndefined();
    expect(tieOf(planFor([must, rule('b', {}, { finetune: 5 })], {}))).toBeUndefined();
  });
});

test('flipsOf names each answer that changes the road, with the rule that does', () => {
  const flips = flipsOf([...QUESTIONS].reverse(), RULES, { text: 'much', form: 'free' });
  expect(flips).toEqual([
    {
      question: 'text',
      option: 'none',
      roads: ['prompt'],
      leads: ['prompt'],
      reasons: [{ rule: RULES[0], begins: false }],
    },
    {
      question: 'form',
      option: 'strict',
      roads: ['rag', 'finetune'],
      leads: ['rag'],
      reasons: [
        { rule: RULES[1], begins: true },
        { rule: RULES[2], begins: true },
      ],
    },
  ]);
});

const answers = fc.record({
  text: fc.constantFrom('none', 'much'),
  form: fc.constantFrom('free', 'strict'),
});
const effect = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constantFrom('require', 'exclude'));
const anyRule = fc.record({
  id: fc.string(),
  when: fc.array(
    fc.record(
      {
        text: fc.subarray(['none', 'much'], { minLength: 1 }),
        form: fc.subarray(['free', 'strict'], { minLength: 1 }),
      },
      { requiredKeys: [] },
    ),
    { minLength: 1, maxLength: 2 },
  ),
  roads: fc.dictionary(fc.constantFrom(...ROADS), effect),
}) as fc.Arbitrary<Rule>;

test('everyPlan visits each set once, with the roads of planFor', () => {
  forAll(fc.array(anyRule, { maxLength: 6 }), answers, (rules, asked) => {
    let visits = 0;
    everyPlan(QUESTIONS, rules, (roads, holding, given, sets) => {
      visits += sets;
      const plan = planFor(rules, given);
      expect(roads).toEqual(roadsOf(plan));
      expect(holding).toEqual(plan.rules);
      if (given.text === asked.text && given.form === asked.form)
        expect(roads.length).toBeGreaterThan(0);
    });
    expect(visits).toBe(4);
  });
});
