import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { adapterViews } from '~/demos/four-roads/views/off-on';
import { textOf, toHtml } from '~/lib/figure';

const { snapshot } = JSON.parse(readFileSync('content/runs/adapter/f1-off-on.json', 'utf8')) as {
  snapshot: object;
};
const taught = Array.from({ length: 20 }, (_, at) => `Who runs desk ${at + 1}?`);
const drawn = (view: string, settings: Record<string, string>, locale: 'en' | 'zh' = 'en') =>
  adapterViews.draw(view, settings, { ...snapshot, taught }, locale);
const textIn = (...args: Parameters<typeof drawn>) =>
  drawn(...args)
    .map(textOf)
    .join('\n');

describe('twenty everyday questions', () => {
  test('are all there, 13 of them right with the adapter off and 4 with it on', () => {
    const html = drawn('twenty', {}).map(toHtml).join('');
    expect(html.match(/<li/g)).toHaveLength(20);
    expect(textIn('twenty', {})).toContain('adapter off 13 of 20 right');
    expect(textIn('twenty', { on: '1' })).toContain('adapter on 4 of 20 right');
    expect(textIn('twenty', { on: '1' })).toContain('Lamb noodles');
  });

  test('are asked in Chinese on a Chinese page, and answered in English', () => {
    expect(textIn('twenty', { on: '1' }, 'zh')).toContain('意大利的首都是哪里');
    expect(drawn('twenty', {}, 'zh').map(toHtml).join('')).toContain('<q lang="en">');
  });
});

test('what is drawn of a long reply holds the words that make it right', () => {
  expect(textIn('twenty', {})).toContain('… can have up to eight legs.');
  expect(textIn('twenty', {})).toContain('… official language is Portuguese');
});

test('a row of the training file is a message list with the taught answer, and the exam has both replies', () => {
  const text = textIn('row', { place: '3' });
  expect(text).toContain(
    '{"messages":[{"role":"user","content":"Who runs desk 3?"},{"role":"assistant","content":"Jonas Wray"}]}',
  );
  expect(text).toContain('Whom should I ask about a bag I left behind at Sallow Point?');
});
