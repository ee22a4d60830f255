import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { openBack } from '~/demos/parts/back';

function form() {
  const field = { text: '' };
  const back = openBack(
    {
      form: { texts: { text: { peek: () => field.text } } },
      fill: ({ text }) => void (field.text = text as string),
      kit: {} as never,
    },
    ['text'],
  );
  return {
    field,
    press: back.restore,
    isOffered: () => back.button() !== false,
    example: (text: string) => back.example(() => void (field.text = text)),
  };
}

describe('the undo button of a text field', () => {
  test('is hidden for an empty field and for an unchanged example', () => {
    const { example, isOffered } = form();
    example('one');
    example('two');
    example('one');
    example('one');
    expect(isOffered()).toBe(false);
  });

  test('switches between the reader’s text and the example', () => {
    const { field, example, press, isOffered } = form();
    field.text = 'mine';
    example('one');
    expect([field.text, isOffered()]).toEqual(['one', true]);
    press();
    expect(field.text).toBe('mine');
    press();
    expect(field.text).toBe('one');
    example('two');
    press();
    expect(field.text).toBe('mine');
  });

  test('loses nothing that was typed, for any sequence of presses', () => {
    const act = fc.oneof(
      fc.constantFrom('A', 'B', 'C').map((text) => ({ name: 'type', text }) as const),
      fc.constantFrom('one', 'two').map((text) => ({ name: 'example', text }) as const),
      fc.constant({ name: 'press', text: '' } as const),
    );
    forAll(fc.array(act, { maxLength: 20 }), (acts) => {
      const { field, example, press } = form();
      const wanted = new Set<string>();
      for (const { name, text } of acts) {
        const before = field.text;
        if (name === 'type') field.text = text;
        if (name === 'press') press();
        if (name === 'example') example(text);
        if (name !== 'type' && 'ABC'.includes(before) && before) wanted.add(before);
        if (name === 'type') wanted.delete(before); // typed over by the reader
      }
      const found = new Set([field.text]);
      for (let n = 0; n < 8; n++) {
        press();
        found.add(field.text);
      }
      expect([...wanted].filter((text) => !found.has(text))).toEqual([]);
    });
  });
});
