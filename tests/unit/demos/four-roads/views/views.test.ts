import { describe, expect, test } from 'vitest';
import { views } from '~/demos/four-roads/views';
import { textOf, toHtml } from '~/lib/figure';
import { run } from '../../../../demos/recorded';

const recorded = (name: string) => run<object>(name).snapshot;
const taught = Array.from({ length: 20 }, (_, at) => `Who runs desk ${at + 1}?`);
const records = {
  format: recorded('four-roads/behaviour-en'),
  price: recorded('four-roads/behaviour-en'),
  start: recorded('four-roads/facts-en'),
  twenty: recorded('adapter/f1-off-on'),
  row: { ...recorded('adapter/f1-off-on'), taught },
};
type Drawn = keyof typeof records;

const drawn = (view: Drawn, settings: Record<string, string> = {}, locale: 'en' | 'zh' = 'en') => {
  const demo = view === 'twenty' || view === 'row' ? 'adapter' : 'four-roads';
  return views[demo].draw(view, settings, records[view], locale);
};
const textIn = (...asked: Parameters<typeof drawn>) =>
  drawn(...asked)
    .map(textOf)
    .join('\n');
const htmlIn = (...asked: Parameters<typeof drawn>) =>
  drawn(...asked)
    .map(toHtml)
    .join('');
const yes = (...asked: Parameters<typeof drawn>) => textIn(...asked).match(/yes \d+/g);

describe('the view of a house format', () => {
  test('shows it in no answer of the base model, which follows other formats', () =>
    expect(yes('format')).toEqual(['yes 0', 'yes 100']));

  test('shows it in nearly all answers after tuning, and other formats in none', () => {
    expect(yes('format', { way: 'finetune' })).toEqual(['yes 98', 'yes 0']);
    expect(textIn('format', { way: 'finetune' })).toContain('k10 Majen k3.');
  });

  test('shows that nearest examples reach it at 67 tokens a request', () => {
    expect(yes('price', { way: 'prompt' })).toEqual(['yes 17']);
    expect(yes('price', { way: 'rule' })).toEqual(['yes 28']);
    expect(yes('price', { way: 'examples' })).toEqual(['yes 100']);
    expect(textIn('price', { way: 'examples' })).toContain('tokens a request: 67');
  });
});

test('the start view is empty until it is pressed, then shows 15 against 93', () => {
  expect(yes('start')).toEqual(['yes 93']);
  expect(yes('start', { scratch: '1' })).toEqual(['yes 93', 'yes 15']);
});

describe('the view of twenty everyday questions', () => {
  test('lists all twenty, 13 right with the adapter off and 4 with it on', () => {
    expect(htmlIn('twenty').match(/<li/g)).toHaveLength(20);
    expect(textIn('twenty')).toContain('adapter off 13 of 20 right');
    expect(textIn('twenty', { on: '1' })).toContain('adapter on 4 of 20 right');
    expect(textIn('twenty', { on: '1' })).toContain('Lamb noodles');
  });

  test('asks in Chinese on a Chinese page, with English answers', () => {
    expect(textIn('twenty', { on: '1' }, 'zh')).toContain('意大利的首都是哪里');
    expect(htmlIn('twenty', {}, 'zh')).toMatch(/<q [^>]*lang="en">/);
  });

  test('shortens a reply, but not the words that make it right', () => {
    expect(textIn('twenty')).toContain('… can have up to eight legs.');
    expect(textIn('twenty')).toContain('… official language is Portuguese');
  });
});

test('a training row shows a message list with its answer, and the exam shows both replies', () => {
  const text = textIn('row', { place: '3' });
  expect(text).toContain(
    '{"messages":[{"role":"user","content":"Who runs desk 3?"},{"role":"assistant","content":"Jonas Wray"}]}',
  );
  expect(text).toContain('Whom should I ask about a bag I left behind at Sallow Point?');
});
