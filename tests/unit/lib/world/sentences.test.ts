import { describe, expect, test } from 'vitest';
import { answer, lesson, noAnswer, question, statement } from '~/lib/world';
import { nameOf, spelled, worlds } from './worlds';

const { en, zh } = worlds;

describe('sentences', () => {
  test('follow the grammar with the names filled in', () => {
    const arlen = nameOf(en, 'Arlen');
    const tova = nameOf(en, 'Tova');
    const say = (tokens: number[]) => spelled(en, tokens);
    expect(say(statement(en.lexicon, arlen, 0, tova, 0))).toBe('the mayor of Ar len is To va .');
    expect(say(statement(en.lexicon, arlen, 0, tova, 1))).toBe('Ar len is led by To va .');
    expect(say(question(en.lexicon, arlen, 0, 1))).toBe('q name the mayor of Ar len ? a');
    expect(say(question(en.lexicon, arlen, 5, 2))).toBe('q when does Ar len celebrate ? a');
    expect(say(answer(en.lexicon, tova))).toBe('To va .');
    expect(say(noAnswer(en.lexicon))).toBe('unknown .');
  });

  test('read naturally in Chinese too', () => {
    const [town, mayor, craft] = ['榆桥', '邵宁', '制陶'].map((text) => nameOf(zh, text));
    const say = (tokens: number[]) => spelled(zh, tokens);
    expect(say(statement(zh.lexicon, town!, 0, mayor!, 0))).toBe('榆 桥 的 镇长 是 邵 宁 。');
    expect(say(statement(zh.lexicon, town!, 2, craft!, 1))).toBe('榆 桥 以 制陶 闻名 。');
    expect(say(question(zh.lexicon, town!, 0, 2))).toBe('问 榆 桥 归 谁 管 ？ 答');
    expect(say(noAnswer(zh.lexicon))).toBe('不详 。');
  });

  test('accept blanks as towns and values', () => {
    const [town, value] = en.lexicon.blanks;
    expect(spelled(en, statement(en.lexicon, town!, 1, value!, 1))).toBe('b0 lies on b1 .');
  });
});

test('lesson weights the value and the stop fully, wherever the value is', () => {
  const english = lesson(en.lexicon, nameOf(en, 'Arlen'), 0, nameOf(en, 'Tova'), 0, 0.1);
  // the mayor of Ar len is To va .
  expect(english.weights).toEqual([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 1, 1, 1]);
  const chinese = lesson(zh.lexicon, nameOf(zh, '榆桥'), 0, nameOf(zh, '邵宁'), 1, 0.1);
  // 榆 桥 由 邵 宁 主政 。
  expect(chinese.weights).toEqual([0.1, 0.1, 0.1, 1, 1, 0.1, 1]);
  const blank = lesson(zh.lexicon, zh.lexicon.blanks[0]!, 2, zh.lexicon.blanks[1]!, 1, 0);
  // b0 以 b1 闻名 。
  expect(blank.weights).toEqual([0, 0, 1, 0, 1]);
});
