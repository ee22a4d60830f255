import type { Sign } from '~/demos/parts/pictures/asked';
import type { Chance } from '~/demos/parts/pictures/parts';
import { fill, formatNumber } from '~/i18n/format';
import { DAYS } from '~/lib/ladder/messages';
import {
  EXAMPLES,
  isDayRight,
  jsonInstruction,
  jsonOf,
  solvedAsJson,
  UNKNOWN,
} from '~/lib/ladder/schema';
import type { Locale } from '~/lib/locale';
import words from 'words:rung-walk';
import { glossed, type LadderSource, type LadderView } from './ladder-source';
import { marked, placeAt } from './marked';

/** What the day could be, each with its share of the chances of what the schema leaves open. */
function chancesOf(days: LadderSource['days'][number], isOpen: boolean, locale: Locale): Chance[] {
  const whole = isOpen ? 1 : 1 - days.at(-1)![1];
  return days.map(([text, chance]) => {
    const isBarred = text === UNKNOWN && !isOpen;
    const share = isBarred ? 0 : chance / whole;
    const shown = isBarred ? words[locale].schema.barred : `${formatNumber(100 * share, locale)}%`;
    return { text, share, shown, isBarred };
  });
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
  const isBound = by === 'values' || by === 'unknown';
  const listed = JSON.stringify(by === 'unknown' ? [...DAYS, UNKNOWN] : DAYS).replaceAll(',', ', ');
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
        text: isBound ? `"day": {"enum": ${listed}}` : t.schema.none,
        isOff: !isBound,
      },
    ],
    replies: {
      title: t.answers,
      reply: by ? { text: writtenOf(place), answer: UNKNOWN, wrong: sign === 'w' } : undefined,
      verdict: fill(t.schema[sign], { line: jsonOf(line) }),
    },
    ...(isBound && {
      chances: {
        title: t.schema.chances,
        tokens: chancesOf(source.days[place]!, by === 'unknown', locale),
      },
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
