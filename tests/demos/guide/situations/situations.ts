import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { planFor } from '~/demos/guide/core/plan';
import { completed, type Answers } from '~/demos/guide/core/rules';
import { content } from '../state';

interface Told {
  readonly id: string;
  readonly told: string;
  readonly answers: Answers;
}

/** What a specialist would have advised, in the terms of the guide. */
export interface Advised extends Told {
  readonly leads: string;
  readonly plan?: readonly string[];
  readonly holds?: readonly string[];
  readonly not?: readonly string[];
  readonly said?: string;
  readonly language?: 'zh';
}

/** A situation with the marks of two who did not see the rules; `leads` has both roads where they called it a tie. */
export interface Marked extends Told {
  readonly marks: readonly { readonly leads: string }[];
}

export const situations = <T extends Told>(file: string): T[] =>
  parse(readFileSync(`tests/demos/guide/situations/${file}.yaml`, 'utf8')) as T[];

export const planOf = ({ answers }: Told) =>
  planFor(content.rules, completed(content.questions, answers));

/** Either marker's roads count, and so does a tie of the guide that has one of them. */
export function agrees(situation: Marked): boolean {
  const marked = situation.marks.flatMap(({ leads }) => leads.split(' '));
  return planOf(situation).leads.some((road) => marked.includes(road));
}
