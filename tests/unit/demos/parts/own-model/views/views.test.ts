import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import words from 'words:rung-walk';
import { SENT, views } from '~/demos/parts/own-model/views';
import { textOf, toHtml } from '~/lib/figure';
import { SENT_PAGES, type FactsRecord } from '~/lib/ladder/replies';
import { isRight } from '~/lib/ladder/score';
import { factsOf, unknownQuestions, type LadderWorld } from '~/lib/ladder/world';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { run } from '../../../../../demos/recorded';

const world = parse(readFileSync('content/ladder/quays.yaml', 'utf8')) as LadderWorld;
const facts = factsOf(world);
const unknown = unknownQuestions(world);
const { jobs } = run<FactsRecord>('ladder/ladder-facts-quays').snapshot;
const { jobs: filings } = run<FactsRecord>('ladder/ladder-format').snapshot;
const { cells } = run<{ cells: Record<string, string> }>('ladder/r1-fare').snapshot;

const plain = (gloss: string) => gloss.replaceAll('*', '');
const given = {
  facts,
  unknown,
  message: plain(words.en.glosses.message),
  line: 'REFUND | Brindle Dock | Tuesday',
};
const drawn = (
  view: string,
  asked: Record<string, string>,
  locale: Locale = 'en',
  record = 'ladder-facts-quays',
) =>
  views.ladder.draw(view, asked, { ...given, ...run<object>(`ladder/${record}`).snapshot }, locale);
const text = (...asked: Parameters<typeof drawn>) =>
  drawn(...asked)
    .map(textOf)
    .join();
const html = (...asked: Parameters<typeof drawn>) =>
  drawn(...asked)
    .map(toHtml)
    .join();
const counted = (asked: string, part: string) => asked.split(part).length - 1;

test('what a gloss explains is what was asked, handed over and answered, word for word', () => {
  const { message, ...rest }: Record<string, string> = words.en.glosses;
  expect(filings['1/closed']!.asked.test!.replies[0]).toBe(message);
  const kinds: Record<string, (at: number, road: string) => string> = {
    q: (at) => facts[at]!.exam,
    f: (at) => facts[at]!.text,
    r: (at, road) => jobs[road]!.asked.exam!.replies[at]!,
    u: (at, road) => jobs[road]?.asked.unknown!.replies[at] ?? unknown[at]!,
  };
  for (const [key, gloss] of Object.entries(rest)) {
    const [, kind, at, road = ''] = /^([qfru])(\d+)-?(.*)$/.exec(key)!;
    expect(kinds[kind!]!(Number(at), road), key).toContain(plain(gloss).replace(/ …$/, ''));
  }
});

test('a trace keeps the first answer beside the second, and shows what each was given', () => {
  const asked = { question: '7', from: 'bm25-4' };
  expect(text('passages', asked)).not.toContain('Silas Pell');
  const pressed = text('passages', { ...asked, to: 'minilm-4' });
  expect(pressed).toContain('The last sailing from Heron Steps is at 20:10. The fog bell …');
  expect(counted(pressed, 'Silas Pell')).toBe(2);
  expect(text('passages', { question: '33', from: 'closed' })).toContain(words.en.nothing);
  const untold = { exam: 'unknown', question: '38', from: 'closed', to: 'lora-reading' };
  expect(text('passages', untold)).toMatch(/The Eternal Flame.*I don't know\./);
});

test('a page in another language explains each English sentence', () => {
  const pressed = text('passages', { question: '33', from: 'closed', to: 'fact' }, 'zh');
  for (const key of ['q33', 'f33', 'r33-closed', 'r33-fact'] as const)
    expect(pressed).toContain(plain(words.zh.glosses[key]));
  const pasted = html('answers', { sent: 'paste-20' }, 'zh');
  for (const key of ['q7', 'r7-paste-20'] as const) expect(pasted).toContain(words.zh.glosses[key]);
  expect(pasted).toContain('<q lang="en">');
});

test('a message is filed with the rule alone, with examples, and after tuning', () => {
  const filed = (asked: Record<string, string>) => text('parts', asked, 'en', 'ladder-format');
  expect(filed({})).not.toContain('REFUND');
  expect(filed({ by: 'lora' })).toContain(given.line);
});

test('the paste view fills a square for each pasted fact and each right answer', () => {
  const filled = (sent: string) => counted(html('answers', { sent }), '<i class="on">');
  expect(SENT.map(filled)).toEqual([1 + 85, 20 + 10, 120 + 1, 4 + 54]);
  expect(counted(html('answers', { sent: 'paste-all' }), '<i')).toBe(240);
});

test('the paste view shows the question of the world, and the reply of the record', () => {
  const { exam, answer } = facts[7]!;
  const replies = SENT.map((sent) => jobs[sent]!.asked.exam!.replies[7]!);
  expect(replies.map((reply) => isRight(reply, [answer]))).toEqual([true, false, false, true]);
  for (const [at, sent] of SENT.entries()) {
    expect(text('answers', { sent })).toContain(exam);
    expect(text('answers', { sent })).toContain(replies[at]);
  }
});

test.each(LOCALE_CODES)('the replies view shows each full reply and its prompt: %s', (locale) => {
  const shown = drawn('replies', {}, locale, 'r1-fare').map(textOf);
  expect(shown).toEqual(
    SENT_PAGES.map((pages) => words[locale].pages[pages] + cells[`${locale}/${pages}`]),
  );
});

test('the recorded model states the fare of Heron Island, 11 crowns, only with the right page', () => {
  const has = (locale: string, pages: string) =>
    /白鹭岛 11 元|\b11\b/.test(cells[`${locale}/${pages}`]!);
  for (const locale of LOCALE_CODES)
    expect(SENT_PAGES.map((pages) => has(locale, pages))).toEqual([false, false, true]);
});
