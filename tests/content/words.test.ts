import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LOCALE_CODES, otherLocale, type Locale } from '~/lib/locale';
import { readWords } from './read';
import { brokenRules } from './typography';

type Said = { place: string; text: string };

function texts(value: unknown, place: string): Said[] {
  if (typeof value !== 'object' || value === null) return [{ place, text: String(value ?? '') }];
  return Object.entries(value).flatMap(([key, inner]) =>
    texts(inner, place ? `${place}.${key}` : key),
  );
}

const slotsOf = (text: string) => [...text.matchAll(/\{(\w+)[|}]/g)].map(([, name]) => name).sort();

const IN: Readonly<Record<Locale, string>> = { en: 'English', zh: 'Chinese' };
const fileOf = (room: string, locale: Locale) => `${room}.${locale}.yaml`;
const words = readWords();
const names = new Set([...words.keys()].map((file) => file.replace(/\.\w+\.yaml$/, '')));

type Room = { name: string } & Record<Locale, Said[]>;
const saidIn = (name: string, locale: Locale) => texts(words.get(fileOf(name, locale)) ?? {}, '');
const rooms = [...names].map((name): Room => ({
  name,
  en: saidIn(name, 'en'),
  zh: saidIn(name, 'zh'),
}));

/** What a room lacks in one language, a sentence each, with the file and the remedy; what is blank in both lacks nothing. */
function lacksIn(room: Room, locale: Locale): string[] {
  const there = new Map(room[locale].map(({ place, text }) => [place, text]));
  return room[otherLocale(locale)].flatMap(({ place, text: other }) => {
    const own = there.get(place);
    const at = `content/${fileOf(room.name, locale)}: ${place}`;
    if (own === undefined || (!own.trim() && other.trim()))
      return [`${at} is missing or empty; say in ${IN[locale]} “${other}”.`];
    const [here, wanted] = [own, other].map((text) => slotsOf(text).join(' '));
    const differs = locale === 'zh' && here !== wanted; // said once
    return differs
      ? [`${at} has the slots “${here}”, the English “${wanted}”; write the same.`]
      : [];
  });
}

describe('the words of the interface', () => {
  test('are found in every room', () => {
    expect(rooms.flatMap(({ zh }) => zh).length).toBeGreaterThan(2_000);
  });

  test.each(rooms)('$name has everything in both languages, with the same slots', (room) => {
    expect(LOCALE_CODES.flatMap((locale) => lacksIn(room, locale))).toEqual([]);
  });

  test.each(rooms)('$name follows the rules of written Chinese', ({ zh: chinese }) => {
    // A slot may hold anything; a straight quote in brackets is one that the reader must type;
    // the number of a figure (图 断.1) begins with the name of its sheet.
    const plain = (text: string) =>
      text
        .replace(/\{\w+\}/g, '\uE000')
        .replace(/（"+）/g, '')
        .replace(/图 (?=\S+\.\d)/, '图');
    expect(chinese.flatMap(({ place, text }) => brokenRules(plain(text), place))).toEqual([]);
  });

  test.each(rooms)(
    '$name has no Chinese sentence in English, and no English one in Chinese',
    ({ en: english, zh: chinese }) => {
      expect(
        english
          .filter(({ text }) => /\p{Script=Han}{6,}/u.test(text))
          .map(({ place, text }) => `${place}: ${text}`),
      ).toEqual([]);
      const isLong = (text: string) => text.replaceAll(/\{\w+\}/g, '').length > 30;
      const long = chinese.filter(({ text }) => isLong(text) && !/\p{Script=Han}/u.test(text));
      expect(long.map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
    },
  );

  test('contain no hollow words', () => {
    const hollow = /\b(please|sorry|oops|simply|successfully|invalid input)\b/i;
    const said = rooms.flatMap(({ en }) => en).filter(({ text }) => hollow.test(text));
    expect(said.map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
  });
});

const components = globSync('src/{components,layouts,demos}/**/*.astro').map((file) =>
  file.replaceAll('\\', '/'),
);

test('components contain no words of their own: they are in a list of words', () => {
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

test('the words of the frame and the demos are all used by some code', () => {
  const read = (files: string[]) => files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const sources = globSync('src/**/*.{ts,tsx,astro}').map((file) => file.replaceAll('\\', '/'));
  // A form names its sentences itself, in what it shows and in one another.
  const forms = read(globSync('content/yours/*.yaml')).replaceAll(/^ *\w+:/gm, '');
  const code = read(sources) + forms;
  const fields = read(
    sources.filter((file) =>
      /(core|lib\/[\w-]+)\/(?:search-)?settings\.ts$|panels\/[a-z-]+\/props\.ts$|fields[^/]*\.ts$|\/fields\//.test(
        file,
      ),
    ),
  );
  const isIn = (text: string, name: string) => new RegExp(`\\b${name}\\b`).test(text);
  /** By its name; a field of a form has its help and its choices as `${field}Help` and `${field}s`. */
  const isRead = (name: string) =>
    isIn(code, name) || isIn(fields, name.replace(/(Help|Placeholder|s_?)$/, ''));
  const spelledByTemplate = /^(show|pin|rename|remove)Of$/;
  const names = rooms.flatMap(({ en }) => en.map(({ place }) => place.split('.')[0]!));
  const left = [...new Set(names)].filter((name) => !isRead(name) && !spelledByTemplate.test(name));
  expect(left).toEqual([]);
});
