import { source, type Quiz } from '~/content/lookup';
import { fill } from '~/i18n/format';
import { words } from '~/i18n/words';
import { escaped, indented } from '~/lib/markdown';
import type { Paper } from './paper';
import markdownStrings from 'words:markdown';
import { optionOrder } from '~/lib/lesson/option-order';

export const quizQuestions = (quiz: Quiz, { locale }: Paper): string =>
  lettered(quiz)
    .map(({ prompt, options }, at) => {
      const choices = options.map(({ letter, text }) => `- ${letter}. ${escaped(text[locale])}`);
      return `${at + 1}. ${indented(`${escaped(prompt[locale])}\n\n${choices.join('\n')}`, '   ')}`;
    })
    .join('\n\n');

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

export async function sourceList({ locale, sources, address }: Paper): Promise<string> {
  const entries = await Promise.all(sources.map(source));
  return entries
    .map(({ id, authors, year, title, venue, link, level }, at) => {
      const work = `${[authors, year].filter(Boolean).join(' ')}, ${title}${venue ? `, ${venue}` : ''}.`;
      const parts = [
        escaped(work),
        link && `<${link}>`,
        markdownStrings[locale].levels[level],
        `[${words(locale).nav.sources}](${address(`${locale}/sources/#${id}`)})`,
      ];
      return `${at + 1}. ${parts.filter(Boolean).join(' ')}`;
    })
    .join('\n');
}

const lettered = ({ questions }: Quiz) =>
  questions.map(({ id, prompt, options }) => ({
    prompt,
    options: optionOrder(id, options, ({ text }) => text.en).map((option, at) => ({
      ...option,
      letter: 'ABCDEFGH'[at]!,
    })),
  }));
