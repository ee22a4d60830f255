import { batch } from '@preact/signals-core';
import { asJsonLines } from '~/lib/own/tuning/row-file';
import { asked } from '~/lib/own/tuning/tokens';
import { promptOf } from '~/lib/own/tuning/twice';
import type { RightRule } from '~/lib/own/tuning/rule';
import { fetchExample, shelfRows, type ExampleName } from './examples';
import type { Tune } from './state';

type RowsPart = Pick<
  Tune,
  | 'text'
  | 'example'
  | 'chosenRule'
  | 'rowsFault'
  | 'fault'
  | 'phase'
  | 'form'
  | 'current'
  | 'given'
  | 'shelf'
  | 't'
>;

/** Puts rows in place of those before. */
function replaceRows(
  tune: RowsPart,
  rows: string,
  { from, rule }: { from?: Tune['example']['value']; rule?: RightRule } = {},
): void {
  const { text, example, chosenRule, rowsFault } = tune;
  batch(() => {
    text.value = rows;
    example.value = from;
    chosenRule.value = rule;
    rowsFault.value = '';
    clear(tune);
  });
}

/** A fault of rows that are no longer there goes. */
function clear({ fault, phase, current }: RowsPart): void {
  if (phase.peek() === 'failed' && !current.peek()) {
    phase.value = 'idle';
    fault.value = '';
  }
}

/** Takes what is typed or pasted; an example none of whose rows is left goes with its rule. */
export function type(tune: Tune, rows: string): void {
  const { text, read, example } = tune;
  text.value = rows;
  tune.rowsFault.value = '';
  clear(tune);
  const gloss = example.peek()?.gloss;
  if (gloss && !read.peek().rows.some(({ messages }) => gloss.has(promptOf(messages))))
    replaceRows(tune, rows);
}

export const takeShelf = (tune: RowsPart): void =>
  replaceRows(tune, asJsonLines(shelfRows(tune.shelf)));

export async function takeExample(tune: RowsPart, name: ExampleName): Promise<void> {
  try {
    const { rows, rule, form, passes, ran } = await fetchExample(tune.given.props.tuning, name);
    const gloss = new Map(rows.map(({ prompt, zh }) => [prompt, zh]));
    const examples = rows.map(({ prompt, reply }) => ({ messages: asked(prompt), reply }));
    replaceRows(tune, asJsonLines(examples), {
      from: { name, gloss, ran },
      rule: { kind: rule, ...(form && { form }) },
    });
    tune.form.set({ passes });
  } catch {
    tune.rowsFault.value = tune.t.noExample;
  }
}

/** Bytes of a file of rows: far more than a run can take. */
const MOST_BYTES = 4_000_000;

export async function takeFile(tune: RowsPart, file: File | undefined): Promise<void> {
  if (!file) return;
  if (file.size > MOST_BYTES) {
    tune.rowsFault.value = tune.t.fileTooLarge;
    return;
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { readText } = await import('~/lib/text/files');
    replaceRows(tune, await readText(file.name, bytes, {}));
  } catch {
    tune.rowsFault.value = tune.t.unreadable;
  }
}
