import type { LlamaTokenizer } from '~/lib/llama/tokenizer/open';
import type { Everyday } from '~/lib/own/tuning/everyday';
import { countedIn, examplesOf, materialOf } from '~/lib/own/tuning/material';
import type { RightRule } from '~/lib/own/tuning/rule';
import { splitRows } from '~/lib/own/tuning/split';
import { asked, tuningRow } from '~/lib/own/tuning/tokens';
import { general } from '../ladder/worlds';
import { exampleOf, refusals, type Task } from './examples';

/** What a page fetches beside the rows of an example. */
export function everydayThings(): Everyday {
  const { exam, training } = general();
  return { exam, training, refusals: refusals() };
}

/** An example as a page takes it, split by a seed. */
export function prepared(task: Task, seed: number, tokenizer: LlamaTokenizer) {
  const { rows, rule: kind, form } = exampleOf(task);
  const read = rows.map(({ prompt, reply }, line) => ({ line, messages: asked(prompt), reply }));
  const everyday = everydayThings();
  const tokens = examplesOf(read, everyday).map((example) => tuningRow(example, tokenizer));
  const split = splitRows(read, seed);
  const rule: RightRule = { kind, ...(form !== undefined && { form }) };
  return {
    ...materialOf({ split, everyday }, countedIn(tokens, read, everyday), read),
    split,
    rule,
  };
}
