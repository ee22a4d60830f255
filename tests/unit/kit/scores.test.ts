import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alike } from '~/lib/evaluation/alike';
import { says } from '~/lib/evaluation/says';
import type { Chat } from '~/lib/kit/chat';
import { spokenIn } from '~/lib/language-model/thought';
import { MORE } from '../../foreign/more-servers';
import { KINDS } from '../../foreign/servers';
import { jsonLines, unpacked } from './kit';
import { printed, python, withoutPython } from './python';

const reason = withoutPython("the kit's scores in Python");

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
    'after a thought': `<think>{"source":1}</think>\n\n${wordsOf(quote)}<|im_end|>`,
    'in a fence': `\`\`\`json\n${wordsOf(quote)}\n\`\`\``,
    'other line ends': wordsOf(quote?.replaceAll(' ', '\r\n').replace(/'/g, '’')),
    'ten blanks': wordsOf(' '.repeat(10)),
    'ten unseen signs': wordsOf('\u200b'.repeat(10)),
    'an endless thought': `<think>${wordsOf(quote)}`,
    'another passage': wordsOf(other.join('\n')),
    'another title': wordsOf(title!.replace(/^\[[^\]]+\] /, '')),
    'the question': wordsOf(blocks.at(-1)!.replace(/^[^:：]*[:：] ?/, '')),
  };
}

const WORTH = ['the right one', 'ten letters', 'after a thought', 'in a fence', 'other line ends'];

describe.skipIf(reason).each(['en', 'zh'] as const)('an exam reply (%s)', (language) => {
  const folder = unpacked(language);
  const exam = jsonLines<Chat>(folder, 'data/test.jsonl')
    .map(({ messages }) => messages)
    .map((turns) => {
      const right = JSON.parse(turns.at(-1)!.content) as Right;
      return { turns: turns.slice(0, -1), right, replies: repliesTo(turns, right) };
    });
  const names = Object.keys(exam[0]!.replies);
  test('gets the same score from all three judges, and none unless it quotes the answer', async () => {
    expect(python(folder, '5-evaluation/exam.py').said).toContain('14 questions in exam.jsonl');
    const asked = exam.map(({ turns, replies }) => ({ turns, replies: Object.values(replies) }));
    const { harness, shown } = printed<{
      harness: { source: number; quote: number }[][];
      shown: string[][];
    }>(folder, JUDGE, asked);
    const { default: score } = (await import(join(folder, '1-prompting/score.mjs'))) as {
      default: Score;
    };
    for (const [at, { right, replies }] of exam.entries()) {
      const prompts = Object.values(replies).map(
        (reply) => score(reply, { vars: { question: at + 1 } }).score,
      );
      const worth = names.filter((_, reply) => prompts[reply] === 1);
      if (right.source !== null) expect(worth).toEqual(WORTH);
      else expect(worth).toContain('no source');
      expect(harness[at]!.map(({ quote }) => quote)).toEqual(prompts);
      const isShown = shown[at]!.map((verdict) => verdict.startsWith('The quote appears'));
      if (right.source !== null) expect(isShown).toEqual(prompts.map((one) => one === 1));
    }
  });
});

const SAID = [
  ...Object.values(KINDS).map(({ body = '' }) => body),
  ...Object.values(MORE).map(([{ body = '' }]) => body),
].flatMap((body) => [...body.matchAll(/"(?:content|text)":("(?:[^"\\]|\\.)*")/g)]);
const TEXTS = [
  ...SAID.map(([, text]) => JSON.parse(text!) as string),
  'I don’t\r\nknow：１–２',
  'Cafe\u0301 12\u202fkg in\u00adfo “a” ‐ ′',
  'Hm\n</think>\n\nNorth</s>',
  '<s>x</s>',
  `North${'</s>\n'.repeat(3_000)}`,
  '',
];

const folder = unpacked('en');
test.skipIf(reason)('a reply is read alike by this site, reply.mjs and reply.py', async () => {
  const { spoken, alike: alikeOf } = (await import(join(folder, '1-prompting/reply.mjs'))) as {
    spoken: (text: string) => string;
    alike: (text: string) => string;
  };
  const READ = 'import json, sys; from reply import *; print(json.dumps([[spoken(t), alike(t)] for t in json.load(sys.stdin)]))'; // prettier-ignore
  const here = TEXTS.map((text) => [spokenIn(text), alike(text)]);
  expect(TEXTS.map((text) => [spoken(text), alikeOf(text)])).toEqual(here);
  expect(printed(join(folder, '2-retrieval'), READ, TEXTS)).toEqual(here);
  expect(here.at(-6)![1]).toBe("I don't know:1-2");
});

const CASES = JSON.parse(readFileSync(new URL('said-cases.json', import.meta.url), 'utf8')) as [
  answer: string,
  words: string,
  right: boolean,
][];

test.skipIf(reason)('an answer says the same words to this site and to roads.py', () => {
  const RUN = 'import json, sys; sys.path[:0] = ["../2-retrieval", "../data"]; from roads import says; print(json.dumps([says(a, w) for a, w, _ in json.load(sys.stdin)]))'; // prettier-ignore
  const listed = (all: readonly boolean[]) => CASES.map(([answer, words], at) => [answer, words, all[at]]); // prettier-ignore
  expect(listed(CASES.map(([answer, words]) => says(answer, words)))).toEqual(CASES);
  expect(listed(printed(join(folder, '5-evaluation'), RUN, CASES))).toEqual(CASES);
});
