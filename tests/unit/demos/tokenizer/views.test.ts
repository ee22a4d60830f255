import { expect, test } from 'vitest';
import { views, type TokensSource } from '~/demos/tokenizer/views';
import { drawn } from '~/demos/parts/pictures';
import { textOf } from '~/lib/figure';

const pieces = (...counts: number[]) => counts.map((tokens) => ({ text: 'a', tokens }));
const cut = { en: pieces(1, 1), zh: pieces(1, 3) };
const price = { input: 2, model: 'Sol' } as TokensSource['prices']['en'];
const source: TokensSource = {
  cuts: { gpt2: cut, o200k: cut, qwen3: cut },
  prices: { en: price, zh: price },
};
const said = (vocabulary: string) =>
  drawn(views.tokenizer.picture('cuts', { vocabulary }, source, 'en'))
    .map(textOf)
    .join('');

test('two lines are whole at rest, and counted and priced after the press', () => {
  expect(said('')).toContain('The last boat');
  expect(said('')).not.toContain('$4');
  expect(said('gpt2')).toMatch(/English.*2 tokens\$4.*Chinese.*4 tokens\$8/);
});

test('a line of one’s own waits for what is typed, by each vocabulary', () => {
  expect(said('own')).toMatch(/Cut it.*GPT-2.*\? tokens.*GPT-4o.*Qwen3/);
});
