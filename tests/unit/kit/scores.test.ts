import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Chat } from '~/lib/kit/chat';
import { missing, notRun } from '../lib/real-scale/scripts';
import { unpacked } from './kit';

const reason = missing('python3').length
  ? notRun("the kit's scores in Python", 'python3 is not installed here')
  : '';

type Score = (output: string, context: { vars: { question: number } }) => { score: number };

interface Right {
  source: string | null;
  quote: string | null;
}

/** Hands replies to functions of the kit, and what each is judged by: a line of exam.jsonl, or the turns of a prompt. */
const JUDGE = `
import json, sys
sys.path += ["5-evaluation", "2-retrieval"]
from ask import verdict
from score import process_results
cases = json.load(sys.stdin)
docs = [json.loads(line) for line in open("5-evaluation/exam.jsonl", encoding="utf-8")]
print(json.dumps({
    "harness": [[process_results(doc, [reply]) for reply in case["replies"]] for doc, case in zip(docs, cases)],
    "shown": [[verdict(reply, case["turns"]) for reply in case["replies"]] for case in cases],
}))`;

/** Replies to one question of the exam, each by what is wrong with it. */
function repliesTo([, user]: Chat['messages'], { source, quote }: Right) {
  const blocks = user!.content.split('\n\n');
  const isOther = (block: string) => block.startsWith('[') && !block.startsWith(`[${source}] `);
  const [title, ...other] = blocks.find(isOther)!.split('\n');
  const wordsOf = (words: unknown) => JSON.stringify({ source, quote: words });
  return {
    'the right one': wordsOf(quote),
    'another source': '{"source":"hl-00","quote":"The ferry has no free day."}',
    'no source': '{"source":null,"quote":null}',
    'not even a key': '{}',
    'no JSON': 'Certainly!',
    'a list': '["hl-17"]',
    'a number': '17',
    'a null': 'null',
    'a list for a source': JSON.stringify({ source: [source], quote }),
    'a list for a quote': wordsOf([quote]),
    'an object for a quote': wordsOf({ words: quote }),
    'no quote': JSON.stringify({ source }),
    'an empty quote': wordsOf(''),
    'one letter': wordsOf(quote?.at(-2)),
    'nine letters': wordsOf(quote?.slice(0, 9)),
    'ten letters': wordsOf(quote?.slice(0, 10)),
    'another passage': wordsOf(other.join('\n')),
    'another title': wordsOf(title!.replace(/^\[[^\]]+\] /, '')),
    'the question': wordsOf(blocks.at(-1)!.replace(/^[^:：]*[:：] ?/, '')),
  };
}

describe.skipIf(reason).each(['en', 'zh'] as const)('an exam reply (%s)', (language) => {
  const { folder, remove } = unpacked(language);
  afterAll(remove);
  const exam = readFileSync(join(folder, 'data/test.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as Chat).messages)
    .map((turns) => {
      const right = JSON.parse(turns.at(-1)!.content) as Right;
      return { turns: turns.slice(0, -1), right, replies: repliesTo(turns, right) };
    });
  const names = Object.keys(exam[0]!.replies);
  const python = (...args: string[]) =>
    spawnSync('python3', args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
      input: JSON.stringify(
        exam.map(({ turns, replies }) => ({ turns, replies: Object.values(replies) })),
      ),
    });

  test('gets the same score from all three judges, and none unless it quotes the answer', async () => {
    expect(python('5-evaluation/exam.py').stdout).toContain('14 questions in exam.jsonl');
    const { stdout, stderr } = python('-c', JUDGE);
    expect(stderr).toBe('');
    const { harness, shown } = JSON.parse(stdout) as {
      harness: { source: number; quote: number }[][];
      shown: string[][];
    };
    const { default: score } = (await import(join(folder, '1-prompting/score.mjs'))) as {
      default: Score;
    };
    for (const [at, { right, replies }] of exam.entries()) {
      const prompts = Object.values(replies).map(
        (reply) => score(reply, { vars: { question: at + 1 } }).score,
      );
      const worth = names.filter((_, reply) => prompts[reply] === 1);
      if (right.source !== null) expect(worth).toEqual(['the right one', 'ten letters']);
      else expect(worth).toContain('no source');
      expect(harness[at]!.map(({ quote }) => quote)).toEqual(prompts);
      const isShown = shown[at]!.map((verdict) => /^The quote appears/.test(verdict));
      if (right.source !== null) expect(isShown).toEqual(prompts.map((one) => one === 1));
    }
  });
});
