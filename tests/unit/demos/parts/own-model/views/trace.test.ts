import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import words from 'words:rung-walk';
import { ladderViews } from '~/demos/parts/own-model/views';
import { textOf } from '~/lib/figure';
import type { FactsRecord } from '~/lib/ladder/replies';
import { factsOf, unknownQuestions, type LadderWorld } from '~/lib/ladder/world';
import { run } from '../../../../../demos/recorded';

const world = parse(readFileSync('content/ladder/quays.yaml', 'utf8')) as LadderWorld;
const facts = factsOf(world);
const unknown = unknownQuestions(world);
const { snapshot } = run<FactsRecord>('ladder/ladder-facts-quays');
const text = (asked: Record<string, string>, locale: 'en' | 'zh' = 'en') =>
  ladderViews
    .draw('trace', asked, { ...snapshot, facts, unknown }, locale)
    .map(textOf)
    .join();

test('what a gloss explains is what was asked, handed over and answered, word for word', () => {
  const said = Object.entries(words.en.glosses).map(([key, gloss]) => [key, plain(gloss)]);
  const { message, ...rest } = Object.fromEntries(said) as Record<string, string>;
  const { jobs } = run<FactsRecord>('ladder/ladder-format').snapshot;
  expect(jobs['1/closed']!.asked.test!.replies[0]).toBe(message);
  const kinds: Record<string, (at: number, road: string) => string> = {
    q: (at) => facts[at]!.exam,
    f: (at) => facts[at]!.text,
    r: (at, road) => snapshot.jobs[road]!.asked.exam!.replies[at]!,
    u: (at, road) => snapshot.jobs[road]?.asked.unknown!.replies[at] ?? unknown[at]!,
  };
  for (const [key, gloss] of Object.entries(rest)) {
    const [, kind, at, road = ''] = /^([qfru])(\d+)-?(.*)$/.exec(key)!;
    expect(kinds[kind!]!(Number(at), road), key).toContain(gloss.replace(/ …$/, ''));
  }
});

const plain = (gloss: string) => gloss.replaceAll('*', '');

test('a trace keeps the first answer beside the second, and shows what each was given', () => {
  const asked = { question: '7', from: 'bm25-4' };
  expect(text(asked)).not.toContain('Silas Pell');
  const pressed = text({ ...asked, to: 'minilm-4' });
  expect(pressed).toContain('The last sailing from Heron Steps is at 20:10. The fog bell …');
  expect(pressed.match(/Silas Pell/g)).toHaveLength(2);
  expect(text({ question: '33', from: 'closed' })).toContain(words.en.nothing);
  const untold = { exam: 'unknown', question: '38', from: 'closed', to: 'lora-reading' };
  expect(text(untold)).toMatch(/The Eternal Flame.*I don't know\./);
});

test('a page in another language explains each English sentence', () => {
  const pressed = text({ question: '33', from: 'closed', to: 'fact' }, 'zh');
  for (const key of ['q33', 'f33', 'r33-closed', 'r33-fact'] as const)
    expect(pressed).toContain(plain(words.zh.glosses[key]));
});

test('a message is filed with the rule alone, with examples, and after tuning', () => {
  const { jobs } = run<FactsRecord>('ladder/ladder-format').snapshot;
  const filed = (asked: Record<string, string>) =>
    ladderViews
      .draw(
        'filed',
        asked,
        { jobs, message: plain(words.en.glosses.message), line: 'REFUND | Brindle Dock | Tuesday' },
        'en',
      )
      .map(textOf)
      .join();
  expect(filed({})).not.toContain('REFUND');
  expect(filed({ by: 'lora' })).toContain('REFUND | Brindle Dock | Tuesday');
});
