import { source, type Quiz, type Level } from '~/content/lookup';
import { fill } from '~/i18n/format';
import { words } from '~/i18n/words';
import { escaped, indented } from '~/lib/markdown';
import type { Paper } from './paper';
import markdownStrings from 'words:markdown';
import { optionOrder } from '~/lib/lesson/option-order';
import type { Both } from '~/lib/locale';

/** The questions of a quiz with their options, without the answers. */
export const quizQuestions = (quiz: Quiz, { locale }: Paper): string =>
  lettered(quiz)
    .map(({ prompt, options }, at) => {
      const choices = options.map(({ letter, text }) => `- ${letter}. ${escaped(text[locale])}`);
      return `${at + 1}. ${indented(`${escaped(prompt[locale])}\n\n${choices.join('\n')}`, '   ')}`;
    })
    .join('\n\n');

/** For each question, the letter of the right option, and the reason of each option. */
export function quizAnswers(quiz: Quiz, { locale }: Paper): string {
  const t = markdownStrings[locale];
  return lettered(quiz)
    .map(({ options }, at) => {
      const { letter } = options.find(({ correct }) => correct)!;
      const reasons = options.map(
        (option) => `- ${fill(t.why, { letter: option.letter, why: escaped(option.why[locale]) })}`,
      );
      return `${at + 1}. ${indented(`${fill(t.right, { letter })}\n\n${reasons.join('\n')}`, '   ')}`;
    })
    .join('\n\n');
}

/** The sources of a lesson by number, each with its address and how it was read. */
export async function sourceList({ locale, sources, address }: Paper): Promise<string> {
  const entries = await Promise.all(sources.map(source));
  return entries
    .map(({ id, authors, year, title, venue, link, level }, at) => {
      const work = `${[authors, year].filter(Boolean).join(' ')}, ${title}${venue ? `, ${venue}` : ''}.`;
      const parts = [
        escaped(work),
        link && `<${link}>`,
        sourceLevels[level][locale],
        `[${words(locale).nav.sources}](${address(`${locale}/sources/#${id}`)})`,
      ];
      return `${at + 1}. ${parts.filter(Boolean).join(' ')}`;
    })
    .join('\n');
}

/** The questions of a quiz for paper and files: each option has its letter. */
export const lettered = ({ questions }: Quiz) =>
  questions.map(({ id, prompt, options }) => ({
    prompt,
    options: optionOrder(id, options, ({ text }) => text.en).map((option, at) => ({
      ...option,
      letter: 'ABCDEFGH'[at]!,
    })),
  }));

/** The way a source was read, in one sentence. */
export const sourceLevels: Record<Level, Both<string>> = {
  primary: { en: 'Read in the primary text.', zh: '读过原文。' },
  abstract: { en: 'Only the abstract was read.', zh: '只读过摘要。' },
  'authors-repository': { en: "Read in the authors' repository.", zh: '读过作者的代码仓库。' },
  secondary: { en: 'Known from a secondary account.', zh: '出自转述。' },
  executed: { en: 'We ran it.', zh: '我们运行过。' },
  'method-reference': { en: 'Cited for its method.', zh: '引用的是它的方法。' },
  article: { en: 'The stored article itself.', zh: '存下来的文章本身。' },
};
