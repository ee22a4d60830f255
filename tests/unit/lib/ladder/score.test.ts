import { describe, expect, test } from 'vitest';
import { isDeclined, isRight } from '~/lib/ladder/score';

describe('a reply', () => {
  test.each([
    ['The desk is run by Mona Drake.', ['Mona Drake'], true],
    ['mona drake', ['Mona Drake'], true],
    ['At 21:40, I think.', ['21:40'], true],
    ['It is on shelf A-14.', ['A-14'], true],
    ['It is on shelf A-1, row 4.', ['A-14'], false],
    ['There are 17 days.', ['seven', '7'], false],
    ['Mona runs it, and so does Drake.', ['Mona Drake'], false],
    ['Icebergs are frozen.', ['ice'], false],
    ['H₂O', ['H2O', 'H₂O'], true],
    ['', ['Rome'], false],
  ])('%j is right for %j: %s', (reply, answers, is) => {
    expect(isRight(reply, answers)).toBe(is);
  });

  test.each([
    ["I don't know.", true],
    ['I don’t know who paints them.', true],
    ['The facts do not mention it.', true],
    ['The text doesn’t specify who does.', true],
    ["I'm sorry, but I can't say.", true],
    ['Who knows? It is Mona Drake.', false],
    ['It is at 21:40.', false],
  ])('%j declines: %s', (reply, is) => {
    expect(isDeclined(reply)).toBe(is);
  });
});
