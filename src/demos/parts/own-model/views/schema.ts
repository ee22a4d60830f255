import { fill } from '~/i18n/format';
import words from 'words:rung-walk';
import { glossed, type LadderView } from './ladder-source';
import { marked } from './marked';

/** A message filed as JSON, freely or under a schema; a mark says whether the day, the last field, is right. */
export const schema: LadderView = ({ by, question: at }, source, locale) => {
  const { schema: t, strips, ...all } = words[locale];
  const said = glossed(source, locale);
  const { sent, schemas, messages, dated, jobs } = source;
  const places = [...messages.keys()];
  const rows = [places.slice(0, dated), places.slice(dated)].map((places, row) => ({
    label: t.rows[row]!,
    places,
  }));
  const { text, line } = messages[at]!;
  const question = said(text);
  const writtenOf = (one: number) => jobs[by]!.asked.test!.replies[one]!;
  const signOf = (one: number): 'r' | 'w' =>
    writtenOf(one).endsWith(messages[one]!.line.split(', ').at(-1)!) ? 'r' : 'w';
  const sign = by ? signOf(at) : 'should';
  const bound = schemas[by];
  return {
    kind: 'parts',
    title: all.prompt,
    strips: [
      { label: strips.rule, ...said(sent.rule) },
      { label: fill(strips.examples, { n: sent.examples }), ...said(sent.first) },
      { label: strips.message, ...question },
      { label: t.name, text: bound ?? t.none, isOff: !bound },
    ],
    replies: {
      title: all.answers,
      reply: by ? { text: writtenOf(at), wrong: sign === 'w' } : undefined,
      verdict: fill(t[sign], { line }),
    },
    asked: marked({ rows, signOf: by ? signOf : undefined, at, question, title: t.all }, locale),
  };
};
