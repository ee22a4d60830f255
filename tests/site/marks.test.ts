import { describe, expect, test } from 'vitest';
import { GROUNDS } from '~/lib/ground';
import { builtDemos } from '../browser/built-demos';
import { readSite, textOf, type Page } from './built';

const site = readSite();
const demos = new Set(builtDemos().map((name) => `x-${name}`));

/** The elements of a page that must say what they were measured on. */
const mustSay = ({ tags }: Page) =>
  tags.filter(({ name, attributes: { class: classes = '', ...others } }) => {
    const named = classes.split(' ');
    if (named.includes('rec') || (name === 'a' && named.includes('lit'))) return true;
    if (name === 'figure') return 'data-kind' in others || named.includes('switch');
    return (
      ('data-step' in others && 'data-view' in others) ||
      demos.has(name) ||
      'data-board' in others ||
      named.includes('matrix')
    );
  });

test('every number, figure, step, demo and table says what it was measured on', () => {
  let said = 0;
  const silent = site.pages.flatMap((page) =>
    mustSay(page).flatMap(({ name, attributes }) => {
      said += 1;
      const on = attributes['data-measured-on'];
      return (GROUNDS as readonly string[]).includes(on ?? '')
        ? []
        : [`${page.path} <${name} ${attributes.id ?? attributes.class ?? ''}> ${on}`];
    }),
  );
  expect(silent).toEqual([]);
  expect(said).toBeGreaterThan(4_000);
});

test('every mark in a page has words', () => {
  const empty = site.pages.flatMap(({ path, html }) =>
    [...html.matchAll(/<(a|span) class="ground-mark[^>]*>([\s\S]*?)<\/\1>/g)]
      .filter(([, , inside]) => textOf(inside!).trim() === '' || /[{}]/.test(inside!))
      .map(([mark]) => `${path} ${mark}`),
  );
  expect(empty).toEqual([]);
});
