import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { headersFor, parseHeaders } from '../../scripts/build/headers.mjs';
import {
  directives,
  endpointPolicyHeader,
  policyHeader,
  scriptSources,
  styleSources,
  workerPolicies,
} from '../../scripts/build/policy.mjs';
import { named, readSite, type Page } from './built';

const site = readSite();

/** The policy of a page as directive → sources. */
function policyOf(page: Page): Map<string, string[]> {
  const meta = named(page, 'meta').find(
    ({ attributes }) => attributes['http-equiv']?.toLowerCase() === 'content-security-policy',
  );
  const parts = (meta?.attributes.content ?? '').split(';').map((part) => part.trim().split(/\s+/));
  return new Map(parts.filter(([name]) => name).map(([name = '', ...sources]) => [name, sources]));
}

const isHash = (source: string) => /^'sha256-[\w+/]+=*'$/.test(source);
const withoutHashes = (policy: Map<string, string[]>) =>
  [...policy]
    .map(([name, sources]) => `${name} ${sources.filter((source) => !isHash(source)).join(' ')}`)
    .sort();
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const RULES = parseHeaders(readFileSync('public/_headers', 'utf8'));
/** The worker that may ask another host: policy by folder. */
const OWN_POLICIES = Object.entries(workerPolicies as Record<string, string>);
const mayAsk = (path: string) => OWN_POLICIES.some(([folder]) => path.startsWith(`/${folder}/`));

/** The door by its other name, and what opens in a tab beside the pages. */
const TEXTS = ['/index.html', '/404.html', '/crossroads.ts', '/third-party.txt'];

const EXPECTED = [
  ...directives,
  `script-src ${scriptSources.join(' ')}`,
  `style-src ${styleSources.join(' ')}`,
].sort();

describe('the content policy', () => {
  test('is in every page as it is defined once, plus hashes', () => {
    const wrong = site.pages.filter((page) => `${withoutHashes(policyOf(page))}` !== `${EXPECTED}`);
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('is sent by hosts once, with every page and every script', () => {
    const scripts = [...site.files].filter((file) => file.endsWith('.js') && file !== '/theme.js');
    const paths = [...site.pages.map(({ path }) => path), ...scripts, ...TEXTS];
    const sent = (path: string) => headersFor(RULES, path)['content-security-policy'];
    const wrong = paths.filter((path) => !mayAsk(path) && sent(path) !== policyHeader);
    expect(wrong).toEqual([]);
    expect(readFileSync('dist/_headers', 'utf8')).toBe(readFileSync('public/_headers', 'utf8'));
  });

  test.each(OWN_POLICIES)('has one exception, for the workers below /%s/', (folder, policy) => {
    const workers = [...site.files].filter((file) => file.startsWith(`/${folder}/`));
    for (const file of [...workers, `/${folder}/any-A1b2.js`]) {
      const { 'content-security-policy': sent, ...others } = headersFor(RULES, file);
      expect(sent).toBe(policy);
      expect(others['cache-control']).toContain('immutable');
    }
  });

  test('lets the own-server worker reach this machine and nothing else', () => {
    const only = 'connect-src http://localhost:* http://127.0.0.1:*;';
    expect(endpointPolicyHeader.replace(only, "connect-src 'self';")).toBe(policyHeader);
  });

  test('is in the notes on deploying for hosts that read no `_headers`', () => {
    const readme = readFileSync('docs/deploying.md', 'utf8');
    for (const policy of [policyHeader, endpointPolicyHeader]) expect(readme).toContain(policy);
  });

  test('forbids inline scripts and styles', () => {
    expect(policyHeader).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/);
  });

  test('holds: every script in a page is a file, or has its hash in the policy', () => {
    const loose = site.pages.flatMap((page) => {
      const hashes = policyOf(page).get('script-src') ?? [];
      return named(page, 'script')
        .filter(({ attributes, inside }) => !attributes.src && !hashes.includes(hashOf(inside)))
        .filter(({ attributes }) => !/json/.test(attributes.type ?? ''))
        .map(({ inside }) => `${page.path}: ${inside.slice(0, 60)}`);
    });
    expect(loose).toEqual([]);
  });

  test('holds: no page has an inline style', () => {
    const styled = site.pages.flatMap((page) =>
      page.tags
        .filter(({ name, attributes }) => name === 'style' || attributes.style !== undefined)
        .map(({ name, attributes }) => `${page.path}: <${name} style="${attributes.style}">`),
    );
    expect(styled.slice(0, 20)).toEqual([]);
  });

  test('holds: no attribute handles an event', () => {
    const answering = site.pages.flatMap((page) =>
      page.tags
        .filter(({ attributes }) => Object.keys(attributes).some((name) => /^on[a-z]/.test(name)))
        .map(({ name }) => `${page.path}: <${name}>`),
    );
    expect(answering).toEqual([]);
  });
});

describe('requests', () => {
  const LOADS: Record<string, string> = {
    script: 'src',
    img: 'src',
    iframe: 'src',
    source: 'src',
    video: 'src',
    audio: 'src',
    object: 'data',
    embed: 'src',
  };

  test('of a page go to its own host only', () => {
    const foreign = site.pages.flatMap((page) =>
      page.tags.flatMap(({ name, attributes }) => {
        const loads =
          name === 'link' && /stylesheet|icon|preload|manifest/.test(attributes.rel ?? '');
        const address = loads ? attributes.href : attributes[LOADS[name] ?? ''];
        return address && /^(\w+:)?\/\//.test(address) ? [`${page.path}: ${address}`] : [];
      }),
    );
    expect(foreign).toEqual([]);
  });

  // what the workers that fetch models ask, and when, tests in tests/browser see
  test('of a style sheet or a script name no other host', () => {
    const NAMESPACES = /^http:\/\/www\.w3\.org\//;
    // in messages of the runtime, and as the beginning of a file that stands in for a large one;
    // in sentences about model hosts, in what is handed out for servers of the reader's own, and in the checker of
    // JSON schemas, which files those without a name under that address and asks nobody; the language of a schema
    const ONLY_SAID =
      /^https?:\/\/(rolldown\.rs|json-schema\.org\/draft\/[\w/-]+$|www\.ibm\.com\/data\/dtd|web\.dev|git-lfs$|huggingface\.co|api\.deepseek\.com\/anthropic|dashscope\.aliyuncs\.com\/compatible-mode|localhost:\d+|github\.com\/(cfworker$|mholt\/PapaParse$)|[,.:。]|$)/;
    // transformers.js names pages in its messages, readers of PDF and Word the names of what they read; the policy lets them ask none
    const LIBRARY = /\/(embedder\.worker-|(pdf|docx)[.-])/;
    const foreign = [...site.files]
      .filter((file) => /\.(css|js)$/.test(file) && !mayAsk(file) && !LIBRARY.test(file))
      .flatMap((file) =>
        [...readFileSync(`dist${file}`, 'utf8').matchAll(/https?:\/\/[^\s"'`)\\]+/g)]
          .map(([address]) => address)
          .filter((address) => !NAMESPACES.test(address) && !address.startsWith('http://site'))
          .filter((address) => !ONLY_SAID.test(address))
          .map((address) => `${file}: ${address}`),
      );
    expect(foreign).toEqual([]);
  });

  test('start with the order of the layers, in the first style sheet', () => {
    const wrong = site.pages.filter((page) => {
      const first = named(page, 'link').find(({ attributes }) => attributes.rel === 'stylesheet');
      return !/\/layers\.[\w-]+\.css$/.test(first?.attributes.href ?? '');
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
