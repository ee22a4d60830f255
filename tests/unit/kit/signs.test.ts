import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Chat } from '~/lib/kit/chat';
import { unpacked } from './kit';
import { python, withoutPython } from './python';

const reason = withoutPython("the kit's reading of odd signs");

type Message = Chat['messages'][number];

/** The line and next-line signs of Unicode, at which str.splitlines cuts, and what begins something in Nunjucks. */
const ODD = '\u2028\u0085{{x}} {% y %} {# z #} {{{';

describe('texts with unusual characters', () => {
  const folder = unpacked('en');
  const rewrite = (path: string, odd: (text: string) => string) => {
    const text = readFileSync(join(folder, path), 'utf8');
    writeFileSync(join(folder, path), `\uFEFF${odd(text)}\n \n`);
  };
  for (const name of ['train', 'valid', 'test'])
    rewrite(`data/${name}.jsonl`, (text) =>
      text
        .replaceAll('Passages:', `Passages: ${ODD}`)
        .replaceAll('"content":"Answer', '"content":"{\\"a\\": { Answer'),
    );
  for (const path of ['data/passages.jsonl', '2-retrieval/chunks.jsonl'])
    rewrite(path, (text) => text.replaceAll('"text":"', `"text":"${ODD}`));
  const at = (path: string) => join(folder, path);
  const said = (file: string, ...args: string[]) => python(folder, file, ...args).said;

  test.skipIf(reason)(
    'are read by every Python file, including a byte order mark and empty lines',
    () => {
      expect(said('3-fine-tuning/train.py', '--dry-run')).toContain('20 conversations');
      expect(said('2-retrieval/embed.py', '--model=letters')).toContain('64 numbers each');
      expect(said('2-retrieval/ask.py', '--question=?', '--ids=hl-17', '--dry-run')).toContain(
        '[hl-17]',
      );
      expect(said('5-evaluation/exam.py')).toContain('14 questions in exam.jsonl');
      writeFileSync(
        at('5-evaluation/answers.jsonl'),
        `\uFEFF${'{"response":"yes"}\n\n'.repeat(14)}`,
      );
      expect(said('5-evaluation/ragas_run.py', '--dry-run')).toContain('10 answers to judge.');
    },
  );

  test('are read for the prompts too', async () => {
    const { exam } = (await import(at('1-prompting/conversations.mjs'))) as {
      exam: () => { messages: Message[] }[];
    };
    expect(exam()).toHaveLength(14);
    expect(exam()[0]!.messages[1]!.content).toContain(ODD);
  });
});
