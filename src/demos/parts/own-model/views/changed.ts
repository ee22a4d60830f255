import type { Sign } from '~/demos/parts/pictures/asked';
import { fill } from '~/i18n/format';
import { isRight } from '~/lib/ladder/score';
import words from 'words:rung-walk';
import { kindRows } from './exam-rows';
import { glossed, type LadderSource, type LadderView } from './ladder-source';
import { marked, placeAt } from './marked';

/** The line of a fact as it is today: last year's, with another value. */
const lineOf = ({ facts, changed }: LadderSource, place: number): string =>
  facts[place]!.text.replace(facts[place]!.answer, changed[place]!);

/** A fact that has changed: the old one is in the weights, the new one in the store, and one of them may be taken away. */
export const changed: LadderView = ({ from, question: at }, source, locale) => {
  const t = words[locale];
  const said = glossed(source, locale);
  const { facts } = source;
  const now = (place: number) => source.changed[place]!;
  const replyTo = (place: number) => source.jobs[from]!.asked.exam!.replies[place]!;
  const rows = kindRows(facts, locale);
  const place = placeAt(rows, at);
  const { exam, answer: old } = facts[place]!;
  const question = said(exam);

  function signOf(one: number): Sign {
    if (isRight(replyTo(one), [now(one)])) return 'r';
    return isRight(replyTo(one), [facts[one]!.answer]) ? 'f' : 'w';
  }

  const sent = from === 'memory' ? [] : [place];
  const text = from ? replyTo(place) : undefined;
  const sign = from ? signOf(place) : '-';
  const should = fill(t.changed.should, { now: now(place), old });
  return {
    kind: 'passages',
    sent: {
      title: from ? t.given : t.changed.inStore,
      beside: t.changed.from[from || 'both'],
      asked: question,
      lines: sent.map((one) => ({ ...said(lineOf(source, one)), answer: now(one) })),
      nothing: t.nothing,
      places: { title: t.places, at: sent, right: place, of: facts.length },
    },
    replies: {
      title: t.answers,
      reply:
        text === undefined ? undefined : { ...said(text), answer: now(place), wrong: sign !== 'r' },
      verdict: should,
    },
    asked: marked(
      {
        rows,
        signOf: from ? signOf : undefined,
        at,
        question,
        names: t.changed.signs,
        isApart: true,
      },
      locale,
      true,
    ),
  };
};
