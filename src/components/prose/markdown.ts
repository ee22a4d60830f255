import { fill } from '~/i18n/format';
import { words } from '~/i18n/words';
import {
  inside,
  left,
  list,
  listing,
  markdownOf,
  paragraph,
  quote,
  type Rules,
} from '~/lib/html-markdown';
import { first, named, namesOf, textIn, type HtmlNode } from '~/lib/html-tree';
import { LOCALES, type Locale } from '~/lib/locale';
import { block, escaped, item, quoted, tidied } from '~/lib/markdown';
import demoStrings from 'words:demos';
import markdownStrings from 'words:markdown';

interface Place {
  locale: Locale;
  /** The full address of a link on its page. */
  leadsTo: (link: string) => string;
  /** The names of the demos, by their ids. */
  demos: ReadonlyMap<string, string>;
}

/** Moves a text to the end of the file, below a title, where nobody sees it too early. */
type Later = (title: string, text: string) => string;

const plain = (node: HtmlNode): string => escaped(textIn(node).replace(/\s+/g, ' ').trim());
const bold = (node: HtmlNode): string => `**${plain(node)}**`;
const propertyOf = ({ properties = {} }: HtmlNode, name: string): string =>
  String(properties[name] ?? '');

const inText = ({ locale }: Place): Rules => {
  const { space, brackets, colon } = LOCALES[locale];
  return {
    '.preview': left,
    '.term': inside,
    '.num': inside,
    '.blank': (node) => bold(first(node, 'dataBlankValue')),
    '.ground-mark': (_, inner) => space + brackets.join(inner()),
    '.stamp': (_, inner) => block(`*${inner()}*`),
    '.label': (_, inner) => block(`## ${inner()}`),
    '.claim': quote,
    '.statement': paragraph,
    '.cluster': ({ children = [] }, inner) => block(children.map(inner).join(' ')),
    '.places': list(() => '-'),
    dt: (node) => bold(node) + colon,
    sup: (node) => `[${textIn(node)}]`,
  };
};

/** A step with its press; what the press shows is told by its sentence. */
const IN_STEPS: Rules = {
  '.step': inside,
  '.step-panels': left,
  '.place': left,
  '.yours': left,
  '.presses': left,
  '.others': left,
  '.ask': (_, inner) => block(`**${inner().trim()}**`),
  '.step-foot': (node, inner) => inner(first(node, '.answer')),
  '.say': (_, inner) => block(inner().trim().replace(/\n+/, ' ')),
  '.only': bold,
  '.grounds': (node) => block(`_${named(node, '.ground-mark').map(plain).join(' · ')}_`),
  '.why': quote,
};

/** The question of a guess with what may be answered; the answer is told later. */
function asked(figure: HtmlNode, question: string, { locale }: Place, later: Later): string {
  const t = markdownStrings[locale];
  const { min, max, dataStops } = first(figure, 'input').properties!;
  const { dataAnswer, dataSign = '', dataWords } = first(figure, 'dataAnswer').properties!;
  const { shown } = JSON.parse(String(dataWords)) as { shown: string };
  later(t.guesses, escaped(shown.replace('{truth}', `${dataAnswer}${dataSign}`)));
  const range = dataStops
    ? fill(t.oneOf, { options: (JSON.parse(String(dataStops)) as string[]).slice(1).join(t.comma) })
    : fill(t.between, { min: `${min}${dataSign}`, max: `${max}${dataSign}` });
  return block([`**${t.guess}**`, question.trim(), escaped(range)].join(LOCALES[locale].space));
}

const figures = (place: Place, later: Later): Rules => {
  const { locale, leadsTo, demos } = place;
  const t = markdownStrings[locale];
  const { colon, semicolon } = LOCALES[locale];
  const marked = (mark: HtmlNode): string => {
    const label = `${plain(mark)}${colon}${propertyOf(mark, 'title')}`;
    const to = propertyOf(mark, 'href');
    return to ? `[${label}](${leadsTo(to)})` : label;
  };
  return {
    dataKind(node, inner) {
      const question = inner(first(node, 'dataQuestion'));
      const unit = plain(first(first(node, '.drawing-head'), '.label'));
      const title = ['.figno', '.fig-title'].map((name) => plain(first(node, name))).join(' ');
      return [
        question && asked(node, question, place, later),
        block(`**${title}${unit && fill(t.unit, { unit })}**`),
        inner(first(node, 'figcaption')),
        inner(first(node, '.wide-scroll')),
        block(`_${named(node, '.ground-mark').map(marked).join(semicolon)}_`),
      ].join('');
    },
    '.term-drawing'(node) {
      const { children = [], ...caption } = first(node, 'figcaption');
      const says = children.map(({ value = '' }) => value).join('');
      return quoted(`${bold(first({ ...caption, children }, '.name'))} · ${escaped(says.trim())}`);
    },
    '.listing': (node) =>
      `\`${textIn(first(node, 'span'))}\`${listing(textIn(first(node, 'pre')), 'ts')}`,
    dataReal: (node) =>
      named(node, 'dataCopied')
        .map((text) => listing(textIn(text), 'text'))
        .join(''),
    '.demo'(node) {
      const id = propertyOf(node, 'id');
      const { number } = JSON.parse(propertyOf(node, 'dataProps')) as { number: string };
      const figure = fill(words(locale).lesson.figure, { id: number });
      const head = fill(t.demo, { number: figure, name: escaped(demos.get(id)!) });
      const { about } = (demoStrings[locale].pages as Record<string, { about: string }>)[id]!;
      return block(`**${head}** ${escaped(about)} ${t.runs} [${t.opens}](${leadsTo(`#${id}`)})`);
    },
  };
};

const questions = ({ locale }: Place, later: Later): Rules => {
  const t = markdownStrings[locale];
  const solved: Rules[string] = (_, inner) => later(words(locale).challenge.title, inner());
  return {
    '.hint': solved,
    '.solution': solved,
    '.quiz'(node, inner) {
      const [number = '', question = ''] = inner(first(node, 'legend'))
        .trim()
        .split(/(?<=^\d+\.) /);
      const lettered = (name: string, stop: string) =>
        named(node, name)
          .map((one, at) => ({ letter: 'ABCDEFGH'[at]!, text: inner(named(one, 'span').at(-1)) }))
          .map(({ letter, text }) => item('-', letter + stop + text))
          .join('\n');
      const right = named(node, 'input').findIndex((input) =>
        namesOf(input).includes('dataCorrect'),
      );
      const answer = fill(t.right, { letter: 'ABCDEFGH'[right]! });
      later(t.quiz, item(number, `${answer}\n\n${lettered('dataWhy', LOCALES[locale].colon)}`));
      return block(item(number, `${question}\n\n${lettered('.choice', '. ')}`));
    },
  };
};

/** The text of a lesson's page: what is learned, the text, the answers, the sources. */
export function lessonMarkdown(page: HtmlNode, place: Place): string {
  const t = markdownStrings[place.locale];
  const moved = new Map<string, string[]>();
  const later: Later = (title, text) => {
    moved.set(title, [...(moved.get(title) ?? []), text]);
    return '';
  };
  const rules: Rules = {
    ...inText(place),
    ...IN_STEPS,
    ...figures(place, later),
    ...questions(place, later),
    dataStrip: ({ children = [], ...strip }, inner) =>
      inner({
        children: first({ ...strip, children }, 'dataRule').children ? children : children.slice(1),
      }),
    '.toc': left,
    '.next': left,
  };
  const prose = first(page, 'dataProse').children!;
  const at = (name: string) => prose.findIndex((one) => namesOf(one).includes(name));
  const goals = at('.goals');
  const end = at('.sources') + 1;
  const written = (...children: HtmlNode[]) => markdownOf({ children }, rules, place.leadsTo);
  const parts = [
    written(prose[goals]!),
    written(...prose.slice(0, goals)),
    `## ${t.answers}`,
    ...[...moved].flatMap(([title, texts]) => [`### ${title}`, ...texts]),
    written(...prose.slice(goals + 1, end)),
    '---',
    t.licence,
  ];
  return tidied(parts.join('\n\n'));
}
