import { describe, expect, test } from 'vitest';
import { refusalIn } from '~/demos/retriever/core/clinic/diagnose';

describe('refusalIn', () => {
  test.each([
    'I do not know.',
    'Sorry, I don’t know that.',
    'I cannot answer this question.',
    'We are unable to find that.',
    'I’m not able to help with that.',
    'That is not mentioned in the passages.',
    'That isn’t mentioned in the passages.',
    'The documents do not say.',
    'The handbook doesn’t mention Wi-Fi.',
    'There is no information about this.',
    'unknown',
    'Unknown.',
    '不知道。',
    '抱歉，我无法回答这个问题。',
    '手册里没有提到。',
    '资料中未提及票价。',
    '找不到相关内容。',
  ])('%s declines', (answer) => {
    expect(refusalIn(answer)).toBeTruthy();
  });

  test.each([
    'A ticket costs 11 crowns.',
    'Dogs are not allowed in the forward saloon.',
    'The origin of the name is unknown, but it costs 5 crowns.',
    'Do you know the pier? It is blue.',
    '狗不能进前舱。',
    '票价是 11 元，没有折扣。',
    '',
  ])('%j does not', (answer) => {
    expect(refusalIn(answer)).toBeUndefined();
  });

  test('gives the words that decline', () => {
    expect(refusalIn('Well. I do not know. Ask at the counter.')).toBe('I do not know');
  });
});
