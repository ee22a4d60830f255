import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SMOLLM2_FILES, type LlamaConfig } from '~/lib/llama/smollm2';
import { openLlamaTokenizer } from '~/lib/llama/tokenizer/open';
import { readTuningRows } from '~/lib/own/tuning/read-rows';
import { asJsonLines } from '~/lib/own/tuning/row-file';
import { isRight } from '~/lib/own/tuning/rule';
import { asked, tuningRow } from '~/lib/own/tuning/tokens';
import { SMOLLM2_FOLDER } from '../../tools/models/open-smollm2';
import { readLadder, readTuning, repeated } from './read';

const { tickets, facts, style, refusals } = readTuning();
const { general } = readLadder();
const examples = Object.entries({ tickets, facts, style });
const wordsIn = (text: string) => text.split(/\s+/).length;

/** How many rows have each of some values. */
const counts = (values: readonly string[]): number[] =>
  [...Map.groupBy(values, (value) => value).values()].map((all) => all.length);

test.each(examples)('no two rows of %s ask the same', (_, { rows }) => {
  const prompts = rows.map(({ prompt }) => prompt.toLowerCase());
  const everyday = [...general.exam, ...general.training].map(({ question }) =>
    question.toLowerCase(),
  );
  expect(repeated([...prompts, ...everyday])).toEqual([]);
});

test.each(examples)('each reply of %s is right by the rule of its example', (_, example) => {
  const rule = { kind: example.rule, form: example.form };
  const wrong = example.rows.filter(({ reply }) => !isRight(rule, reply, reply));
  expect(wrong).toEqual([]);
});

test.each(examples)('each row of %s has its Chinese on one line', (_, { rows }) => {
  expect(rows.filter(({ zh }) => !/\p{Script=Han}/u.test(zh) || zh.includes('\n'))).toEqual([]);
});

const FIELDS = /^\{"product": "[a-z]+", "wish": "[a-z]+", "urgent": "(yes|no)"\}$/;

test.each(examples)('each row of %s can be given by a reader, too', (_, { rows }) => {
  const given = rows.map(({ prompt, reply }) => ({ messages: asked(prompt), reply }));
  const { rows: read, problems } = readTuningRows(asJsonLines(given));
  expect(problems).toEqual([]);
  expect(read.map(({ messages, reply }) => ({ messages, reply }))).toEqual(given);
});

describe('the tickets', () => {
  const filed = tickets.rows.map(({ prompt, reply }) => ({
    prompt,
    ...(JSON.parse(reply) as { product: string; wish: string; urgent: string }),
  }));

  test('are sixty, each with the three fields in their order', () => {
    expect(filed).toHaveLength(60);
    expect(tickets.rows.filter(({ reply }) => !FIELDS.test(reply))).toEqual([]);
  });
  test('have eight products, four wishes and both urgencies about equally often', () => {
    expect(counts(filed.map(({ product }) => product)).sort()).toEqual([7, 7, 7, 7, 8, 8, 8, 8]);
    expect(counts(filed.map(({ wish }) => wish))).toEqual([15, 15, 15, 15]);
    expect(counts(filed.map(({ urgent }) => urgent))).toEqual([30, 30]);
  });

  test('never have the same three fields twice, so that those of a held-out one were not learnt together', () => {
    expect(repeated(tickets.rows.map(({ reply }) => reply))).toEqual([]);
  });

  test('name their product, and rarely their wish', () => {
    expect(filed.filter(({ prompt, product }) => !prompt.includes(product))).toEqual([]);
    const named = filed.filter(({ prompt, wish }) => prompt.toLowerCase().includes(wish));
    expect(named.length).toBeLessThan(4);
  });
});

describe('the facts', () => {
  const groups = Map.groupBy(facts.rows, ({ fact }) => fact);

  test('are twenty, each in three wordings with one answer', () => {
    expect(groups.size).toBe(20);
    expect(groups.has(undefined)).toBe(false);
    for (const rows of groups.values()) {
      expect(rows).toHaveLength(3);
      expect(new Set(rows.map(({ reply }) => reply)).size).toBe(1);
    }
  });

  test('have answers of one to four words that no question says', () => {
    const wrong = facts.rows.filter(
      ({ prompt, reply }) => wordsIn(reply) > 4 || isRight({ kind: 'contains' }, prompt, reply),
    );
    expect(wrong).toEqual([]);
    expect(facts.rows.every(({ reply }) => reply.endsWith('.'))).toBe(true);
    expect(repeated([...groups.values()].map(([first]) => first!.reply))).toEqual([]);
  });
});

test('the house style has thirty rows', () => {
  expect(style.rows).toHaveLength(30);
});

test('what should be declined is asked once, in both languages', () => {
  expect(repeated(refusals.requests.map(({ prompt }) => prompt))).toEqual([]);
  expect(refusals.requests.every(({ zh }) => /\p{Script=Han}/u.test(zh))).toBe(true);
});

const [config, vocabulary] = SMOLLM2_FILES.map((file) => `${SMOLLM2_FOLDER}/${file}`);

describe.skipIf(!existsSync(vocabulary!))('in tokens', () => {
  const open = () => {
    const { marks } = JSON.parse(readFileSync(config!, 'utf8')) as LlamaConfig;
    return openLlamaTokenizer(new Uint8Array(readFileSync(vocabulary!)), marks);
  };

  test('no row is longer than 96', () => {
    const tokenizer = open();
    const sizes = examples.flatMap(([, { rows }]) =>
      rows.map(({ prompt, reply }) => {
        const { tokens } = tuningRow({ messages: asked(prompt), reply }, tokenizer);
        return tokens.length;
      }),
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(96);
  });

  test('a reply in the house style has 12 to 25', () => {
    const tokenizer = open();
    const sizes = style.rows.map(({ reply }) => tokenizer.encode(reply).length);
    expect(sizes.filter((size) => size < 12 || size > 25)).toEqual([]);
  });
});
