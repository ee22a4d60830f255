import { question, relationOf, statement, townOf } from '~/lib/world';
import type { Hidden, Statement } from './hidden';
import type { Block } from './settings';
import type { Task } from './task';
import { blocksOf, type Shot, type Template } from './template';

/** A stretch of a prompt. Each example is a separate part. */
export interface PromptPart {
  readonly block: Block | 'question';
  readonly tokens: readonly number[];
}

/** The prompt of a question, part by part; `tokensOf` adds the start token. */
export function promptParts(task: Task, template: Template, hidden: Hidden): PromptPart[] {
  const { markers, nouns, stop } = task.world.lexicon;
  const pairs = template.rule.flatMap((topic) => [nouns[topic]!, task.codes[topic]!]);
  const write: Record<Block, () => number[][]> = {
    // `rule mayor k3 river k7 .`
    rule: () => [[markers.rule, ...pairs, stop]],
    note: () => [[markers.note, ...hidden.note.flatMap((one) => sentence(task, template, one))]],
    // `q who leads Arlen ? a k3 Tova .`
    examples: () =>
      shotsFor(template, hidden).map((shot) => [
        ...ask(task, template, shot),
        ...answered(task, shot.value, shot.code),
      ]),
  };
  const blocks = blocksOf(template, hidden.note.length);
  const parts = blocks.flatMap((block) => write[block]().map((tokens) => ({ block, tokens })));
  return [...parts, questionPart(task, template, hidden)];
}

export const tokensOf = ({ world }: Task, parts: readonly PromptPart[]): number[] => [
  world.lexicon.start,
  ...parts.flatMap(({ tokens }) => tokens),
];

/** The expected tokens, including the stop: `k3 Tova .` */
export const answerOf = (task: Task, { cell, value }: Hidden): number[] =>
  answered(task, value, task.codes[relationOf(cell)]!);

function sentence({ world }: Task, template: Template, { cell, value, form }: Statement) {
  const wanted = template.statement ?? form;
  return statement(world.lexicon, townOf(cell), relationOf(cell), value, wanted);
}

const questionPart = (task: Task, template: Template, hidden: Hidden): PromptPart => ({
  block: 'question',
  tokens: ask(task, template, hidden),
});

function ask({ world }: Task, template: Template, { cell, form }: Shot | Hidden): number[] {
  return question(world.lexicon, townOf(cell), relationOf(cell), template.form ?? form);
}

const answered = ({ world: { lexicon } }: Task, value: number, code: number): number[] => [
  code,
  ...lexicon.spelling[value]!,
  lexicon.stop,
];

function shotsFor({ shots, shown, nearest }: Template, { cell }: Hidden): readonly Shot[] {
  if (!nearest) return shots;
  const alike = shots.filter((shot) => relationOf(shot.cell) === relationOf(cell));
  const others = shots.filter((shot) => !alike.includes(shot)).slice(0, shown - alike.length);
  return [...others, ...alike].slice(-shown);
}
