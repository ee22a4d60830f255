import { judge } from '../../core/answering/judge';
import type { Sheet } from '../../core/answering/sheet';
import type { Asked } from '../../core/answering/tally';
import type { WritingSettings } from '~/lib/language-model/writing';
import type { Locale } from '~/lib/locale';
import { askAll as askPrompts } from '~/demos/parts/language-model/ask-all';
import type { Writer } from '~/demos/parts/language-model/writer';
import { promptOf } from './files';
import type { One, Task } from './state';

/** Who is asked, and how. */
export interface Asking {
  writer: Writer;
  settings: WritingSettings;
  locale: Locale;
}

/** Has one question answered from its passages. @param hear hears how far it is, token by token */
export async function askOne(
  { writer, settings, locale }: Asking,
  sheet: Sheet,
  hear: (one: One) => void,
): Promise<One> {
  const prompt = promptOf(sheet, 'passages', locale);
  let one: One = { sheet, prompt, tokens: [], judged: judge(sheet, ''), writing: true };
  hear(one);
  const [answer] = await writer.write([prompt], settings, {
    onTokens: ({ tokens: more }) => {
      const tokens = [...one.tokens, ...more];
      const text = tokens.map((each) => each.text).join('');
      one = { ...one, tokens, judged: judge(sheet, text) };
      hear(one);
    },
  });
  const { text, tokens } = answer!;
  return { sheet, prompt, tokens, answer: answer!, judged: judge(sheet, text) };
}

interface Hearing {
  answered(asked: Asked): void;
  /** The model would not answer this one. */
  refused(task: Task, error: unknown): void;
  /** Whether the reader has stopped the run. */
  isStopped(): boolean;
}

/**
 * Asks one after another, so that each answer shows as soon as it is there; an answer that was stopped in the
 * middle is left out.
 * @throws as `askAll` of the panel does
 */
export async function askAll(
  { writer, settings, locale }: Asking,
  tasks: readonly Task[],
  hearing: Hearing,
): Promise<void> {
  const prompts = tasks.map(({ sheet, arm }) => promptOf(sheet, arm, locale));
  await askPrompts(writer, prompts, settings, {
    isStopped: hearing.isStopped,
    answered: (at, answer) => {
      const { sheet, arm } = tasks[at]!;
      if ('failed' in answer) return hearing.refused({ sheet, arm }, answer.failed);
      if (answer.ended === 'stopped') return;
      const given = arm === 'bare' ? { ...sheet, passages: [] } : sheet;
      const { text, thought } = answer;
      const judged = judge(given, text);
      hearing.answered({ sheet, arm, judged, ...(thought !== undefined && { thought }) });
    },
  });
}
