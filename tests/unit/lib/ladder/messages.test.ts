import { describe, expect, test } from 'vitest';
import { messagesOf } from '~/lib/ladder/messages';
import { filePrompt, isFiled, isFormed, replyIn } from '~/lib/ladder/sorting';
import { partsRight, sortByExamples, sortPrompt } from '../../../../scripts/ladder/sorting';
import { readLadder } from '../../../content/read';

const { sorting, worlds } = readLadder();
const places = worlds[0]!.places;
const of = (frames: 'training' | 'test', seed = 1) =>
  messagesOf(sorting, places, { frames, each: 10, seed });

describe('sorting messages', () => {
  test('are equally many of each kind, and the same for the same seed', () => {
    const messages = of('training');
    const kinds = Map.groupBy(messages, ({ label }) => label);
    expect([...kinds.values()].map(({ length }) => length)).toEqual(Array(8).fill(10));
    expect(of('training')).toEqual(messages);
    expect(of('training', 2)).not.toEqual(messages);
  });

  test('contain what their line says, with no placeholder left', () => {
    for (const { text, line } of [...of('training'), ...of('test')]) {
      const [, place, day] = line.split(' | ');
      expect(text).toContain(place);
      if (day === '-') expect(text).not.toMatch(/(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/);
      else expect(text).toContain(day);
      expect(text).not.toMatch(/[{}]/);
    }
  });

  test('of the test use no template of the training', () => {
    const known = new Set(sorting.kinds.flatMap(({ training }) => training));
    for (const { test: frames } of sorting.kinds)
      for (const frame of frames) expect(known.has(frame)).toBe(false);
  });
});

describe('a prompt for a message', () => {
  const [shown, asked] = of('training');

  test('names every kind and its meaning', () => {
    const prompt = sortPrompt(sorting, asked!.text);
    for (const { label, means } of sorting.kinds) expect(prompt).toContain(`${label} (${means})`);
  });

  test('by examples ends where the label follows, with a label after each example', () => {
    const prompt = sortByExamples([shown!], asked!.text);
    expect(prompt).toContain(`${shown!.text}\nKind: ${shown!.label}\n\n`);
    expect(prompt.endsWith(`${asked!.text}\nKind:`)).toBe(true);
  });

  test('for a line starts the same for every message, with its examples', () => {
    const one = filePrompt(sorting, [shown!], asked!.text, 'turn');
    expect(one.prefix).toContain(`Line: ${shown!.line}\n`);
    expect(filePrompt(sorting, [shown!], 'Hello.', 'turn').prefix).toBe(one.prefix);
    expect(one.question).toContain(asked!.text);
  });

  test('for a line is a chat turn, or text that ends where the line follows', () => {
    const { prefix, question } = filePrompt(sorting, [shown!], asked!.text, 'text');
    expect(prefix + question).not.toContain('<|im_start|>');
    expect(question).toBe(`Message: ${asked!.text}\nLine:`);
  });
});

describe('a filed line', () => {
  const line = 'LOST | Tern Quay | Friday';
  test('counts if the reply is the line and nothing else', () => {
    expect(isFiled(` ${line}\n`, line)).toBe(true);
    expect(isFiled(`Line: ${line}`, line)).toBe(false);
  });

  test('ends at a line break in plain text; a chat turn is read in full', () => {
    expect(replyIn(` ${line}\n\nMessage: more`, 'text')).toBe(line);
    expect(replyIn(`${line}\nMore`, 'turn')).toBe(`${line}\nMore`);
  });

  test('is well formed with any known kind and two more parts', () => {
    const labels = ['lost', 'refund'];
    expect(isFormed('REFUND | anywhere | -\n', labels)).toBe(true);
    expect(isFormed('REFUND | anywhere', labels)).toBe(false);
    expect(isFormed('Dear Sir | anywhere | -', labels)).toBe(false);
  });

  test('has its parts compared by position', () => {
    expect(partsRight('LOST | Tern Quay | -', line)).toEqual([true, true, false]);
    expect(partsRight('Tern Quay | LOST', line)).toEqual([false, false, false]);
    expect(partsRight('', line)).toEqual([false, false, false]);
  });
});
