import type { Chance } from '~/demos/parts/pictures/parts';
import { fill, formatNumber } from '~/i18n/format';
import { DAYS } from '~/lib/ladder/messages';
import type { Locale } from '~/lib/locale';
import words from 'words:rung-walk';
import { glossed, type LadderSource, type LadderView } from './ladder-source';
import { marked, placeAt } from './marked';

/** What a day is where its message names none. */
const UNKNOWN = 'unknown';

const dayIn = (line: string): string | undefined => /"day": "(\w+)"/.exec(line)?.[1];

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
export const schema: LadderView = ({ by, question: at }, source, locale) => {
  const { schema: t, strips, ...all } = words[locale];
  const said = glossed(source, locale);
  const { sent, messages, jobs, days } = source;
  const rows = t.rows.map((label, row) => ({
    label,
    places: [...messages.keys()].filter(
      (place) => Number(dayIn(messages[place]!.line) === UNKNOWN) === row,
    ),
  }));
  const place = placeAt(rows, at);
  const { text, line } = messages[place]!;
  const question = said(text);
  const writtenOf = (one: number) => jobs[by]!.asked.test!.replies[one]!;
  const signOf = (one: number): 'r' | 'w' =>
    dayIn(writtenOf(one)) === dayIn(messages[one]!.line) ? 'r' : 'w';
  const sign = by ? signOf(place) : 'should';
  const isOpen = by === UNKNOWN;
  const isBound = isOpen || by === 'values';
  const listed = JSON.stringify(isOpen ? [...DAYS, UNKNOWN] : DAYS).replaceAll(',', ', ');
  return {
    kind: 'parts',
    title: all.prompt,
    strips: [
      { label: strips.rule, ...said(sent.rule) },
      { label: fill(strips.examples, { n: sent.examples }), ...said(sent.first) },
      { label: strips.message, ...question },
      { label: t.name, text: isBound ? `"day": {"enum": ${listed}}` : t.none, isOff: !isBound },
    ],
    replies: {
      title: all.answers,
      reply: by ? { text: writtenOf(place), wrong: sign === 'w' } : undefined,
      verdict: fill(t[sign], { line }),
    },
    ...(isBound && {
      chances: { title: t.chances, tokens: chancesOf(days[place]!, isOpen, locale) },
    }),
    asked: marked({ rows, signOf: by ? signOf : undefined, at, question, title: t.all }, locale),
  };
};
