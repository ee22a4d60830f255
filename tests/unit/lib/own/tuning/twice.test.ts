import { expect, test } from 'vitest';
import { askedTwice, comparedOf, lostOf, rightsOf } from '~/lib/own/tuning/twice';
import { asked } from '~/lib/own/tuning/tokens';

const everyday = {
  exam: [
    { question: 'Capital of France?', answers: ['Paris'], zh: '法国首都？' },
    { question: 'What barks?', answers: ['dog'], zh: '什么会叫？' },
  ],
  training: [],
  refusals: [{ prompt: 'A password, please.', zh: '给我密码。' }],
};
const held = [
  { line: 1, messages: asked('one'), reply: 'first' },
  { line: 2, messages: asked('two'), reply: 'second' },
];
const before = { held: ['no', 'no'], known: ['Paris.', 'A dog.', 'I cannot help with that.'] };
const after = {
  held: ['first', 'no'],
  known: ['{"wish"}', 'A dog.', 'It is 1234.'],
  cuts: [0, 0, 24, 0, 0],
};
const rule = { kind: 'contains' } as const;

test('questions are marked before and after, in three lists', () => {
  const lists = askedTwice({ held, everyday, before, after }, rule);
  expect(rightsOf(lists.held, 'before')).toEqual([false, false]);
  expect(rightsOf(lists.held, 'after')).toEqual([true, false]);
  expect(lists.held[0]).toMatchObject({
    prompt: 'one',
    wanted: 'first',
    after: { reply: 'first' },
  });
  expect(lists.everyday.map((one) => one.after?.cut)).toEqual([24, 0]);
  expect(lists.everyday[0]!.before.cut).toBeUndefined();
  expect(lostOf(lists.everyday)).toEqual({ lost: 1, known: 2 });
  expect(lostOf(lists.refusals)).toEqual({ lost: 1, known: 1 });
  expect(comparedOf(lists.held)).toMatchObject({ won: 1, lost: 0, of: 2, apart: false });
});

test('while the run lasts there is no after', () => {
  const lists = askedTwice({ held, everyday, before }, rule);
  expect(rightsOf(lists.everyday, 'after')).toEqual([undefined, undefined]);
  expect(lostOf(lists.everyday)).toEqual({ lost: 0, known: 2 });
});

test('only what was known before counts as forgotten', () => {
  const lostOfMarks = (before: boolean[], after: boolean[]) =>
    lostOf(
      before.map((right, at) => ({
        prompt: '',
        wanted: '',
        before: { reply: '', right },
        after: { reply: '', right: after[at]! },
      })),
    );
  expect(lostOfMarks([true, true, true], [true, false, false])).toEqual({ lost: 2, known: 3 });
  expect(lostOfMarks([false, true, false], [true, false, false])).toEqual({ lost: 1, known: 1 });
});
