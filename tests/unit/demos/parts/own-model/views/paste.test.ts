import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ladderViews } from '~/demos/parts/own-model/views';
import { SENT, QUESTION } from '~/demos/parts/own-model/views';
import words from 'words:rung-walk';
import { textOf, toHtml } from '~/lib/figure';
import { isRight } from '~/lib/ladder/score';
import type { FactsRecord } from '~/lib/ladder/replies';
import { factsOf, type LadderWorld } from '~/lib/ladder/world';
import { run } from '../../../../../demos/recorded';

const { snapshot } = run<FactsRecord>('ladder/ladder-facts-quays');
const world = parse(readFileSync('content/ladder/quays.yaml', 'utf8')) as LadderWorld;
const html = (sent: string) =>
  ladderViews.draw('paste', { sent }, snapshot, 'en').map(toHtml).join();
const filled = (sent: string) => html(sent).split('<i class="on">').length - 1;

test('the paste view fills a square for each pasted fact and each right answer', () => {
  expect(SENT.map(filled)).toEqual([1 + 85, 20 + 10, 120 + 1, 4 + 54]);
  expect(html('paste-all').split('<i').length - 1).toBe(240);
});

test('the paste view has the question and answer of the world, and the reply of the record', () => {
  const fact = factsOf(world)[QUESTION.at]!;
  expect([fact.exam, fact.answer]).toEqual([QUESTION.text, QUESTION.answer]);
  const replies = SENT.map((sent) => snapshot.jobs[sent]!.asked.exam!.replies[QUESTION.at]!);
  expect(replies.map((reply) => isRight(reply, [QUESTION.answer]))).toEqual([
    true,
    false,
    false,
    true,
  ]);
  for (const [at, sent] of SENT.entries()) expect(html(sent)).toContain(replies[at]);
});

test('the Chinese paste view explains the question and the reply', () => {
  const [node] = ladderViews.draw('paste', { sent: 'paste-20' }, snapshot, 'zh');
  expect(textOf(node!)).toContain(words.zh.glosses.q7);
  expect(textOf(node!)).toContain(words.zh.glosses['r7-paste-20']);
  expect(toHtml(node!)).toContain('<q lang="en">');
});
