import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { brokenRules } from './typography';

type Said = { place: string; text: string };

/** Every text of some words, with the way to it. */
function texts(value: unknown, place: string): Said[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${place}.${key}`));
}

const slotsOf = (text: string) => [...text.matchAll(/\{(\w+)[|}]/g)].map(([, name]) => name).sort();

/** What one language says, by its place and its text, and the other does not or leaves empty. */
function lacking(said: Said[], other: Said[]): string[] {
  const filled = (all: Said[]) => all.filter(({ text }) => text.trim() !== '');
  const there = new Set(filled(other).map(({ place }) => place));
  return filled(said)
    .filter(({ place }) => !there.has(place))
    .map(({ place, text }) => `${place}, “${text}”`);
}

type Pair = { name: string; english: Said[]; chinese: Said[] };

/** A value that holds the same words in two languages, or undefined. */
function pairOf(name: string, value: unknown): Pair | undefined {
  const both = value as { en?: unknown; zh?: unknown } | null;
  if (typeof both !== 'object' || both === null || !('en' in both) || !('zh' in both))
    return undefined;
  return { name, english: texts(both.en, name), chinese: texts(both.zh, name) };
}

/** What a module of words exports: each value in two languages, also inside lists by name. */
function pairsIn(name: string, value: unknown): Pair[] {
  const pair = pairOf(name, value);
  if (pair) return [pair];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => pairsIn(`${name}.${key}`, inner));
}

type Words = Record<string, unknown>;
const inOneFile = import.meta.glob<Words>(['/src/**/*strings.ts', '/src/demos/*/about.ts']);
const first = import.meta.glob<Words>('/src/**/en.ts');
const second = import.meta.glob<Words>('/src/**/zh.ts');
/** A `strings.ts` beside an `en.ts` only hands on what stands there. */
const handsOn = (file: string) =>
  file.endsWith('/strings.ts') && file.replace('strings.ts', 'en.ts') in first;
/** Where `zh.ts` is missing altogether, the compiler says so. */
const isPaired = (file: string) => !(file in first) || file.replace('en.ts', 'zh.ts') in second;
const FILES = Object.keys({ ...inOneFile, ...first }).filter(
  (file) => !handsOn(file) && isPaired(file),
);
const exportsOf = async (file: string): Promise<Words> => {
  const other = second[file.replace('en.ts', 'zh.ts')];
  return { ...(await (inOneFile[file] ?? first[file]!)()), ...(await other?.()) };
};
const pairs = (
  await Promise.all(FILES.map(async (file) => pairsIn(file, await exportsOf(file))))
).flat();

describe('words of the interface', () => {
  test('are found in every room that speaks', () => {
    for (const file of FILES)
      expect(pairs.filter(({ name }) => name.startsWith(file)).length, file).toBeGreaterThan(0);
    expect(pairs.flatMap(({ chinese }) => chinese).length).toBeGreaterThan(400);
  });

  test.each(pairs)('$name says everything in both languages', ({ english, chinese }) => {
    expect([
      ...lacking(english, chinese).map((one) => `${one}: say it in Chinese too`),
      ...lacking(chinese, english).map((one) => `${one}: say it in English too`),
    ]).toEqual([]);
  });

  test.each(pairs)('$name has the same slots in both languages', ({ english, chinese }) => {
    const inChinese = new Map(chinese.map(({ place, text }) => [place, text]));
    const unlike = english.filter(({ place, text }) => {
      const other = inChinese.get(place); // what is missing is said above
      return other !== undefined && slotsOf(other).join() !== slotsOf(text).join();
    });
    expect(
      unlike.map(
        ({ place, text }) =>
          `${place}: “${text}” and “${inChinese.get(place)}” fill other slots; write the same`,
      ),
    ).toEqual([]);
  });

  test.each(pairs)('$name keeps the rules of written Chinese', ({ chinese }) => {
    // A slot may hold anything; a straight quote in brackets is one that the reader must type;
    // the number of a figure (图 断.1) begins with the name of its sheet.
    const plain = (text: string) =>
      text
        .replace(/\{\w+\}/g, '\uE000')
        .replace(/（"+）/g, '')
        .replace(/图 (?=\S+\.\d)/, '图');
    expect(chinese.flatMap(({ place, text }) => brokenRules(plain(text), place))).toEqual([]);
  });

  test.each(pairs)(
    '$name says in English no Chinese sentence, and in Chinese no English one',
    ({ english, chinese }) => {
      expect(
        english
          .filter(({ text }) => /\p{Script=Han}{6,}/u.test(text))
          .map(({ place, text }) => `${place}: ${text}`),
      ).toEqual([]);
      const long = chinese.filter(({ text }) => text.length > 30 && !/\p{Script=Han}/u.test(text));
      expect(long.map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
    },
  );

  test('say nothing hollow', () => {
    const hollow = /\b(please|sorry|oops|simply|successfully|invalid input)\b/i;
    const said = pairs.flatMap(({ english }) => english).filter(({ text }) => hollow.test(text));
    expect(said.map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
  });
});

describe('words in components', () => {
  const components = globSync('src/{components,layouts,demos}/**/*.astro').map((file) =>
    file.replaceAll('\\', '/'),
  );

  test('stand in a list of words, not in the template', () => {
    const spoken = components.flatMap((file) => {
      const template = readFileSync(file, 'utf8')
        .replace(/^---[\s\S]*?\n---/, '')
        .replace(/\{?\/\*[\s\S]*?\*\/\}?/g, '');
      return [
        ...template.matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+){2,}|[^<>{}]*\p{Script=Han}[^<>{}]*)</gu),
      ].map(([, text]) => `${file}: ${text!.trim()}`);
    });
    expect(spoken).toEqual([]);
  });
});

describe('words of the frame and the demos', () => {
  const read = (files: string[]) => files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const sources = globSync('src/**/*.{ts,tsx,astro}').map((file) => file.replaceAll('\\', '/'));
  const code = read(sources.filter((file) => !/\/(en|zh|_?strings)\.ts$/.test(file)));
  const fields = read(
    sources.filter((file) =>
      /core\/settings\.ts$|panels\/[a-z-]+\/props\.ts$|fields[^/]*\.ts$|\/fields\//.test(file),
    ),
  );
  const isIn = (text: string, name: string) => new RegExp(`\\b${name}\\b`).test(text);
  /** By its name; a field of a form has its help and its choices as `${field}Help` and `${field}s`. */
  const isRead = (name: string) =>
    isIn(code, name) || isIn(fields, name.replace(/(Help|Placeholder|s_?)$/, ''));
  const spelledByTemplate = /^(show|pin|rename|remove)Of$/;

  test('are read by some code: none is left over', () => {
    const names = pairs.flatMap(({ name, english }) =>
      english.map(({ place }) => place.slice(name.length + 1).split('.')[0]!),
    );
    const left = [...new Set(names)].filter(
      (name) => !isRead(name) && !spelledByTemplate.test(name),
    );
    expect(left).toEqual([]);
  });
});
