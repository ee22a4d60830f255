import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetLocal } from '~/browser/storage';
import { MOST_CHARACTERS } from '~/browser/storage';
import { KeepBox } from '~/demos/parts/keep-box';

const KEY = 'a.text';
const WORDS = { saved: 'kept', forgotten: 'forgotten', refused: 'refused' };

let held: Map<string, string>;
let isFull: boolean;
beforeEach(() => {
  held = new Map();
  isFull = false;
  vi.stubGlobal('localStorage', {
    removeItem: (key: string) => void held.delete(key),
    setItem(key: string, value: string) {
      if (isFull) throw new Error('quota');
      held.set(key, value);
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

function opened() {
  const box = Object.assign(new EventTarget(), { checked: false });
  const desk = { text: 'a lamp', said: [] as string[] };
  const keepBox = new KeepBox(box as HTMLInputElement, {
    ...{ key: KEY, text: () => desk.text, words: WORDS },
    say: (sentence) => desk.said.push(sentence),
  });
  const turn = (checked: boolean) => {
    box.checked = checked;
    box.dispatchEvent(new Event('change'));
  };
  return { box, desk, keepBox, turn };
}

describe('the checkbox that saves what a reader writes', () => {
  test('saves when ticked, saves again as text is typed, and deletes when unticked', () => {
    const { desk, keepBox, turn } = opened();
    keepBox.again();
    expect(held.size).toBe(0);
    turn(true);
    expect(held.get(KEY)).toBe('a lamp');
    desk.text = 'two lamps';
    keepBox.again();
    expect(held.get(KEY)).toBe('two lamps');
    turn(false);
    expect(held.size).toBe(0);
    expect(desk.said).toEqual(['kept', 'forgotten']);
  });

  test('is unticked if the text is deleted from the list of stored data', () => {
    const { box, desk, keepBox, turn } = opened();
    turn(true);
    forgetLocal('another.text');
    expect(box.checked).toBe(true);
    forgetLocal(KEY);
    keepBox.again();
    expect(held.size).toBe(0);
    expect(desk.said).toEqual(['kept', 'forgotten']);
  });

  test.each(['refused', 'too long'])(
    'is unticked, says why and leaves no earlier copy behind: %s',
    (why) => {
      const { box, desk, keepBox, turn } = opened();
      turn(true);
      if (why === 'refused') isFull = true;
      else desk.text = 'x'.repeat(MOST_CHARACTERS + 1);
      keepBox.again();
      expect(box.checked).toBe(false);
      expect(desk.said).toEqual(['kept', 'refused']);
      expect(held.size).toBe(0);
      turn(true);
      expect(box.checked).toBe(false);
      expect(desk.said.at(-1)).toBe('refused');
    },
  );
});
