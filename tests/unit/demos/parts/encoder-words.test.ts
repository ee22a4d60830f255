import { beforeAll, describe, expect, test, vi } from 'vitest';
import { encoderStrings } from '~/demos/parts/encoder/strings';
import {
  buttonSaid,
  missingButtonSaid,
  missingSaid,
  mustAsk,
  recordedSaid,
  roomSaid,
} from '~/demos/parts/encoder-words';
import { hostSaid } from '~/demos/parts/hosted/says';
import { MODELS, TINY } from '~/lib/encoder/models';

const { en, zh } = encoderStrings;
beforeAll(() => {
  vi.stubGlobal('location', { origin: 'https://course.example' });
});

const HUB = 'https://huggingface.co';
const own = { host: HUB, model: 'somebody/model' };

describe('the words of the panel', () => {
  test('have the same slots in both languages', () => {
    const slots = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
    const said = (t: typeof en) => ({ ...t, ...t.problems }) as unknown as Record<string, string>;
    for (const [name, text] of Object.entries(said(en)))
      if (typeof text === 'string') expect(slots(said(zh)[name]!), name).toEqual(slots(text));
  });

  test('name every offered model', () => {
    for (const t of [en, zh]) expect(Object.keys(t.models)).toEqual(MODELS.map(({ id }) => id));
  });
});

describe('buttonSaid', () => {
  test.each([
    [{ host: '', model: TINY }, /^Load the tiny example model, \d+ kB, same origin, MIT$/],
    [{ host: '', model: 'minilm' }, /^Load all-MiniLM-L6-v2, 24 MB, from this site, Apache 2\.0$/],
    [{ host: '', model: 'e5' }, /^Load multilingual-e5-small, 36 MB, from this site, MIT$/],
    [
      { host: '/models/', model: 'e5' },
      /^Load multilingual-e5-small from this site, about 36 MB, MIT$/,
    ],
    [own, /^Ask huggingface\.co for the size of somebody\/model \(only the size\)$/],
  ])('holds host, model, licence and size: %o', (asked, said) => {
    expect(buttonSaid(asked, undefined, en)).toMatch(said);
  });

  test('holds the size that the host told, or says that it told none', () => {
    expect(buttonSaid(own, { bytes: 1_500_000, kept: false }, en)).toContain('1.5 MB');
    expect(buttonSaid(own, { kept: false }, zh)).toContain('没有说明大小');
  });
});

test('a model that this copy was built without is said to be left out, with what to choose instead', () => {
  const minilm = { host: '', model: 'minilm' };
  expect(missingButtonSaid(minilm, en)).toBe(
    'This copy of the site was built without all-MiniLM-L6-v2',
  );
  expect(missingSaid(minilm, zh)).toContain('（24 MB）');
  expect(missingSaid(minilm, zh)).toContain('微型示例模型');
});

test('only a model of unknown size is asked about first', () => {
  expect(mustAsk(own, undefined)).toBe(true);
  expect(mustAsk(own, { kept: false })).toBe(false);
  expect(mustAsk({ host: '', model: 'e5' }, undefined)).toBe(false);
});

test('a host that is none is said as it was typed', () => {
  expect(hostSaid({ host: 'nonsense' }, en)).toBe('nonsense');
  expect(hostSaid({ host: 'https://course.example/m/' }, en)).toBe('this site');
});

describe('a device that may not hold a model', () => {
  const e5 = { host: '', model: 'e5', keep: true };

  test('is told so before the press, and may still try; the recorded runs are offered', () => {
    expect(roomSaid(e5, undefined, { memory: 0.5 }, en)).toMatch(
      /^This device reports 0\.5 GB .* still try\. Without it .* multilingual-e5-small found/,
    );
    expect(roomSaid(e5, undefined, { memory: 4, free: 20e6 }, zh)).toMatch(
      /^浏览器只允许本站再存 20 MB，而 multilingual-e5-small 需要 36 MB/,
    );
  });

  test('is told nothing where the browser says nothing, or nothing is to be kept', () => {
    expect(roomSaid(e5, undefined, {}, en)).toBe('');
    expect(roomSaid({ ...e5, keep: false }, undefined, { memory: 2, free: 0 }, en)).toBe('');
    expect(roomSaid(e5, { bytes: 36e6, kept: true }, { free: 0 }, en)).toBe('');
    expect(roomSaid({ host: '', model: TINY }, undefined, { memory: 0.25 }, en)).toBe('');
  });

  test('is offered records of our own two models alone', () => {
    expect(recordedSaid({ host: '', model: 'minilm' }, zh)).toContain('all-MiniLM-L6-v2');
    expect(recordedSaid(own, en)).toBe('');
    expect(roomSaid(own, undefined, { memory: 1 }, en)).toMatch(/You may still try\.$/);
  });
});
