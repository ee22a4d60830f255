import { isRight as isAnswered } from '../../ladder/score';
import { tested, type Tested } from '../apart';
import type { Everyday } from './everyday';
import { isRefusal } from './refusal';
import { isRight, type RightRule } from './rule';
import type { Replies } from './run';
import type { TuningExample } from './tokens';

interface Marked {
  reply: string;
  right: boolean;
  /** Tokens after which it was cut; 0 if it came to its end. */
  cut?: number | undefined;
}

/** A question before tuning and after it; without `after` while the run lasts. */
export interface Twice {
  prompt: string;
  /** What a right reply says; empty where it declines. */
  wanted: string;
  zh?: string | undefined;
  before: Marked;
  after?: Marked | undefined;
}

/** The questions of a run in three lists. */
export interface AskedTwice {
  held: Twice[];
  everyday: Twice[];
  refusals: Twice[];
}

interface Looked {
  held: readonly TuningExample[];
  everyday: Everyday;
  before: Replies;
  after?: Replies | undefined;
}

/** A question, and what tells whether a reply to it is right. */
interface Asked extends Pick<Twice, 'prompt' | 'wanted' | 'zh'> {
  judge: (reply: string) => boolean;
}

export function askedTwice(
  { held, everyday: { exam, refusals }, before, after }: Looked,
  rule: RightRule,
): AskedTwice {
  const twice = (questions: readonly Asked[], from: number): Twice[] =>
    questions.map(({ judge, ...question }, at) => {
      const place = from + at;
      const marked = ({ held: own, known, cuts }: Replies): Marked => {
        const reply = [...own, ...known][place]!;
        return { reply, right: judge(reply), cut: cuts?.[place] };
      };
      return { ...question, before: marked(before), after: after && marked(after) };
    });
  const ofHeld = held.map(({ messages, reply: wanted }) => ({
    prompt: promptOf(messages),
    wanted,
    judge: (reply: string) => isRight(rule, reply, wanted),
  }));
  const ofExam = exam.map(({ question: prompt, answers, zh }) => ({
    prompt,
    wanted: answers[0]!,
    zh,
    judge: (reply: string) => isAnswered(reply, answers),
  }));
  const ofRefusals = refusals.map((asked) => ({ ...asked, wanted: '', judge: isRefusal }));
  return {
    held: twice(ofHeld, 0),
    everyday: twice(ofExam, held.length),
    refusals: twice(ofRefusals, held.length + exam.length),
  };
}

/** What a conversation asks last. */
export const promptOf = (messages: TuningExample['messages']): string =>
  messages.at(-1)?.content ?? '';

type When = 'before' | 'after';
export const rightsOf = (all: readonly Twice[], when: When): (boolean | undefined)[] =>
  all.map((one) => one[when]?.right);

/** How many questions were right before, and how many of those are wrong now. */
export function lostOf(all: readonly Twice[]): { lost: number; known: number } {
  const known = all.filter(({ before }) => before.right);
  return { lost: known.filter(({ after }) => after && !after.right).length, known: known.length };
}

/** After against before, by the exact test on the rows that differ. */
export const comparedOf = (all: readonly Twice[]): Tested =>
  tested([[rightsOf(all, 'after'), rightsOf(all, 'before')]])[0]!;
