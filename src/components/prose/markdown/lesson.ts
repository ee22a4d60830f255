import { claimsOfLesson, drawingsOf, lesson, lessonEntry, minutesOf, quiz } from '~/content/lookup';
import { fill, formatDate } from '~/i18n/format';
import { words } from '~/i18n/words';
import { askedIn } from '~/lib/lesson/asked';
import { lessonFile, lessonPath } from '~/lib/lesson/address';
import { numberedFigures } from '~/lib/lesson/figures';
import { parseMdx } from '~/lib/lesson/mdx';
import { placed } from '~/lib/lesson/placed';
import { isWalk } from '~/lib/lesson/walk';
import { otherLocale, type Locale } from '~/lib/locale';
import { escaped, tidied } from '~/lib/markdown';
import { quizAnswers, quizQuestions, sourceList } from './ends';
import type { Paper, Written } from './paper';
import markdownStrings from 'words:markdown';
import { claimLink, writers } from './tags';
import { written } from './write';

/**
 * A whole lesson as a self-contained Markdown file.
 *
 * @param demos writers of the demos, by tag
 * @param address the full address of a path below the base
 */
export async function lessonMarkdown(
  locale: Locale,
  id: string,
  demos: Readonly<Record<string, Written>>,
  address: (path: string) => string,
): Promise<string> {
  const t = markdownStrings[locale];
  const frame = words(locale).lesson;
  const place = await lesson(id);
  const { data, body = '', filePath: file = 'content/lessons' } = await lessonEntry(locale, id);
  const questions = await quiz(id);
  const paper: Paper = {
    ...{ id, file, locale, address, guesses: [], solutions: [], sources: data.sources },
    page: new URL(address(lessonPath(locale, place))),
    figures: numberedFigures(body),
    asked: askedIn(body),
    drawings: (await drawingsOf(id, locale, body)).drawings,
  };
  const text = await written(placed(parseMdx(body)), { ...writers, ...demos }, paper);
  const claims = (await claimsOfLesson(id)).map((claim) => claimLink(claim.id, paper));
  const about = fill(t.about, {
    part: place.part.name[locale],
    minutes: await minutesOf(locale, id),
    date: formatDate(data.checked, locale),
  });
  const twin = address(lessonFile(otherLocale(locale), place));
  return tidied(
    [
      `# ${id} ${escaped(data.title)}`,
      `> ${escaped(data.summary)}`,
      `${about}\n\n- [${t.page}](${paper.page.href})\n- [${t.other}](${twin})`,
      `## ${frame.goals}`,
      data.goals.map((goal) => `- ${escaped(goal)}`).join('\n'),
      text,
      ...(isWalk(body) ? [] : [`## ${frame.check}`, quizQuestions(questions, paper)]),
      `## ${t.answers}`,
      ...(paper.guesses.length > 0
        ? [`### ${t.guesses}`, paper.guesses.map(asItem).join('\n')]
        : []),
      ...(paper.solutions.length > 0
        ? [`### ${words(locale).challenge.title}`, paper.solutions.join('\n\n')]
        : []),
      `### ${t.quiz}`,
      quizAnswers(questions, paper),
      [fill(frame.claims, { n: claims.length }), ...claims].join(' '),
      `## ${frame.sources}`,
      await sourceList(paper),
      '---',
      t.licence,
    ].join('\n\n'),
  );
}

const asItem = (line: string): string => `- ${escaped(line)}`;
