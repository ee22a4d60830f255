import { judge } from '../../core/answering/judge';
import type { Sheet } from '../../core/answering/sheet';
import type { WritingSettings } from '~/lib/language-model/writing';
import type { Locale } from '~/lib/locale';
import type { Writer } from '~/demos/parts/language-model/writer';
import type { One } from './state';
import { taskOf } from './tasks';

/** The model to ask, and the settings of its writing. */
export interface Asking {
  writer: Writer;
  settings: WritingSettings;
  locale: Locale;
}

/**
 * Has one question answered from its passages. @param hear called with the progress, token by token
 */
export async function askOne(
  { writer, settings, locale }: Asking,
  sheet: Sheet,
  hear: (one: One) => void,
): Promise<One> {
  const { prompt } = taskOf(sheet, 'passages', locale);
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
