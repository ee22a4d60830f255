import { expect, test } from 'vitest';
import { turns } from '~/workers/model/turns';

const { signal } = new AbortController();

test('pieces of work run one after another, whether those before succeed or not', async () => {
  const inTurn = turns();
  const log: string[] = [];
  const work = (name: string, fails = false) =>
    inTurn(signal, async () => {
      log.push(`${name} begins`);
      await Promise.resolve();
      log.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const all = await Promise.allSettled([work('a'), work('b', true), work('c')]);
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('what is cancelled while it waits ends at once, and never begins', async () => {
  const inTurn = turns();
  const waiting = new AbortController();
  let release = () => undefined as void;
  const first = inTurn(signal, () => new Promise<void>((done) => (release = done)));
  let began = false;
  const second = inTurn(waiting.signal, () => Promise.resolve((began = true)));
  waiting.abort(new Error('no longer wanted'));
  await expect(second).rejects.toThrow('no longer wanted');
  release();
  await first;
  await inTurn(signal, () => Promise.resolve());
  expect(began).toBe(false);
});
