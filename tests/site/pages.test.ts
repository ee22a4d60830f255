import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stepsIn } from '~/lib/lesson/walk';
import type { Locale } from '~/lib/locale';
import { readClaims, repeated } from '../content/read';
import { readPairs } from '../content/lesson-source';
import {
  elementAt,
  linksOf,
  localeOf,
  LOCALES,
  metaOf,
  named,
  readSite,
  tagsOf,
  textOf,
  twinPath,
  unseen,
  type Page,
} from './built';

const SITE = 'https://crossroads.example';
const LANG = { en: 'en', zh: 'zh-Hans' };
const TITLE = 70;

const site = readSite();
const inLocales = site.pages.filter(localeOf);
const titleOf = (page: Page) => textOf(elementAt(page.html, named(page, 'title')[0]!));
const headingsOf = (page: Page) =>
  page.tags
    .filter(({ name }) => /^h[1-6]$/.test(name))
    .map((tag) => ({ ...tag, level: Number(tag.name[1]) }));

const addressOf = (page: Page) =>
  `${linksOf(page, 'canonical')[0]?.attributes.href}`.slice(SITE.length);

const breaking = (pages: Page[], faultOf: (page: Page) => string | false | undefined) =>
  pages.flatMap((page) => {
    const fault = faultOf(page);
    return fault ? [`${page.path}: ${fault}`] : [];
  });

/** Holds for each page: what is wrong with one that breaks it is told. */
const rule = (name: string, faultOf: Parameters<typeof breaking>[1], pages = site.pages) =>
  test(name, () => expect(breaking(pages, faultOf)).toEqual([]));

describe('every page', () => {
  test('is built in both languages, beside the root page and the 404 page', () => {
    const paths = new Set(site.pages.map(({ path }) => path));
    expect(inLocales.length).toBeGreaterThan(460);
    expect(inLocales.filter(({ path }) => !paths.has(twinPath(path)))).toEqual([]);
    expect(site.pages.filter((page) => !localeOf(page)).map(({ path }) => path)).toEqual([
      '/404.html',
      '/',
    ]);
  });

  rule('declares its language', (page) => {
    const lang = named(page, 'html')[0]?.attributes.lang;
    return lang !== LANG[localeOf(page) ?? 'en'] && `lang="${lang}"`;
  });

  rule('shows code as code, not in backticks', ({ html }) => {
    const said = html.replace(/<(pre|code|script|style|textarea)\b[\s\S]*?<\/\1>|<[^>]*>/g, ' ');
    return /`[^`]{1,60}`?/.exec(said)?.[0];
  });

  rule(
    'cites each work in its own language',
    (page) =>
      page.tags.reduce<string | undefined>((fault, tag, at) => {
        if (fault || tag.name !== 'cite') return fault;
        const title = textOf(elementAt(page.html, tag));
        const said = tag.attributes.lang ?? page.tags[at - 1]!.attributes.lang;
        const lang = /\p{Script=Han}/u.test(title) ? LANG.zh : LANG.en;
        return (said ?? LANG[localeOf(page)!]) === lang ? undefined : title;
      }, undefined),
    inLocales,
  );

  rule('has one main heading, which comes first', (page) => {
    const levels = headingsOf(page).map(({ level }) => level);
    return (
      (levels[0] !== 1 || levels.filter((level) => level === 1).length !== 1) && levels.join(' ')
    );
  });

  rule('has headings whose levels do not skip', (page) => {
    const headings = headingsOf(page);
    const skip = headings.findIndex(
      ({ level }, at) => at > 0 && level > headings[at - 1]!.level + 1,
    );
    return (
      skip > 0 && `h${headings[skip]!.level} “${textOf(elementAt(page.html, headings[skip]!))}”`
    );
  });

  test(`has a unique title of at most ${TITLE} characters`, () => {
    expect(breaking(site.pages, (page) => titleOf(page).length > TITLE && titleOf(page))).toEqual(
      [],
    );
    for (const locale of LOCALES) {
      const titles = inLocales.filter((page) => localeOf(page) === locale).map(titleOf);
      expect(repeated(titles)).toEqual([]);
    }
  });

  test('has a unique description of the right length', () => {
    const wrong = breaking(inLocales, (page) => {
      const text = metaOf(page, 'description') ?? '';
      const [least, most] = localeOf(page) === 'en' ? [50, 170] : [20, 120];
      return (
        (text.length < least || text.length > most) &&
        `${text.length} characters, write ${least} to ${most} (of a demo in content/words/demos, of a lesson in course.yaml): ${text}`
      );
    });
    expect(wrong).toEqual([]);
    for (const locale of LOCALES) {
      const own = inLocales.filter((page) => localeOf(page) === locale);
      expect(repeated(own.map((page) => metaOf(page, 'description') ?? ''))).toEqual([]);
    }
  });

  rule(
    'gives its address in both languages',
    (page) => {
      const canonical = linksOf(page, 'canonical').map(({ attributes }) => attributes.href);
      const { path } = page;
      const alternates = Object.fromEntries(
        linksOf(page, 'alternate')
          .filter(({ attributes }) => attributes.type === undefined)
          .map(({ attributes }) => [attributes.hreflang, attributes.href]),
      );
      const expected = {
        ...Object.fromEntries(
          LOCALES.map((locale) => [
            LANG[locale],
            SITE + (localeOf(page) === locale ? path : twinPath(path)),
          ]),
        ),
        'x-default': `${SITE}/`,
      };
      const right =
        canonical.length === 1 &&
        addressOf(page) === path &&
        JSON.stringify(alternates) === JSON.stringify(expected);
      return !right && JSON.stringify([canonical, alternates]);
    },
    inLocales,
  );

  test('has an existing social card for its kind and language', () => {
    const wrong = breaking(site.pages, (page) => {
      const card = metaOf(page, 'og:image')?.replace(SITE, '') ?? 'no card';
      const fits = card.endsWith(`-${localeOf(page) ?? 'en'}.png`);
      return (!fits || !site.files.has(card)) && card;
    });
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  rule(
    'has a visible link to its other language',
    (page) => {
      const twins = named(page, 'a').filter(
        ({ attributes }) => attributes.href === twinPath(page.path),
      );
      return twins.length === 0 && 'no link to the other language';
    },
    inLocales,
  );

  rule('uses no id twice', (page) => {
    const ids = page.tags.flatMap(({ attributes: { id } }) => (id ? [id] : []));
    return repeated(ids).join(' ');
  });

  rule('refers by id only to existing elements', (page) =>
    page.tags
      .flatMap(({ attributes }) =>
        ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'].flatMap((name) =>
          (attributes[name] ?? '').split(/\s+/).filter((id) => id && !page.ids.has(id)),
        ),
      )
      .join(' '),
  );

  rule('has a label for every field, and words on every button', (page) => {
    const isUnseen = unseen(page.html);
    const labelled = new Set(named(page, 'label').map(({ attributes }) => attributes.for));
    const wrapped = named(page, 'label').map((label) => [
      label.at,
      label.at + elementAt(page.html, label).length,
    ]);
    const bare = page.tags.filter(({ name, attributes, at }) => {
      if (!['input', 'select', 'textarea'].includes(name) || attributes.type === 'hidden')
        return false;
      const inside = wrapped.some(([from, to]) => from! < at && at < to!);
      return !(
        inside ||
        labelled.has(attributes.id) ||
        attributes['aria-label'] ||
        attributes['aria-labelledby']
      );
    });
    const mute = named(page, 'button').filter(
      (button) =>
        !isUnseen(button.at) &&
        !textOf(elementAt(page.html, button)) &&
        !button.attributes['aria-label'],
    );
    return [...bare, ...mute]
      .map(({ name, attributes }) => `${name} ${JSON.stringify(attributes)}`)
      .join(', ');
  });

  rule(
    'has a skip link past the header and one main part',
    (page) => {
      const skip = named(page, 'a')[0]?.attributes.href;
      return (skip !== '#main' || named(page, 'main').length !== 1) && `${skip}`;
    },
    site.pages.filter(({ path }) => path !== '/'),
  );

  rule('has no half-filled template', (page) => {
    const text = textOf(page.html.replace(/<pre[\s\S]*?<\/pre>/g, ''));
    return /\bundefined\b|\[object Object\]|\bNaN\b|\{(n|id|date|file|query)\}/.exec(text)?.[0];
  });
});

describe('the built lessons', () => {
  const pairs = readPairs().map(({ id, en }) => ({
    id,
    path: `/${en.path}/`.replace('/en/', '/en/learn/'),
    written: en.headings,
    walk: stepsIn(en.body).map((step) => step.id),
  }));
  const idsOf = (page: Page) =>
    headingsOf(page).flatMap(({ attributes: { id }, level }) => (id ? [`${level} ${id}`] : []));

  test.each(pairs)('$id has the written heading ids in both languages', ({ path, written }) => {
    const en = site.at(path)!;
    const zh = site.at(twinPath(path))!;
    expect(idsOf(zh)).toEqual(idsOf(en));
    expect(idsOf(en)).toEqual(
      expect.arrayContaining(written.map(({ id, depth }) => `${depth} ${id}`)),
    );
  });

  test.each(pairs)('$id lists every section or step in its contents', ({ path, written, walk }) => {
    for (const page of [site.at(path)!, site.at(twinPath(path))!]) {
      const jumps = named(page, 'a').map(({ attributes }) => attributes.href);
      const all = [
        ...written.filter(({ depth }) => depth === 2).map(({ id }) => id),
        'check',
        'sources',
      ];
      const sections = walk.length > 0 ? walk : all;
      expect(sections.filter((id) => !jumps.includes(`#${id}`))).toEqual([]);
    }
  });

  test.each(pairs)(
    '$id leads to each claim that names it, at the anchor of old',
    ({ id, path }) => {
      const claims = readClaims().filter(({ lessons }) => lessons.includes(id));
      expect(claims.length).toBeGreaterThan(0);
      for (const locale of LOCALES) {
        const page = site.at(path.replace('/en/', `/${locale}/`))!;
        const line = page.tags.find(({ attributes }) => attributes.id === 'what-the-articles-say')!;
        const links = tagsOf(elementAt(page.html, line)).flatMap(({ attributes }) =>
          attributes.href ? [attributes.href] : [],
        );
        expect(links).toEqual([
          `/${locale}/claims/?lesson=${id}#claims`,
          ...claims.map((claim) => `/${locale}/claims/#${claim.id}`),
        ]);
      }
    },
  );
});

describe('the site', () => {
  test('lists each page once in its sitemap, without duplicates and excluded pages', () => {
    const index = readFileSync('dist/sitemap-index.xml', 'utf8');
    const maps = [...index.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) =>
      loc!.replace(SITE, 'dist'),
    );
    const listed = maps.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) =>
        loc!.replace(SITE, ''),
      ),
    );
    const pages = site.pages
      .filter((page) => addressOf(page) === page.path && metaOf(page, 'robots') === undefined)
      .map(({ path }) => path);
    expect(listed.sort()).toEqual(pages.sort());
  });

  test('links and finds each page at one address', () => {
    const paths = new Set(site.moved.map(({ path }) => path));
    const linked = breaking(inLocales, (page) =>
      named(page, 'a')
        .map(({ attributes }) => new URL(attributes.href ?? '', SITE + page.path).pathname)
        .find((path) => paths.has(path)),
    );
    expect(linked).toEqual([]);
    for (const file of ['search/en.json', 'search/zh.json', 'llms.txt'])
      expect(
        [...paths].filter((path) => readFileSync(`dist/${file}`, 'utf8').includes(path)),
        file,
      ).toEqual([]);
  });

  test('shows readers no instruction for the site’s builder', () => {
    const wrong = breaking(
      site.pages,
      ({ html }) =>
        /.{0,40}npm run.{0,40}/.exec(textOf(html.replace(/<pre[\s\S]*?<\/pre>/g, '')))?.[0],
    );
    const words = globSync('src/**/{en,zh,strings,_strings}.ts').filter((file) =>
      readFileSync(file, 'utf8').includes('npm run'),
    );
    expect([...wrong, ...words]).toEqual([]);
  });

  test('shows one link onward at the end of a lesson, a demo, the lab and the kit', () => {
    const ends = inLocales.filter(({ path }) =>
      /^\/\w+\/(learn\/[\w-]+\/[\w-]+|demos\/[\w-]+|lab|kit)\/$/.test(path),
    );
    expect(ends.length).toBeGreaterThan(2 * readPairs().length + 20);
    const wrong = breaking(ends, (page) => {
      const next = named(page, 'a').filter(({ attributes }) => attributes.rel === 'next');
      const before = page.tags.filter(
        ({ attributes: { id, class: kind = '' }, name }) =>
          id === 'sources' ||
          id === 'goals' ||
          name === 'x-read-mark' ||
          /used-in|adjoin/.test(kind),
      );
      const first = Math.min(...before.map(({ at }) => at));
      return (next.length !== 1 || next[0]!.at > first) && `${next.length} ways on`;
    });
    expect(wrong).toEqual([]);
  });

  test('allows all robots to read it', () => {
    expect(readFileSync('dist/robots.txt', 'utf8')).toMatch(/^User-agent: \*\nAllow: \/\n/);
  });

  test('loads no web font', () => {
    expect([...site.files].filter((file) => /\.(woff2?|ttf|otf|eot)$/.test(file))).toEqual([]);
    const sheets = [...site.files].filter((file) => file.endsWith('.css'));
    expect(
      sheets.filter((file) => readFileSync(`dist${file}`, 'utf8').includes('@font-face')),
    ).toEqual([]);
  });
});

describe('shared text of all pages', () => {
  const DAY = { en: /Checked (\d+ \w+ \d{4})\./, zh: /(\d{4} 年 \d+ 月 \d+ 日)核对。/ };

  const checkedIn = (locale: Locale, path: string) => {
    const { html } = site.at(`/${locale}/${path}`)!;
    const [foot = ''] = /<footer[\s\S]*<\/footer>/.exec(html) ?? [];
    return { html, day: DAY[locale].exec(foot.replace(/<[^>]*>/g, ''))?.[1] };
  };

  test.each(LOCALES)('says when each was checked, and About cites its own day (%s)', (locale) => {
    const dated = ['', 'five/', 'guide/', 'lab/', 'ladder/', 'claims/', 'sources/', 'kit/'];
    expect(dated.filter((path) => !checkedIn(locale, path).day)).toEqual([]);
    const { html, day } = checkedIn(locale, 'about/');
    expect(/<blockquote>([\s\S]*?)<\/blockquote>/.exec(html)![1]).toContain(day);
  });

  test('is the title in both languages on the 404 page', () => {
    const lost = site.pages.find(({ path }) => path === '/404.html')!;
    expect(titleOf(lost)).toMatch(/^Page not found · 页面不存在/);
  });
});
