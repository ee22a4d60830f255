import { describe, expect, test } from 'vitest';
import { over } from '~/demos/kit/over';
import { buttonText, recordedText } from '~/demos/parts/encoder-place';
import { MODELS } from '~/lib/encoder/models';
import encoder from 'words:encoder';
import hosted from 'words:hosted';

const en = over(hosted.en, encoder.en);
const zh = over(hosted.zh, encoder.zh);

describe('the words of the encoder panel', () => {
  test('have the same slots in both languages', () => {
    const slots = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
    const said = (t: typeof en) => ({ ...t, ...t.problems }) as unknown as Record<string, string>;
    for (const [name, text] of Object.entries(said(en)))
      if (typeof text === 'string') expect(slots(said(zh)[name]!), name).toEqual(slots(text));
  });

  test('name every available model', () => {
    for (const t of [en, zh]) expect(Object.keys(t.models)).toEqual(MODELS.map(({ id }) => id));
  });
});

test.each([
  ['minilm', /^Load all-MiniLM-L6-v2, 24 MB, from this site, Apache 2\.0$/],
  ['e5', /^Load multilingual-e5-small, 36 MB, from this site, MIT$/],
])('the button of %s shows its name, licence and size', (model, said) => {
  expect(buttonText(model, en)).toMatch(said);
});

test('the panel offers records of a model', () =>
  expect(recordedText('minilm', zh)).toContain('all-MiniLM-L6-v2'));
