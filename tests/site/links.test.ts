import { describe, expect, test } from 'vitest';
import addresses from '../content/addresses.json';
import moved from '~/lib/moved.json';
import { isBuilt, readSite, type Page, type Site, type Tag } from './built';

const ORIGIN = 'https://crossroads.example';
const MOVED: Readonly<Record<string, string>> = moved;
const ADDRESSES = ['href', 'src', 'action', 'poster', 'data'] as const;

/** Addresses of a page that stay on the site, resolved as a browser does. */
function ownAddresses(site: Site, page: Page): { url: URL; tag: Tag }[] {
  const here = new URL(site.base.replace(/\/$/, '') + page.path, ORIGIN);
  return page.tags.flatMap((tag) =>
    ADDRESSES.flatMap((name) => {
      const value = tag.attributes[name];
      if (value === undefined || /^(data|mailto):/.test(value)) return [];
      if (tag.name === 'meta' || (name === 'data' && tag.name !== 'object')) return [];
      const url = new URL(value, here);
      return url.origin === ORIGIN ? [{ url, tag }] : [];
    }),
  );
}

function faultOf(site: Site, url: URL): string | undefined {
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(site.base)) return 'leaves the base path';
  const below = `/${path.slice(site.base.length)}`;
  const page = site.at(below);
  if (!page && !site.files.has(below)) return 'leads nowhere';
  const anchor = decodeURIComponent(url.hash.slice(1));
  return anchor && page && !page.ids.has(anchor) ? 'names no place on its page' : undefined;
}

const faultsOf = (site: Site) => [
  ...new Set(
    site.pages.flatMap((page) =>
      ownAddresses(site, page).flatMap(({ url, tag }) => {
        const fault = faultOf(site, url);
        return fault ? [`${page.path}: <${tag.name}> ${url.pathname}${url.hash} ${fault}`] : [];
      }),
    ),
  ),
];

describe('links of the built site', () => {
  const site = readSite();

  test('are many', () => {
    expect(site.pages.flatMap((page) => ownAddresses(site, page)).length).toBeGreaterThan(20_000);
  });

  test('lead to a page, a file or an anchor that exists', () => {
    expect(faultsOf(site).slice(0, 40)).toEqual([]);
  });

  test.each([
    ['', false],
    ['lab/', true],
  ])('lead from /%s to the guide and the kit, and mention its memo: %s', (from, tells) => {
    for (const [locale, memo] of [
      ['en', 'memo'],
      ['zh', '备忘'],
    ] as const) {
      const page = site.at(`/${locale}/${from}`)!;
      const there = ownAddresses(site, page).map(({ url }) => url.pathname);
      expect(there).toEqual(expect.arrayContaining([`/${locale}/guide/`, `/${locale}/kit/`]));
      const told = page.html.replace(/<script[^]*?<\/script>|<[^>]+>/g, '');
      if (tells) expect(told, memo).toContain(memo);
    }
  });

  test('lead somewhere still, wherever a page or the changelog ever linked', () => {
    const faults = Object.entries(addresses).flatMap(([address, gone]: [string, string[]]) => {
      const { pathname, hash } = new URL(address, `${ORIGIN}/`);
      if (gone.includes(hash)) return [];
      const [path = ''] = (MOVED[pathname.slice(1)] ?? pathname.slice(1)).split('#');
      return ['en', 'zh'].flatMap((locale) => {
        const url = new URL(`/${locale}/${path}${hash}`, ORIGIN);
        const fault = faultOf(site, url);
        return fault ? [`${locale}${pathname}${hash} ${fault}`] : [];
      });
    });
    expect(faults).toEqual([]);
  });

  test('to other sites use https', () => {
    const wrong = site.pages.flatMap(({ path, tags }) =>
      tags
        .filter(({ name, attributes: { href = '' } }) => name === 'a' && /^\w+:/.test(href))
        .filter(({ attributes }) => !attributes.href!.startsWith('https://'))
        .map(({ attributes }) => `${path}: ${attributes.href}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ['/no/such/page/', 'leads nowhere'],
    ['/en/#no-such-place', 'names no place on its page'],
  ])('are distinguished from wrong ones such as %s', (address, fault) => {
    expect(faultOf(site, new URL(address, ORIGIN))).toBe(fault);
  });
});

test.skipIf(!isBuilt('dist-base'))(
  'links of the site under a base path stay below the base and lead to what exists',
  () => {
    const site = readSite('dist-base', '/crossroads/');
    expect(site.pages.length).toBeGreaterThan(460);
    expect(faultsOf(site).slice(0, 40)).toEqual([]);
    expect(faultOf(site, new URL('/en/', ORIGIN))).toBe('leaves the base path');
  },
);
