import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openUndo } from '~/demos/parts/undo';

/** A desk with one field, and the button once it is there. */
function desk() {
  const field = { text: '', offers: 0, press: () => {} };
  const back = openUndo<{ text: string }>({
    empty: { text: '' },
    read: () => ({ text: field.text }),
    fill: ({ text }) => (field.text = text),
    offer(bringBack) {
      field.offers++;
      field.press = bringBack;
    },
  });
  const fillIn = (text: string) => () => (field.text = text) && undefined;
  return {
    field,
    example: (text: string) => back.example(fillIn(text)),
    file: (text: string) => back.replace(fillIn(text)),
  };
}

describe('the undo button of a text field', () => {
  test('is hidden for an empty field and for an unchanged example', () => {
    const { field, example } = desk();
    example('one');
    example('two');
    example('one');
    example('one');
    expect(field.offers).toBe(0);
  });

  test('switches between the reader’s text and the example', () => {
    const { field, example } = desk();
    field.text = 'mine';
    example('one');
    expect([field.text, field.offers]).toEqual(['one', 1]);
    field.press();
    expect(field.text).toBe('mine');
    field.press();
    expect(field.text).toBe('one');
    example('two');
    expect(field.offers).toBe(1);
    field.press();
    expect(field.text).toBe('mine');
  });

  test('restores an edited example and the text of a file', () => {
    const { field, example, file } = desk();
    example('one');
    field.text = 'one, mended';
    file('of a file');
    example('one');
    field.press();
    expect(field.text).toBe('of a file');
    field.press();
    expect(field.text).toBe('one, mended');
  });

  test('loses nothing that was typed, for any sequence of presses', () => {
    const act = fc.oneof(
      fc.constantFrom('A', 'B', 'C').map((text) => ({ name: 'type', text }) as const),
      fc.constantFrom('one', 'two').map((text) => ({ name: 'example', text }) as const),
      fc.constant({ name: 'press', text: '' } as const),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const { field, example } = desk();
        const wanted = new Set<string>();
        for (const { name, text } of acts) {
          const before = field.text;
          if (name === 'type') field.text = text;
          if (name === 'press') field.press();
          if (name === 'example') example(text);
          if (name !== 'type' && 'ABC'.includes(before) && before) wanted.add(before);
          if (name === 'type') wanted.delete(before); // typed over by the reader
        }
        const found = new Set([field.text]);
        for (let n = 0; n < 8; n++) {
          field.press();
          found.add(field.text);
        }
        expect([...wanted].filter((text) => !found.has(text))).toEqual([]);
      }),
    );
  });
});
