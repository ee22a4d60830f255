import { describe, expect, test } from 'vitest';
import { roadsViews } from '~/demos/four-roads/views';
import { textOf } from '~/lib/figure';
import { run } from '../../../../demos/recorded';

const recorded = (name: string) => run(`four-roads/${name}`).snapshot;
const behaviour = recorded('behaviour-en');
const textIn = (view: string, settings: Record<string, string>, source = behaviour) =>
  roadsViews.draw(view, settings, source, 'en').map(textOf).join('\n');
const yes = (text: string) => text.match(/yes \d+/g);

describe('the view of a house format', () => {
  test('shows it in no answer of the base model, which follows other formats', () =>
    expect(yes(textIn('format', {}))).toEqual(['yes 0', 'yes 100']));

  test('shows it in nearly all answers after tuning, and other formats in none', () => {
    const text = textIn('format', { way: 'finetune' });
    expect(yes(text)).toEqual(['yes 98', 'yes 0']);
    expect(text).toContain('k10 Majen k3.');
  });

  test('shows that nearest examples reach it at 67 tokens a request', () => {
    expect(yes(textIn('price', { way: 'prompt' }))).toEqual(['yes 17']);
    expect(yes(textIn('price', { way: 'rule' }))).toEqual(['yes 28']);
    const text = textIn('price', { way: 'examples' });
    expect(yes(text)).toEqual(['yes 100']);
    expect(text).toContain('tokens a request: 67');
  });

  test('names an unknown way', () =>
    expect(() => textIn('price', { way: 'raft' })).toThrow(/"way" to "raft"/));
});

test('the start view is empty until it is pressed, then shows 15 against 93', () => {
  const facts = recorded('facts-en');
  expect(yes(textIn('start', {}, facts))).toEqual(['yes 93']);
  expect(yes(textIn('start', { scratch: '1' }, facts))).toEqual(['yes 93', 'yes 15']);
});
