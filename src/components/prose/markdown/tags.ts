import {
  answerOf,
  choicesOf,
  claim,
  drawingOf,
  moduleOf,
  recordedInterval,
  markOf,
  figureMarks,
  type FigureKind,
  term,
  stampOf,
  stampText,
} from '~/content/lookup';
import { fill, formatLines, formatAsGiven } from '~/i18n/format';
import { words } from '~/i18n/words';
import { unitOf } from '~/lib/drawing/draw';
import { LOCALES, otherLocale, type Locale } from '~/lib/locale';
import { block, escaped, quoted, unwrapped } from '~/lib/markdown';
import { markLabel, markTitle } from '~/components/kit/mark-text';
import type { MdxTag } from '~/lib/lesson/mdx';
import { excerpt } from '../excerpt';
import { marked } from '../marked';
import { askedBy } from '~/lib/lesson/asked';
import { shownInterval } from '../shown-number';
import type { Paper, Written } from './paper';
import markdownStrings from 'words:markdown';
import { walkWriters } from './walk';

const inside: Written = (_, __, inner) => inner();
const heading =
  (title: (paper: Paper) => string): Written =>
  async (_, paper, inner) =>
    block(`${title(paper)}\n\n${await inner()}`);

const rule: Written = async (_, { id, locale, address }, inner) => {
  const stamp = await stampOf(id);
  const sentence = stampText(stamp, locale);
  const below = stamp.verdict ? `[${sentence}](${address(`${locale}/ladder/`)})` : sentence;
  return block(`### ${words(locale).lesson.rule}\n\n${await inner()}\n\n*${below}*`);
};

/** `claim 002-01` as a link to the list of claims. */
export const claimLink = (id: string, { locale, address }: Paper): string =>
  `[${id}](${address(`${locale}/claims/#${id}`)})`;

/** `Fig. S1.2` for a figure or demo by its id or run. */
export const figureName = (key: string, { id, locale, figures }: Paper): string =>
  fill(words(locale).lesson.figure, { id: `${id}.${figures.indexOf(key) + 1}` });

const Rec: Written = async ({ attributes }, { locale }, inner) => {
  const text = await inner();
  const sentence = await markText(attributes.cell!, attributes, locale);
  if (!('interval' in attributes)) return text + sentence;
  const { low, high } = await recordedInterval(attributes.cell!);
  const spread = shownInterval(text, low, high, locale);
  return (spread ? [text, spread].join(LOCALES[locale].space) : text) + sentence;
};

const marking =
  (reference: (attributes: MdxTag['attributes']) => string): Written =>
  async ({ attributes }, { locale }, inner) =>
    (await inner()) + (await markText(reference(attributes), attributes, locale));

/** What a number was measured on, in brackets behind it, unless a later number of the block says the same. */
async function markText(reference: string, place: MdxTag['attributes'], locale: Locale) {
  const mark = await markOf(reference);
  const { space, brackets } = LOCALES[locale];
  return (await marked(mark, place)) ? space + brackets.join(escaped(markLabel(mark, locale))) : '';
}

const Cite: Written = ({ attributes }, { id, sources }) => {
  const number = sources.indexOf(attributes.id!) + 1;
  if (number === 0) throw new Error(`Lesson ${id} cites ${attributes.id}, which it does not list.`);
  return `[${number}]`;
};

const Note: Written = async ({ attributes }, { locale }, inner) => {
  if (attributes.term === undefined)
    return block(quoted(`**${escaped(attributes.title!)}**\n\n${unwrapped(await inner())}`));
  const { name, definition } = await term(attributes.term);
  const named = `**${escaped(name[locale])}** · ${escaped(name[otherLocale(locale)])}`;
  return block(quoted(`${named}\n\n${escaped(definition[locale])}`));
};

const Picture: Written = async ({ attributes }, { locale }) => {
  const entry = await term(attributes.term!);
  const drawn = await drawingOf(entry, locale);
  return block(quoted(`**${escaped(entry.name[locale])}** · ${escaped(drawn!.says)}`));
};

const Claim: Written = async ({ attributes }, paper) => {
  const { locale } = paper;
  const t = words(locale);
  const entry = await claim(attributes.id!);
  const where = { article: entry.article, lines: formatLines(entry.lines, locale) };
  const reasons = [
    [t.claim.why, entry.reason],
    [t.claim.remains, entry.remains],
    [t.claim.doubt, entry.doubt],
  ] as const;
  const paragraphs = [
    `${escaped(fill(t.claim.article, where))} · ${claimLink(entry.id, paper)}`,
    escaped(entry.claim[locale]),
    `**${t.verdicts[entry.verdict]}**`,
    ...reasons.flatMap(([name, text]) => (text ? [`**${name}** ${escaped(text[locale])}`] : [])),
  ];
  return block(quoted(paragraphs.join('\n\n')));
};

const Listing: Written = async ({ attributes: { file = '', from = '', to = '^}' } }) => {
  const { source } = await moduleOf(file.replace(/^src\/lib\/|\.ts$/g, ''));
  const { code } = excerpt(source, from, new RegExp(to));
  return block(`\`${file}\`\n\n\`\`\`ts\n${code}\n\`\`\``);
};

const Guess: Written = async (tag, { locale, guesses, file }, inner) => {
  const t = markdownStrings[locale];
  const { kind, options, min = 0, max = 100, ...asked } = askedBy(tag);
  const { formatted: answer, origin, sign } = await answerOf({ kind, options, ...asked }, file);
  const n = guesses.length + 1;
  const shown = `${answer}${sign}${fill(t.because, { origin: t.from[origin] })}`;
  guesses.push(answer === undefined ? fill(t.open, { n }) : fill(t.answer, { n, value: shown }));
  const range =
    kind === 'choice'
      ? fill(t.oneOf, { options: choicesOf(options).join(t.comma) })
      : fill(t.between, { min: min + sign, max: max + sign });
  const space = LOCALES[locale].space;
  return block(
    `**${fill(t.guess, { n })}**${space}${unwrapped(await inner())}${space}${escaped(range)}`,
  );
};

/** The rule contains the number of the guess, as on paper. */
const Blank: Written = async (_, { locale, asked, file }) => {
  if (!asked) throw new Error(`${file}: <Blank> waits for a guess, and the lesson has none.`);
  const { formatted: answer = '', sign } = await answerOf(asked, file);
  return `**${asked.kind === 'choice' ? answer : formatAsGiven(answer, locale) + sign}**`;
};

const Fold: Written = async ({ attributes }, _, inner) =>
  block(`**${escaped(attributes.title!)}**\n\n${unwrapped(await inner())}`);

const Figure: Written = async ({ attributes, children }, paper, inner) => {
  const { id = '', kind, run, rows = '' } = attributes;
  const { locale, drawings } = paper;
  const t = markdownStrings[locale];
  const isCaption = (node: (typeof children)[number]) =>
    typeof node !== 'string' && node.name === 'Caption';
  const drawing = drawings.get(id);
  const unit = drawing && unitOf(drawing);
  const title = drawing && ` ${drawing.title}${unit ? fill(t.unit, { unit }) : ''}`;
  const marks = await figureMarks(drawing!, { kind: kind as FigureKind, run, rows });
  const origin = marks.map((mark) => {
    const label = `${markLabel(mark, locale)}${LOCALES[locale].colon}${markTitle(mark, locale)}`;
    return mark.row ? `[${label}](${paper.address(`${locale}/sources/#${mark.row}`)})` : label;
  });
  return block(
    [
      `**${figureName(id, paper)}${escaped(title ?? '')}**`,
      unwrapped(await inner(children.filter(isCaption))),
      (await inner(children.filter((node) => !isCaption(node)))).trim(),
      `_${origin.join(LOCALES[locale].semicolon)}_`,
    ].join('\n\n'),
  );
};

/** Moves the text to the end of the file, where nobody sees it too early. */
const later =
  (title: 'hint' | 'solution'): Written =>
  async (_, { locale, solutions }, inner) => {
    solutions.push(`**${words(locale).challenge[title]}.** ${unwrapped(await inner())}`);
    return '';
  };

export const writers: Readonly<Record<string, Written>> = {
  Aside: async (_, __, inner) => block(quoted(unwrapped(await inner()))),
  Blank,
  Caption: inside,
  Case: inside,
  Challenge: heading(({ locale }) => `## ${words(locale).challenge.title}`),
  Cite,
  Claim,
  ClaimLink: ({ attributes }, paper) => claimLink(attributes.id!, paper),
  Figure,
  Fold,
  Guess,
  Hint: later('hint'),
  Listing,
  Lit: marking(({ row }) => row!),
  Price: marking(({ at }) => `price:${at}`),
  Note,
  Picture,
  Rec,
  Recap: heading(({ locale }) => `## ${words(locale).recap}`),
  Rule: rule,
  Solution: later('solution'),
  Strip: (tag, paper, inner) => {
    const isOpening = tag.children.some((one) => typeof one !== 'string' && one.name === 'Rule');
    const title = ({ locale }: Paper) => `## ${words(locale).lesson.strip}`;
    return (isOpening ? heading(title) : inside)(tag, paper, inner);
  },
  Term: inside,
  ...walkWriters,
};
