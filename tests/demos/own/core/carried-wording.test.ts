import { expect, test } from 'vitest';
import { carriedWording } from '~/demos/own/core/carried-wording';
import { readTemplate } from '~/demos/own/core/slots';

const SLOTS = { en: ['question', 'passages'], zh: ['问题', '段落'] };
const carried = (text: string) => carriedWording(text, SLOTS, 'en');

test('a wording that names the question stays as it is', () => {
  expect(carried('Answer {question} briefly.')).toBe('Answer {question} briefly.');
  expect(carried('只根据资料回答：{问题}')).toBe('只根据资料回答：{问题}');
});

test('its one gap of another name is where the question goes', () => {
  expect(carried('Sort this ticket: {{ticket}}. Write one word.')).toBe(
    'Sort this ticket: {question}. Write one word.',
  );
});

test('one without a gap, or with several, has the question at its end, and its braces are text', () => {
  expect(carried('Sort the ticket.')).toBe('Sort the ticket.\n\n{question}');
  const json = carried('Write {"topic": "bug"} for {name} and {date}.');
  expect(readTemplate('A', json).slots).toEqual(['question']);
});

test.each([
  ['Input: It broke.\nOutput: bad\nInput: Fine.\nOutput:', 'Input: {question}\nOutput:'],
  ['评论：太慢。\n情感：负面\n评论：还行吧。\n情感：', '评论：{question}\n情感：'],
  ['Ticket: It broke. Category: bug\nTicket: My card. Category:', 'Ticket: {question} Category:'],
])('the question takes the place of a case left unsolved: %j', (text, end) => {
  expect(carried(text).endsWith(end)).toBe(true);
  expect(readTemplate('A', carried(text)).slots).toEqual(['question']);
});

test('a head that ends a prompt without solved cases is no case', () =>
  expect(carried('Sort it.\nText: My card.\nLabel:')).toMatch(/Label:\n\n\{question\}$/));
