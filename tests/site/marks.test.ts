import { expect, test } from 'vitest';
import { GROUNDS } from '~/lib/ground';
import { builtDemos } from '../browser/built-demos';
import { elementAt, readSite, textOf, type Page } from './built';

const site = readSite();
const demos = new Set(builtDemos().map((name) => `x-${name}`));

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

const learn = (path: string) => `en/learn/${path}`;

test.each([
  [learn('retrieval/finding-text'), 'id', 'fig-fused', 'minilm', ['MiniLM', 'words']],
  [learn('retrieval/finding-text'), 'id', 'fig-two-misses', 'words', ['words']],
  [
    learn('choosing/what-it-will-cost'),
    'id',
    'fig-fragile',
    'formula',
    ['formula', '9 prices, oldest 6 October 2026'],
  ],
  [
    learn('fine-tuning/what-fine-tuning-changes'),
    'data-view',
    'finetune-learned',
    'toy',
    ['toy 0.4 M'],
  ],
  [
    learn('fine-tuning/what-fine-tuning-changes'),
    'data-view',
    'adapter-twenty',
    'smollm2',
    ['SmolLM2 135 M'],
  ],
  [learn('fine-tuning/what-fine-tuning-changes'), 'id', 'fig-promises', 'article', ['article']],
  [learn('prompting/paste-or-search'), 'data-view', 'cost-paste', 'formula', ['formula']],
  [
    'zh/learn/prompting/paste-or-search',
    'data-view',
    'cost-bill',
    'price',
    ['3 个报价，最早 2026 年 7 月 27 日'],
  ],
  [learn('start/read-a-claim'), 'data-view', 'evidence-wins', 'formula', ['formula']],
  ['en/demos/trainer', 'id', 'trainer', 'toy', ['toy 0.4 M', 'you']],
  ['en/demos/retriever', 'id', 'retriever', 'words', ['words', 'MiniLM', 'you']],
  ['en/demos/change-map', 'id', 'change-map', 'judgement', ['our judgement', 'you']],
  ['zh/demos/embedding-map', 'id', 'embedding-map', 'e5', ['E5']],
  ['en/demos/evidence', 'id', 'evidence', 'formula', ['formula', 'you']],
  ['en/demos/cost', 'data-board', 'CNY', 'price', []],
  ['en/five', 'id', 'fig-ask', 'smollm2', []],
  ['zh', 'id', 'switch', 'smollm2', []],
  ['en/guide', 'id', 'guide', 'judgement', []],
  ['en/sources', 'data-item', 'E01', 'paper', []],
  ['en/claims', 'data-item', '002-01', 'article', []],
  ['en/ladder', 'data-size', '135m', 'smollm2', []],
] as const)('on /%s/ %s “%s” was measured on %s', (path, name, value, ground, labels) => {
  const page = site.at(`/${path}/`)!;
  const tag = page.tags.find(({ attributes }) => attributes[name] === value)!;
  expect(tag.attributes['data-measured-on']).toBe(ground);
  const marks = [
    ...elementAt(page.html, tag).matchAll(
      /<(a|span)\b[^>]*class="ground-mark[^>]*>([\s\S]*?)<\/\1>/g,
    ),
  ].map(([, , inside]) => textOf(inside!).replace(/\s+/g, ' ').trim());
  expect(marks.slice(0, labels.length)).toEqual(labels);
});

test('a sentence says what each number was measured on where it changes', () => {
  const { html } = site.at('/en/learn/retrieval/better-retrieval/')!;
  const text = textOf(html).replace(/\s+/g, ' ');
  for (const said of [/65%\s*words/, /17,140\s*E5/, /16\s*4 models · E35/])
    expect(text).toMatch(said);
});

test('every mark in a page has words', () => {
  const empty = site.pages.flatMap(({ path, html }) =>
    [...html.matchAll(/<(a|span)\b[^>]*class="ground-mark[^>]*>([\s\S]*?)<\/\1>/g)]
      .filter(([, , inside]) => textOf(inside!).trim() === '' || /[{}]/.test(inside!))
      .map(([mark]) => `${path} ${mark}`),
  );
  expect(empty).toEqual([]);
});

const ANATOMY = '/en/learn/prompting/anatomy-of-a-prompt/';

test('the last number of a sentence with the same ground has its mark, the ones before it have none', () => {
  const { html } = site.at(ANATOMY)!;
  const marks = [...html.matchAll(/(64\.3%|68\.0%|71\.2%)<\/a>(?=(<a [^>]*ground-mark)?)/g)];
  expect(marks.map(([, number, mark]) => [number, mark !== undefined])).toEqual([
    ['64.3%', false],
    ['68.0%', false],
    ['71.2%', true],
  ]);
});

test('the reason of a step says at its end what its numbers were measured on, and never inside', () => {
  const { html } = site.at(ANATOMY)!;
  const whys = [...html.matchAll(/<div class="why[^>]*>([\s\S]*?)<\/div>/g)].map(
    ([, inside]) => inside!,
  );
  expect(textOf(whys.at(-1)!).replace(/\s+/g, ' ').trim()).toMatch(/SmolLM2 135 M paper · E161$/);
  for (const why of whys) expect(why.split('class="grounds"')[0]).not.toContain('ground-mark');
});
