import type { Sign } from '~/demos/parts/pictures/asked';
import type { Block } from '~/demos/parts/pictures/answers';
import { fill } from '~/i18n/format';
import { agreedOn, givenOut, TRIES } from '~/lib/ladder/agreement';
import { isDeclined, isRight } from '~/lib/ladder/score';
import words from 'words:rung-walk';
import { placesOf, rowsOf, type AskedOf } from './exam-rows';
import { glossed, type LadderSource, type LadderView } from './ladder-source';
import { marked, placeAt } from './marked';

const SEARCH = 'minilm-4';

const triesAt = ({ jobs }: LadderSource, { list, place }: AskedOf): readonly string[] =>
  jobs.tries!.asked[list]!.replies.slice(TRIES * place, TRIES * (place + 1));

function signOf(text: string, answer: string | undefined): Sign {
  if (answer === undefined) return isDeclined(text) ? 'r' : 'w';
  if (isRight(text, [answer])) return 'r';
  return isDeclined(text) ? 'f' : 'w';
}

const answerIn = ({ facts }: LadderSource, { list, place }: AskedOf): string | undefined =>
  list === 'exam' ? facts[place]!.answer : undefined;

/** Five tries at one question with the same four lines, and what a program gives out that waits until enough agree. */
export const tries: LadderView = ({ agree, question: at }, source, locale) => {
  const t = words[locale];
  const said = glossed(source, locale);
  const rows = rowsOf(source, 'all', locale);
  const asksOf = placesOf(source, { exam: 'all', rows: '' });
  const names = source.facts.map(({ answer }) => answer);
  const now = asksOf(placeAt(rows, at));
  const answer = answerIn(source, now);
  const question = said(
    now.list === 'exam' ? source.facts[now.place]!.exam : source.unknown[now.place]!,
  );
  const shown = source.shown[SEARCH]![now.list as 'exam' | 'unknown'][now.place]!;
  const own = triesAt(source, now);
  const votes = agreedOn(own, names)?.votes ?? 0;
  const blocks: Block[] = [
    { name: t.askedWith, lines: [question], look: 'question' },
    {
      name: t.fourFacts,
      isTold: true,
      lines: shown.map((place) => ({
        ...said(source.facts[place]!.text),
        answer: source.facts[place]!.answer === answer ? answer : undefined,
      })),
    },
    // As they were: a meaning is told of what the bot says, not of five replies to each question.
    {
      name: agree ? fill(t.votes, { n: votes }) : t.fiveTries,
      lines: agree ? own.map((text) => ({ text })) : [],
      look: agree ? 'clipped' : 'off',
    },
  ];
  function signAt(one: number): Sign {
    const asks = asksOf(one);
    const given = givenOut(triesAt(source, asks), names, Number(agree));
    return signOf(given, answerIn(source, asks));
  }
  const out = agree ? givenOut(own, names, Number(agree)) : undefined;
  const should = answer === undefined ? t.verdict.declined : fill(t.verdict.says, { answer });
  const verdicts = { r: t.verdict.right, w: t.verdict.wrong, f: t.verdict.silent };
  const sign = out && (signOf(out, answer) as keyof typeof verdicts);
  return {
    kind: 'answers',
    title: t.prompt,
    blocks,
    replies: {
      title: t.givenOut,
      reply: out ? { ...said(out), wrong: sign === 'w' } : undefined,
      verdict: sign ? fill(verdicts[sign], { should }) : should,
    },
    asked: marked(
      {
        rows,
        signOf: agree ? signAt : undefined,
        at,
        question,
        names: { f: t.declinedToo },
        isApart: true,
      },
      locale,
    ),
  };
};
