import { describe, expect, test } from 'vitest';
import { wordOf } from '../../../../src/workers/model/word';

const clockOf = (times: number[]) => () => (times.length > 1 ? times.shift()! : times[0]!);
const going = () => new AbortController().signal;
/** Whether a promise has come to its end by now. */
const isOver = (promise: Promise<unknown>) =>
  Promise.race([promise.then(() => true), new Promise((no) => setTimeout(() => no(false), 5))]);

describe('the word of a reader while a model writes', () => {
  test('is heard by what is being written, not by what begins later', () => {
    const word = wordOf(() => 0);
    const now = word.listen();
    word.finish();
    expect([now.finished(), word.listen().finished()]).toEqual([true, false]);
  });

  test('to wait holds the writing until it may go on', async () => {
    const word = wordOf(() => 0);
    const listening = word.listen();
    expect(await isOver(listening.held(going()))).toBe(true);
    word.pause();
    const held = listening.held(going());
    expect(await isOver(held)).toBe(false);
    word.resume();
    expect(await isOver(held)).toBe(true);
  });

  test('that it is enough ends a pause, too', async () => {
    const word = wordOf(() => 0);
    const listening = word.listen();
    word.pause();
    word.finish();
    expect(await isOver(listening.held(going()))).toBe(true);
    expect(listening.finished()).toBe(true);
  });

  test('to wait, said before anything is written, holds nothing up', async () => {
    const word = wordOf(() => 0);
    word.pause();
    expect(await isOver(word.listen().held(going()))).toBe(true);
  });

  test('an abort ends a pause with its reason', async () => {
    const word = wordOf(() => 0);
    const listening = word.listen();
    const abort = new AbortController();
    word.pause();
    const held = listening.held(abort.signal);
    abort.abort();
    await expect(held).rejects.toThrow(/abort/i);
  });

  test('time that was waited is no time of the writing', async () => {
    const word = wordOf(clockOf([100, 700, 800]));
    const listening = word.listen();
    await listening.held(going());
    expect(listening.now()).toBe(200);
  });
});
