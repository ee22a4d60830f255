import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isWalk } from '~/lib/lesson/walk';
import { demoPath } from '~/lib/moved';
import { lessonAddress, readPairs } from '../content/lesson-source';
import { demoNames } from '../content/read';
import {
  decoded,
  elementAt,
  localeOf,
  LOCALES,
  readSite,
  tagsOf,
  textOf,
  unseen,
  type Page,
  type Tag,
} from './built';

const NAMES = demoNames();
const site = readSite();
const placed = site.pages.flatMap((page) =>
  page.tags
    .filter(({ name }) => NAMES.some((demo) => name === `x-${demo}`))
    .map((tag) => ({ page, tag, demo: tag.name.slice(2), html: alone(page.html, tag) })),
);
/** A demo without one that is a part of it, as the table of criteria is of the guide. */
function alone(html: string, tag: Tag): string {
  const whole = elementAt(html, tag);
  const inner = tagsOf(whole).find(
    ({ name, at }) => at > 0 && NAMES.some((demo) => name === `x-${demo}`),
  );
  return inner ? whole.replace(elementAt(whole, inner), '') : whole;
}

type Placed = { page: Page; tag: Tag; demo: string; html: string };
const breaking = (faultOf: (one: Placed) => string | false | undefined) =>
  placed.flatMap((one) => {
    const fault = faultOf(one);
    return fault ? [`${one.page.path} ${one.demo}: ${fault}`] : [];
  });
/** The rules of a demo's own frame, which a part of another has none of. */
const PARTS = new Set(['matrix']);
const rule = (name: string, faultOf: Parameters<typeof breaking>[0]) =>
  test(name, () => expect(breaking((one) => !PARTS.has(one.demo) && faultOf(one))).toEqual([]));
const marked = (html: string, attribute: string) =>
  tagsOf(html).filter(({ attributes }) => attribute in attributes);

/** They follow each setting, and yet have work that waits for a press: a lie, an encoder. */
const LIVE_WITH_BUTTON = new Set(['embedding-map', 'retriever']);

describe('the built demos', () => {
  test.each(NAMES)('%s is on its page and in a lesson, or on a page of its own', (name) => {
    const paths = placed.filter(({ demo }) => demo === name).map(({ page }) => page.path);
    for (const locale of LOCALES) expect(paths).toContain(`/${locale}/${demoPath(name)}`);
    const lessons = readPairs().filter(({ en }) => en.data.demos.includes(name));
    expect(lessons.length > 0).toBe(demoPath(name) !== 'guide/');
    for (const { en, zh } of lessons.filter(({ en }) => !isWalk(en.body)))
      for (const { path } of [en, zh]) expect(paths).toContain(`/${lessonAddress(path)}`);
  });

  rule('start idle, with nothing computed', ({ tag: { attributes } }) => {
    const begin = `${attributes['data-status']} ${attributes['data-runs']}`;
    return begin !== 'idle 0' && begin;
  });

  rule('show a drawn figure without JavaScript', ({ html }) => {
    const [figure] = marked(html, 'data-figure');
    if (!figure) return 'no figure';
    const drawn = elementAt(html, figure);
    return (
      textOf(drawn).length < 40 &&
      !drawn.includes('<svg') &&
      `only “${textOf(drawn)}”; draw more in its view.ts`
    );
  });

  rule('say what the figure was measured on, and when', ({ html }) => {
    const marks = tagsOf(html).filter(
      ({ attributes: { class: classes = '', title = '' } }) =>
        /\bground-mark\b/.test(classes) && /\d{4}/.test(title),
    );
    return !marks.some((mark) => textOf(elementAt(html, mark)).trim()) && 'no dated mark';
  });

  rule('say without JavaScript what would run', ({ html }) => {
    const said = textOf(/<noscript>([\s\S]*?)<\/noscript>/.exec(html)?.[1] ?? '');
    return said.length < 20 && `“${said}”`;
  });

  rule('have a live region that describes the figure', ({ html }) => {
    const live = marked(html, 'data-status-line');
    return (live.length !== 1 || live[0]!.attributes.role !== 'status') && `${live.length} of them`;
  });

  rule(
    'have one button that starts the work; of those that update live, the map and the retriever have one',
    ({ tag, html, demo }) => {
      const buttons = marked(html, 'data-run').length;
      const wanted = 'data-live' in tag.attributes && !LIVE_WITH_BUTTON.has(demo) ? 0 : 1;
      return buttons !== wanted && `${buttons} buttons`;
    },
  );

  rule('say whose picture the plate shows', ({ html }) => {
    const [badge] = marked(html, 'data-badge');
    return !/^(recorded|judged)$/.test(badge?.attributes['data-badge'] ?? '') && 'no badge';
  });

  rule('disable or hide every button until their element is ready', ({ html }) => {
    const isUnseen = unseen(html);
    return tagsOf(html)
      .filter(
        ({ name, attributes, at }) =>
          name === 'button' && !('disabled' in attributes) && !isUnseen(at),
      )
      .map((button) => textOf(elementAt(html, button)))
      .join(', ');
  });

  rule('link to the page of their files and to their limits', ({ page, demo, html }) => {
    const panel = (name: string) =>
      elementAt(
        html,
        marked(html, 'data-panel').find(({ attributes }) => attributes['data-panel'] === name)!,
      );
    const address = `/${localeOf(page)}/demos/${demo}/code/`;
    return (
      (!panel('code').includes(`href="${address}"`) && `no link to ${address}`) ||
      (panel('code').includes('<pre') && 'its files travel with the page') ||
      (!page.path.includes('/learn/')
        ? textOf(panel('limits')).length < 80 && 'hardly any limits; write them in content/words'
        : !panel('limits').includes(`/${demoPath(demo)}#${demo}-limits"`) && 'no way to its limits')
    );
  });

  test.each(NAMES)('%s shows real files on its code page', (name) => {
    for (const locale of LOCALES) {
      const page = site.at(`/${locale}/demos/${name}/code/`)!;
      const listing = elementAt(page.html, marked(page.html, 'data-listing')[0]!);
      const files = [
        ...listing.matchAll(/<code>(src\/(?:lib|demos\/[\w-]+\/core)\/[\w/-]+\.ts)<\/code>/g),
      ];
      expect(files.length).toBeGreaterThan(0);
      for (const [, path] of files) expect(existsSync(path!), path).toBe(true);
    }
  });

  rule('use the language of their page', ({ page, html }) => {
    const views = elementAt(html, marked(html, 'data-tab')[0]!);
    const run = marked(html, 'data-run')[0];
    const said = textOf(run ? elementAt(html, run) : views);
    return /\p{Script=Han}/u.test(said) !== (localeOf(page) === 'zh') && said;
  });

  rule('offer choices that fit a phone, except for questions and texts', ({ demo, html }) =>
    marked(html, 'name')
      .filter(({ name, attributes }) => name === 'select' && !WHOLE_TEXTS.has(attributes.name!))
      .flatMap((select) => optionsOf(elementAt(html, select)))
      .filter((option) => widthOf(option) * (SMALLER[demo] ?? 1) > SELECT)
      .join(' | '),
  );
});

/** Room for words in a select of a demo, 360 px wide; fields whose choices are sentences end in an ellipsis. */
const SELECT = 250;
const WHOLE_TEXTS = new Set(['question', 'answer', 'statement']);
const SMALLER: Record<string, number> = { guide: 0.875 };
const optionsOf = (select: string): string[] =>
  [...select.matchAll(/<option[^>]*>([^<]*)/g)].map(([, text = '']) => decoded(text));
/** About as wide as a text is in letters of 16 px. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 16 : 7.6), 0);

/** Where the words of a recorded map stand, on a stage of so many pixels. */
const labelsOf = (drawing: string, [wide, high]: readonly [number, number]) =>
  [...drawing.matchAll(/<text x="([\d.]+)%" y="([\d.]+)%"([^>]*)>([^<]*)/g)].map(
    ([, x = '', y = '', attributes = '', text = '']) => {
      const width = (widthOf(decoded(text)) * 13) / 16;
      const left = (Number(x) / 100) * wide - (attributes.includes('middle') ? width / 2 : 0);
      return { text, left, right: left + width, middle: (Number(y) / 100) * high };
    },
  );

const maps = placed.filter(({ demo }) => demo === 'embedding-map');

test.each([
  ['a phone', 'phone', [318, 284]],
  ['a desk', 'wide', [820, 586]],
] as const)(
  'the words on a recorded map overlap neither each other nor the edge, on %s',
  (_, of, stage) => {
    expect(maps).toHaveLength(4);
    const wrong = maps.flatMap(({ page: { path }, html }) => {
      const words = marked(html, 'class').find(
        ({ name, attributes }) => name === 'g' && attributes.class === of,
      )!;
      const labels = labelsOf(elementAt(html, words), stage);
      expect(labels.length).toBeGreaterThan(2);
      const over = labels.flatMap((a, i) =>
        labels
          .slice(i + 1)
          .filter((b) => Math.abs(a.middle - b.middle) < 14 && a.left < b.right && b.left < a.right)
          .map((b) => `${path}: ${a.text} over ${b.text}`),
      );
      const out = labels.filter(({ left, right }) => left < 0 || right > stage[0]);
      return [...over, ...out.map(({ text }) => `${path}: ${text} over the edge`)];
    });
    expect(wrong).toEqual([]);
  },
);

test('buttons outside demos are disabled or hidden until their script loads, except in forms with a page', () => {
  const inDemo = (page: Page, at: number) =>
    placed.some((one) => one.page === page && one.tag.at < at && at < one.tag.at + one.html.length);
  const leadsOn = ({ tags, html }: Page, at: number) =>
    tags.some(
      (form) =>
        form.name === 'form' &&
        'action' in form.attributes &&
        form.at < at &&
        at < form.at + elementAt(html, form).length,
    );
  const ready = site.pages.flatMap((page) => {
    const isUnseen = unseen(page.html);
    return page.tags
      .filter(({ name, attributes }) => name === 'button' && !('disabled' in attributes))
      .filter(({ at }) => !inDemo(page, at) && !isUnseen(at) && !leadsOn(page, at))
      .map((button) => textOf(elementAt(page.html, button)) || button.attributes['aria-label']);
  });
  expect([...new Set(ready)]).toEqual([]);
});
