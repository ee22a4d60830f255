import type { Writer } from '~/demos/parts/language-model/state';
import { fill } from '~/i18n/format';
import type { Words } from 'words:own-answers';

const RIGHT = /^\W*(?:right|correct|yes|对|正确)/iu;
const WRITING = { most: 16 };

/** True if a model calls an answer right by the words that it should say. @throws as the writer does */
export async function judgedBy(
  writer: Writer,
  answer: { query: string; words: string; text: string },
  t: Pick<Words, 'judgeTold' | 'judgeGiven'>,
): Promise<boolean> {
  const [{ text }] = await writer.write(
    [
      [
        { role: 'system', content: t.judgeTold },
        { role: 'user', content: fill(t.judgeGiven, answer) },
      ],
    ],
    WRITING,
  );
  return RIGHT.test(text);
}
