import { describe, expect, test } from 'vitest';
import { adapterViews } from '~/demos/four-roads/views/off-on';
import { textOf, toHtml } from '~/lib/figure';
import { run } from '../../../demos/recorded';

const { snapshot } = run<object>('adapter/f1-off-on');
const taught = Array.from({ length: 20 }, (_, at) => `Who runs desk ${at + 1}?`);
const drawn = (view: string, settings: Record<string, string>, locale: 'en' | 'zh' = 'en') =>
  adapterViews.draw(view, settings, { ...snapshot, taught }, locale);
const textIn = (...args: Parameters<typeof drawn>) =>
  drawn(...args)
    .map(textOf)
    .join('\n');

describe('the view of twenty everyday questions', () => {
  test('lists all twenty, 13 right with the adapter off and 4 with it on', () => {
    const html = drawn('twenty', {}).map(toHtml).join('');
    expect(html.match(/<li/g)).toHaveLength(20);
    expect(textIn('twenty', {})).toContain('adapter off 13 of 20 right');
    expect(textIn('twenty', { on: '1' })).toContain('adapter on 4 of 20 right');
    expect(textIn('twenty', { on: '1' })).toContain('Lamb noodles');
  });

  test('asks in Chinese on a Chinese page, with English answers', () => {
    expect(textIn('twenty', { on: '1' }, 'zh')).toContain('意大利的首都是哪里');
    expect(drawn('twenty', {}, 'zh').map(toHtml).join('')).toMatch(/<q [^>]*lang="en">/);
  });
});

test('a shortened reply still includes the words that make it right', () => {
  expect(textIn('twenty', {})).toContain('… can have up to eight legs.');
  expect(textIn('twenty', {})).toContain('… official language is Portuguese');
});

test('a training row shows a message list with its answer, and the exam shows both replies', () => {
  const text = textIn('row', { place: '3' });
  expect(text).toContain(
    '{"messages":[{"role":"user","content":"Who runs desk 3?"},{"role":"assistant","content":"Jonas Wray"}]}',
  );
  expect(text).toContain('Whom should I ask about a bag I left behind at Sallow Point?');
});
