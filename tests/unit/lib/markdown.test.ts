import { describe, expect, test } from 'vitest';
import { escaped, indented, quoted, relinked, tidied, unwrapped } from '~/lib/markdown';

describe('text as Markdown', () => {
  test('is escaped outside code', () => {
    expect(escaped('a_b * [c] <d> `e_f`')).toBe('a\\_b \\* \\[c\\] \\<d\\> `e_f`');
  });

  test('is quoted line by line', () => expect(quoted('one\n\ntwo\n')).toBe('> one\n>\n> two'));

  test('is indented below its list marker', () => {
    expect(`- ${indented('one\n\n- two')}`).toBe('- one\n\n  - two');
  });

  test('is unwrapped paragraph by paragraph, lists and tables line by line', () => {
    expect(unwrapped('  one\n  two\n\n  - three\n  - four\n    five\n')).toBe(
      'one two\n\n- three\n- four five',
    );
    expect(unwrapped('| a |\n| - |\n| b |')).toBe('| a |\n| - |\n| b |');
  });

  test('keeps the lines of a listing and the text before them', () => {
    const listing = 'See:\n\n```ts\nif (x)\n  go();\n```';
    expect(unwrapped(`${listing}\n\nand\nso on`)).toBe(`${listing}\n\nand so on`);
  });

  test('gets no space where a Chinese line ends, and one beside Latin letters', () => {
    expect(unwrapped('  读完，\n  再猜（叫\n  LoRA')).toBe('读完，再猜（叫 LoRA');
  });

  test('has one blank line between blocks, and tables without padding', () => {
    expect(tidied('\n\na \n\n\n\n| b    |\n| ---: |\n| ---- |\n')).toBe(
      'a\n\n| b |\n| ---: |\n| --- |\n',
    );
  });

  test('gets its links replaced', () => {
    expect(relinked('[go](?d.k=3#d) and [up](../lab/) (not this)', (to) => `/x/${to}`)).toBe(
      '[go](/x/?d.k=3#d) and [up](/x/../lab/) (not this)',
    );
  });
});
