import type { Sign } from '~/demos/parts/pictures/asked';
import type { Chance } from '~/demos/parts/pictures/parts';
import { fill, formatNumber } from '~/i18n/format';
import { DAYS } from '~/lib/ladder/messages';
import {
  EXAMPLES,
  isDayRight,
  jsonInstruction,
  jsonOf,
  OPEN_DAYS,
  solvedAsJson,
  UNKNOWN,
} from '~/lib/ladder/schema';
import type { Locale } from '~/lib/locale';
import words from 'words:rung-walk';
import { glossed, type LadderView } from './ladder-source';
import { marked, placeAt } from './marked';
import type { SchemaBy } from './settings';

/** What a day may be, by the schema. */
const OPEN: Readonly<Partial<Record<SchemaBy, readonly string[]>>> = {
  values: DAYS,
  unknown: OPEN_DAYS,
};
/** How many days are drawn beside `UNKNOWN`. */
const DRAWN = 3;

/** The likeliest days and `UNKNOWN`, each with its share of the chances of what the schema leaves open. */
function chancesOf(shares: readonly number[], open: readonly string[], locale: Locale): Chance[] {
  const all = OPEN_DAYS.map((text, at) => ({ text, share: open.includes(text) ? shares[at]! : 0 }));
  const sum = all.reduce((total, { share }) => total + share, 0);
  const days = all.slice(0, DAYS.length).sort((a, b) => b.share - a.share);
  return [...days.slice(0, DRAWN), all.at(-1)!].map(({ text, share }) => ({
    text,
    share: share / sum,
    shown: open.includes(text)
      ? `${formatNumber((100 * share) / sum, locale)}%`
      : words[locale].schema.barred,
    isBarred: !open.includes(text),
  }));
}

/** A message filed as JSON, freely or under a schema; a mark says whether the day is right. */
export const schema: LadderView = ({ schema: by, question: at }, source, locale) => {
  const t = words[locale];
  const said = glossed(source, locale);
  const { labels, examples, messages: all } = source.filing[0]!;
  const messages = all.slice(0, source.days.length);
  const isDated = (place: number) => !messages[place]!.line.endsWith('-');
  const rows = t.schema.rows.map((label, row) => ({
    label,
    places: [...messages.keys()].filter((place) => isDated(place) === (row === 0)),
  }));
  const place = placeAt(rows, at);
  const { text, line } = messages[place]!;
  const writtenOf = (one: number) => source.jobs[by]!.asked.test!.replies[one]!;
  const signOf = (one: number): Sign =>
    isDayRight(writtenOf(one), messages[one]!.line) ? 'r' : 'w';
  const open = OPEN[by];
  const listed = open?.map((day) => JSON.stringify(day)).join(', ');
  const sign = by ? signOf(place) : 'should';
  return {
    kind: 'parts',
    title: t.prompt,
    strips: [
      { label: t.strips.rule, ...said(jsonInstruction(labels)) },
      {
        label: fill(t.strips.examples, { n: EXAMPLES }),
        ...said(solvedAsJson(examples[0]!)),
      },
      { label: t.strips.message, ...said(text) },
      {
        label: t.schema.name,
        text: open ? `"day": {"enum": [${listed}]}` : t.schema.none,
        isOff: !open,
      },
    ],
    replies: {
      title: t.answers,
      reply: by ? { text: writtenOf(place), answer: UNKNOWN, wrong: sign === 'w' } : undefined,
      verdict: fill(t.schema[sign], { line: jsonOf(line) }),
    },
    ...(open && {
      chances: { title: t.schema.chances, tokens: chancesOf(source.days[place]!, open, locale) },
    }),
    asked: marked(
      {
        rows,
        signOf: by ? signOf : undefined,
        at,
        question: said(text),
        title: t.schema.all,
      },
      locale,
    ),
  };
};
