import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetLocal } from '~/browser/storage';
import { MOST_CHARACTERS } from '~/browser/storage';
import { KeepBox } from '~/demos/parts/keep-box';

const KEY = 'a.text';
const WORDS = { saved: 'kept', forgotten: 'forgotten', refused: 'refused', tooLong: 'too long' };

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

function opened(keeping: Partial<ConstructorParameters<typeof KeepBox>[1]> = {}) {
  const box = Object.assign(new EventTarget(), { checked: false });
  const desk = { text: 'a lamp', said: [] as string[] };
  const keepBox = new KeepBox(box as HTMLInputElement, {
    ...{ key: KEY, text: () => desk.text, words: WORDS },
    say: (sentence) => desk.said.push(sentence),
    ...keeping,
  });
  const turn = async (checked: boolean) => {
    box.checked = checked;
    box.dispatchEvent(new Event('change'));
    await new Promise((done) => setTimeout(done));
  };
  return { box, desk, keepBox, turn };
}

describe('the checkbox that saves what a reader writes', () => {
  test('saves when ticked, saves again as text is typed, and deletes when unticked', async () => {
    const { desk, keepBox, turn } = opened();
    expect(await keepBox.again()).toBe(false);
    expect(held.size).toBe(0);
    await turn(true);
    expect(held.get(KEY)).toBe('a lamp');
    desk.text = 'two lamps';
    expect(await keepBox.again()).toBe(true);
    expect(held.get(KEY)).toBe('two lamps');
    await turn(false);
    expect(held.size).toBe(0);
    expect(desk.said).toEqual(['kept', 'forgotten']);
  });

  test('is unticked if the text is deleted from the list of stored data', async () => {
    const { box, desk, keepBox, turn } = opened();
    await turn(true);
    forgetLocal('another.text');
    expect(box.checked).toBe(true);
    forgetLocal(KEY);
    expect(await keepBox.again()).toBe(false);
    expect(held.size).toBe(0);
    expect(desk.said).toEqual(['kept', 'forgotten']);
  });

  test.each(['refused', 'too long'])(
    'is unticked, says why and leaves no earlier copy behind: %s',
    async (why) => {
      const { box, desk, keepBox, turn } = opened();
      await turn(true);
      if (why === 'refused') isFull = true;
      else desk.text = 'x'.repeat(MOST_CHARACTERS + 1);
      expect(await keepBox.again()).toBe(false);
      expect(box.checked).toBe(false);
      expect(desk.said).toEqual(['kept', why]);
      expect(held.size).toBe(0);
      await turn(true);
      expect(box.checked).toBe(false);
      expect(desk.said.at(-1)).toBe(why);
    },
  );

  test('stores a text up to the limit', async () => {
    const whole = opened({ text: () => 'x'.repeat(MOST_CHARACTERS) });
    await whole.turn(true);
    expect(whole.box.checked).toBe(true);
  });

  test('stores nothing if it is unticked while the text is still being collected', async () => {
    let give = (_text: string) => {};
    const { box, turn } = opened({ text: () => new Promise((done) => (give = done)) });
    await turn(true);
    await turn(false);
    give('late');
    await new Promise((done) => setTimeout(done));
    expect(held.size).toBe(0);
    expect(box.checked).toBe(false);
  });
});
