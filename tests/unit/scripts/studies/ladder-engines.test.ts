import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORM, withFacts } from '~/lib/ladder/prompts';
import { isRight } from '~/lib/ladder/score';
import { factsOf } from '~/lib/ladder/world';
import { run } from '~/schemas/run';
import type { Jobs } from '../../../../scripts/studies/ladder/cached';
import { readWorld } from '../../../../scripts/studies/ladder/worlds';
import { type Llama, openLlama, weights } from '../../../llama';

const QUESTIONS = 12;
const CAP = 40;

/** Answers that two engines may have right or wrong apart: llama.cpp rounds what flows through the network, too. */
const APART = 3;

const file = weights();

const recorded = (): string[] => {
  const text = readFileSync('content/runs/ladder/ladder-facts-quays.json', 'utf8');
  const { jobs } = run.parse(JSON.parse(text)).snapshot as unknown as { jobs: Jobs };
  return jobs.fact!.asked.exam!.replies.slice(0, QUESTIONS);
};

describe.skipIf(!file)('the replies of llama.cpp to twelve ladder questions', () => {
  const facts = factsOf(readWorld('quays')).slice(0, QUESTIONS);
  let llama: Llama;
  let replies: string[];

  beforeAll(async () => {
    llama = await openLlama(file!);
    replies = [];
    for (const { text, exam } of facts) {
      const { prefix, question } = withFacts([text], exam, FORM);
      const options = { prompt: prefix + question, n_predict: CAP, temperature: 0, seed: 1 };
      replies.push((await llama.completion(options, () => {})).text.trim());
    }
  }, 600_000);
  afterAll(() => llama.release());

  test('are right about as often as in the record, which torch made', () => {
    const rights = (all: readonly string[]) =>
      all.filter((reply, at) => isRight(reply, [facts[at]!.answer])).length;
    expect(Math.abs(rights(replies) - rights(recorded()))).toBeLessThanOrEqual(APART);
  });

  test('mostly start as in the record', () => {
    const begin = (reply: string) => reply.split(' ').slice(0, 3).join(' ');
    const same = replies.filter((reply, at) => begin(reply) === begin(recorded()[at]!));
    expect(same.length).toBeGreaterThanOrEqual(QUESTIONS - APART);
  });
});
