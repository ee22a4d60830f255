import { describe, expect, test } from 'vitest';
import { answerOf, promptParts, tokensOf } from '~/demos/prompt/core/prompt';
import { ORDERS } from '~/demos/prompt/core/settings';
import { questionsOf, type Hidden } from '~/demos/prompt/core/hidden';
import { templateOf, type Template } from '~/demos/prompt/core/template';
import type { Task } from '~/demos/prompt/core/task';
import { cellOf, relationOf } from '~/lib/world';
import { spelled, nameOf } from '../../../unit/lib/world/worlds';
import { settings, taskOf } from './bench-models';

const task = taskOf();
const { lexicon } = task.world;
const code = (number: number) => lexicon.codes[number]!;
const MAYOR = 0;
const RIVER = 1;

/** Codes of our own, so that the prompt can be written by hand. */
const byHand: Task = { ...task, codes: [3, 7, 1, 2, 4, 5].map(code) };
const template: Template = {
  rule: [MAYOR, RIVER],
  shots: [
    {
      cell: cellOf(nameOf(task.world, 'Belwick'), RIVER),
      value: nameOf(task.world, 'Ouse'),
      code: code(7),
      form: 0,
    },
  ],
  shown: 1,
  nearest: false,
  order: 'rule-note-examples',
  form: undefined,
  statement: undefined,
};
const arlen = cellOf(nameOf(task.world, 'Arlen'), MAYOR);
const tova = nameOf(task.world, 'Tova');
const hidden: Hidden = {
  cell: arlen,
  value: tova,
  form: 2,
  note: [{ cell: arlen, value: tova, form: 1 }],
};

const written = (turned: Partial<Template>) =>
  spelled(task.world, tokensOf(byHand, promptParts(byHand, { ...template, ...turned }, hidden)));

const RULE = 'rule mayor k3 river k7 .';
const NOTE = 'note Ar len is led by To va .';
const SHOT = 'q what is the river of Bel wick ? a k7 Ouse .';
const ASKED = 'q who leads Ar len ? a';

describe('a prompt', () => {
  test('consists of rule, note, examples and question, as worked by hand', () => {
    expect(written({})).toBe(`<s> ${RULE} ${NOTE} ${SHOT} ${ASKED}`);
  });

  test('puts its parts in the order of the template', () => {
    expect(written({ order: 'examples-note-rule' })).toBe(`<s> ${SHOT} ${NOTE} ${RULE} ${ASKED}`);
    const all = ORDERS.map((order) => written({ order }));
    expect(new Set(all).size).toBe(6);
    for (const one of all) expect(one.split(' ').sort()).toEqual(all[0]!.split(' ').sort());
  });

  test('leaves out the parts that the template leaves out', () => {
    expect(written({ rule: [], shown: 0 })).toBe(`<s> ${NOTE} ${ASKED}`);
  });

  test('uses one form to ask and to state if the template has one', () => {
    expect(written({ rule: [], shown: 0, form: 1, statement: 0 })).toBe(
      '<s> note the mayor of Ar len is To va . q name the mayor of Ar len ? a',
    );
  });

  test('expects the code and the fact', () => {
    expect(spelled(task.world, answerOf(byHand, hidden))).toBe('k3 To va .');
  });
});

describe('the examples of a template', () => {
  const questions = questionsOf(task, { count: 40, note: 0, topics: 'even' });
  const topicsShown = (turned: Partial<Template>, asked: Hidden) => {
    const six = templateOf(task, settings({ examples: 6 }));
    return promptParts(task, { ...six, rule: [], ...turned }, asked)
      .filter(({ block }) => block === 'examples')
      .map(({ tokens }) => task.codes.findIndex((each) => tokens.includes(each)));
  };

  test('are few but include the topic of the question if chosen for it', () => {
    for (const examples of [1, 2, 5]) {
      const { nearest, shown } = templateOf(task, settings({ examples, pick: 'nearest' }));
      for (const asked of questions) {
        const topics = topicsShown({ nearest, shown }, asked);
        expect(topics).toHaveLength(examples);
        expect(topics.at(-1)).toBe(relationOf(asked.cell));
      }
    }
  });

  test('are the first of a longer prompt', () => {
    for (const pick of ['spread', 'random', 'same'] as const) {
      const many = templateOf(task, settings({ examples: 6, pick })).shots;
      const few = templateOf(task, settings({ examples: 3, pick })).shots;
      expect(few).toEqual(many.slice(0, 3));
    }
  });

  test('are each about another topic, or all about one', () => {
    const topics = (pick: 'spread' | 'same') =>
      new Set(
        templateOf(task, settings({ examples: 6, pick })).shots.map(({ cell }) => relationOf(cell)),
      );
    expect(topics('spread').size).toBe(6);
    expect(topics('same').size).toBe(1);
  });

  test('have no true value with wrong values, and only true ones with random codes', () => {
    const shots = (labels: 'values' | 'codes') =>
      templateOf(task, { ...settings({ examples: 6 }), labels }).shots;
    const { facts } = task.world;
    for (const { cell, value, code: shown } of shots('values')) {
      expect(value).not.toBe(facts.get(cell));
      expect(shown).toBe(task.codes[relationOf(cell)]);
    }
    for (const { cell, value } of shots('codes')) expect(value).toBe(facts.get(cell));
  });

  test('are at most six', () => {
    expect(() => templateOf(task, settings({ examples: 7 }))).toThrow(
      'examples must be a whole number from 0 to 6; it is 7.',
    );
  });
});
