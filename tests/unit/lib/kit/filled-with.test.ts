import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withContents as withWords, type FilledWith } from '~/lib/kit/filled-with';
import { askedOf } from '~/lib/kit/retrieval-files';
import type { Locale } from '~/lib/locale';
import { wordsIn } from '../../kit/kit';

const EXAMPLE = { passages: 68, documents: [], questions: 40, asked: 'And dogs?' };
const OWN = { passages: 8, documents: ['rules.md', 'typed'], questions: 0, asked: 'Dogs travel.' };

const withContents = (readme: string, l: Locale, kit: FilledWith) =>
  withWords(readme, l, wordsIn(l), kit);

describe('the README of the kit', () => {
  test.each(['en', 'zh'] as const)(
    'describes the current data only, however often it is updated (%s)',
    (l) => {
      const written = readFileSync(`content/kit/README.${l}.md`, 'utf8');
      const example = withContents(written, l, EXAMPLE);
      expect(example.startsWith(written.trimEnd())).toBe(true);
      expect(withContents(example, l, EXAMPLE)).toBe(example);
      const own = withContents(example, l, OWN);
      expect(own).toContain('`rules.md`');
      expect(own.split('\n## ')).toHaveLength(example.split('\n## ').length);
      expect(withContents(own, l, EXAMPLE)).toBe(example);
    },
  );

  test('lists what documents without marks filled, and says that the exam is the example', () => {
    const said = withContents('# Kit', 'en', OWN);
    expect(said).toContain(
      '- `data/passages.jsonl`, `2-retrieval`: your documents (`rules.md`, the text of the retriever), 8 passages.',
    );
    expect(said).toMatch(/test\.jsonl`: still the questions of the example/);
    expect(said).toContain('they ask “Dogs travel.”, the beginning of your first passage');
  });

  test('says how many marked questions are asked', () => {
    const said = withContents('# Kit', 'zh', { ...OWN, questions: 3 });
    expect(said).toContain('你标过答案的 3 个问题');
    expect(said).not.toContain('示例');
  });

  test('says where the search files of many passages are', () => {
    const said = withContents('# Kit', 'en', { ...OWN, passages: 600, asked: undefined });
    expect(said).toContain('- `data/passages.jsonl`: your documents');
    expect(said).toContain('The scripts of `2-retrieval`: the files that they read are left out');
  });

  test('names five documents and counts the rest', () => {
    const documents = Array.from({ length: 7 }, (_, at) => `${at}\`.md`);
    const said = withContents('# Kit', 'en', { ...OWN, documents });
    expect(said).toContain("`4'.md` and 2 more)");
  });
});

describe('the question of the scripts', () => {
  const asked = (text: string) =>
    askedOf({ passages: [{ id: 'a', title: 'a', text }], questions: [] });

  test.each([
    ['Dogs travel free. Bikes cost 2.5 crowns.', 'Dogs travel free.'],
    ['## Refunds\nWithin a week.', 'Refunds'],
    ['It costs 2.5 crowns', 'It costs 2.5 crowns'],
    ['小狗免费。自行车两元。', '小狗免费。'],
    ['灯'.repeat(99), '灯'.repeat(80)],
  ])('is the beginning of the first passage where no question is marked: %.20s', (text, opening) =>
    expect(asked(text)).toBe(opening),
  );

  test('is the first marked question', () => {
    const passages = [{ id: 'a', title: 'a', text: 'Dogs travel free.' }];
    const questions = [{ question: 'And dogs?', answers: ['a'] }];
    expect(askedOf({ passages, questions })).toBe('And dogs?');
  });
});
