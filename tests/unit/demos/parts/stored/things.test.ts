import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { STORAGE_KEYS } from '~/browser/storage';
import words from 'words:stored';
import { bytesOf, OWN_KEYS, thingsOf } from '~/demos/parts/stored/things';
import type { StoredModel } from '~/workers/stored-models';

const { en, zh } = words;

const e5: StoredModel = {
  kind: 'encoder',
  host: '',
  model: 'e5',
  folder: 'https://course.example/encoder/e5/',
  bytes: 36_200_000,
  isWhole: true,
};
const entry = (key: string, bytes = 100) => ({ key, bytes });

describe('the list of stored data', () => {
  test('names models and the reader’s texts, and shows other entries by their key', () => {
    const models = [e5, { ...e5, model: 'minilm', folder: 'x', bytes: 8_000_000, isWhole: false }];
    const entries = [entry('place'), entry('other.site'), entry('retriever.text'), entry('read')];
    const things = thingsOf(models, entries, en);
    expect(things.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['multilingual-e5-small, an encoder from this site', 36_200_000],
      [
        'all-MiniLM-L6-v2, an encoder from this site: what has arrived of a load that was cancelled',
        8_000_000,
      ],
      ['your files, texts, questions and marks', 100],
      ['your place in the course, and the lessons you marked as read', 200],
      ['what is stored under the name “other.site”', 100],
    ]);
    expect(things[3]!.keys).toEqual(['place', 'read']);
    expect(bytesOf(things)).toBe(44_200_400);
  });

  test('names the model and the host of a language model that a reader typed', () => {
    const typed: StoredModel = { ...e5, kind: 'writer', host: 'm.example', model: 'all/a/b' };
    expect(thingsOf([typed], [], zh)[0]!.name).toBe('all/a/b，语言模型，取自 m.example');
  });

  test('knows every key that the site writes', () => {
    const known = new Set(Object.values(OWN_KEYS).flat());
    expect(Object.values(STORAGE_KEYS).filter((key) => !known.has(key))).toEqual([]);
    const written = globSync('src/**/*.{ts,tsx,astro}').flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      if (!/\b(read|write)Local\b|KeepBox/.test(text)) return [];
      const named = /(?:\b\w*KEY = |\b(?:read|write|remove)Local\()'([^']+)'/g;
      return [...text.matchAll(named)].map(([, key]) => key!);
    });
    expect(new Set(written).size).toBeGreaterThan(3);
    expect(written.filter((key) => !known.has(key))).toEqual([]);
  });
});
