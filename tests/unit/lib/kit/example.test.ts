import { expect, test } from 'vitest';
import { exampleFiles } from '~/lib/kit/example';
import { handbook } from '../../kit/kit';

test.each(['en', 'zh'] as const)(
  'the example marks a sentence for each question that is answered (%s)',
  (locale) => {
    const files = new Map(exampleFiles(handbook(locale)).map(({ path, text }) => [path, text]));
    const lines = files.get('data/questions.jsonl')!.trim().split('\n');
    const asked = lines.map((line) => JSON.parse(line) as { words: string; places: object[] });
    const answered = handbook(locale).questions.filter(({ answers }) => answers.length > 0);
    expect(asked).toHaveLength(40);
    expect(asked.filter(({ places }) => places.length > 0)).toHaveLength(answered.length);
    const longest = Math.max(...asked.map(({ words }) => words.length));
    expect(longest).toBeLessThan(400);
  },
);
