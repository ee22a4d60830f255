import { describe, expect, test } from 'vitest';
import { readLessons, withoutTags, type LessonSource } from './lesson-source';
import { readTerms } from './read';
import { brokenRules, CODE, plainCode } from './typography';

const lessons = readLessons();
const chinese = lessons.filter(({ locale }) => locale === 'zh');
const english = lessons.filter(({ locale }) => locale === 'en');

/** The body as it reads, a table cell a line: tags transparent, code and link targets out of sight. */
function prose({ body }: LessonSource): string {
  const linked = plainCode(body).replace(/<ClaimLink [^>]*>/g, CODE);
  return withoutTags(linked)
    .replaceAll('&lt;', '<')
    .replaceAll("{' '}", ' ')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[[*_]/g, '')
    .replaceAll('|', '\n')
    .replace(/^ +| +$/gm, '');
}

/** What stands in front matter and attributes and is read aloud or shown. */
function besides({ data, tags }: LessonSource): string[] {
  const told = tags.flatMap(({ attributes: { summary, options } }) => [summary, options]);
  return [data.title, data.summary, ...data.goals, ...told].filter((text) => text !== undefined);
}

/** Behind a line that is a tag alone, the formatter's doing, the page begins a paragraph with it. */
const STRANDED = /^[ \t]*[。，、；：！？）”].*$/gm;

describe('lessons in Chinese', () => {
  test.each(chinese)('$path follows the rules of punctuation and spacing', (lesson) => {
    const faults = [prose(lesson), ...besides(lesson)].flatMap((text) =>
      brokenRules(text, lesson.path),
    );
    expect(faults).toEqual([]);
  });

  test.each(chinese)('$path starts no line with a closing mark', ({ body }) => {
    expect(body.match(STRANDED) ?? []).toEqual([]);
  });

  test('report a closing mark that a tag pushes to the next line', () => {
    expect('论文写的是 3.14\n  <Cite id="S23" />\n  。照它推算'.match(STRANDED)).toHaveLength(1);
    expect('论文写的是 3.14<Cite id="S23" />。\n（照它推算）'.match(STRANDED)).toBeNull();
  });

  test('start with a case, without empty opening phrases', () => {
    const opening = /^(本文|本课|随着|众所周知|在本)/;
    expect(chinese.filter(({ body }) => opening.test(body.trim())).map(({ path }) => path)).toEqual(
      [],
    );
  });

  test('are distinguished from text that breaks a rule', () => {
    const broken = '您好¦好,¦好(x)¦说"好"¦用RAG答¦答 ，¦你 好¦我的的书¦用\u0000答¦对了.'.split('¦');
    expect(broken.filter((text) => brokenRules(text, 'here').length === 0)).toEqual([]);
    const right = '用 RAG 答对 97%，比 BM25（k1 = 1.2）多 19～31 个百分点：“好”。见 16:45 一班。';
    expect(brokenRules(right, 'here')).toEqual([]);
  });
});

describe('lessons in English', () => {
  const HYPE =
    /\b(simply|just|obviously|note that|let's|let us|unlock|leverage|powerful|basically|of course|in this lesson)\b/i;

  test.each(english)('$path avoids empty hype words', (lesson) => {
    const found = prose(lesson)
      .split('\n')
      .flatMap((line) => HYPE.exec(line)?.[0] ?? []);
    expect(found, `content/lessons/${lesson.path}.mdx: take these words out (+)`).toEqual([]);
  });

  test('use British spelling', () => {
    const american =
      /\b(color|behavior|center|analyz\w*|optimiz\w*|summariz\w*|organiz\w*|favor\w*|labeled|modeling)\b/i;
    const found = english.flatMap((lesson) => {
      const word = american.exec(prose(lesson))?.[0];
      return word ? [`${lesson.path}: ${word}`] : [];
    });
    expect(found).toEqual([]);
  });

  test('use long Chinese only in examples', () => {
    const long = english.flatMap(
      ({ path, body }) =>
        body.match(/\p{Script=Han}{20,}/gu)?.map((text) => `${path}: ${text}`) ?? [],
    );
    expect(long).toEqual([]);
  });
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function uses(text: string, names: string[], locale: string): string | undefined {
  return names.find((name) => {
    const pattern = locale === 'en' ? `\\b${escaped(name)}s?\\b` : escaped(name);
    return new RegExp(pattern, 'iu').test(text);
  });
}

describe('terms in lessons', () => {
  const terms = new Map(readTerms().map((term) => [term.slug, term]));

  test.each(lessons)('$path links a term at its first use', ({ body, tags, locale }) => {
    const early = tags.flatMap(({ name, attributes, at }) => {
      const term = terms.get(attributes.id ?? '');
      if (name !== 'Term' || !term) return [];
      const before = withoutTags(body.slice(0, at)).replace(/^#.*$/gm, '');
      const names = [term.name[locale], ...(term.abbreviation ? [term.abbreviation] : [])];
      return uses(before, names, locale) ? [term.slug] : [];
    });
    expect(early).toEqual([]);
  });

  test('are recognised as whole words, singular or plural', () => {
    expect(uses('two hard negatives', ['hard negative'], 'en')).toBe('hard negative');
    expect(uses('the chunking', ['chunk'], 'en')).toBeUndefined();
    expect(uses('先切块', ['切块'], 'zh')).toBe('切块');
  });
});
