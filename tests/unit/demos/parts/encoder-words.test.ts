import { beforeAll, describe, expect, test, vi } from 'vitest';
import { encoderStrings } from '~/demos/parts/encoder/strings';
import { buttonSaid, mustAsk } from '~/demos/parts/encoder-words';
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
    [
      { host: HUB, model: MODELS[1]!.id },
      /^Load all-MiniLM-L6-v2 from huggingface\.co, about 24 MB, Apache 2\.0$/,
    ],
    [
      { host: '/models/', model: MODELS[3]!.id },
      /^Load multilingual-e5-small from this site, about 135 MB, MIT$/,
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

test('only a model of unknown size is asked about first', () => {
  expect(mustAsk(own, undefined)).toBe(true);
  expect(mustAsk(own, { kept: false })).toBe(false);
  expect(mustAsk({ host: HUB, model: MODELS[1]!.id }, undefined)).toBe(false);
});

test('a host that is none is said as it was typed', () => {
  expect(hostSaid({ host: 'nonsense' }, en)).toBe('nonsense');
  expect(hostSaid({ host: 'https://course.example/m/' }, en)).toBe('this site');
});
