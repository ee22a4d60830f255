import type { Sign } from '~/demos/parts/pictures/asked';
import type { Quoted } from '~/demos/parts/pictures/frame';
import type { Block } from '~/demos/parts/pictures/answers';
import { fill } from '~/i18n/format';
import { replyOf } from '~/lib/ladder/replies';
import { INSTRUCTION } from '~/lib/ladder/prompts';
import { isRight } from '~/lib/ladder/score';
import type { Locale } from '~/lib/locale';
import words from 'words:rung-walk';
import { rowsOf } from './exam-rows';
import { verdictOf } from './facts';
import { glossed, type LadderSource, type LadderView } from './ladder-source';
import { marked, placeAt, type MarkedRow } from './marked';
import type { Road } from './settings';

/** Kinds of facts that stand for a case each. */
const CASES = ['dish', 'desk', 'last'] as const;
/** Lines of those found that are drawn, the one that answers among them. */
const LINES = 2;
/** Everyday questions that are drawn with their replies: a capital, the days of a week, a sum. */
const EVERYDAY = [1, 3, 6] as const;

/** Questions that a fact answers, those that none does, and everyday ones: by one number. */
interface Place {
  list: 'exam' | 'unknown' | 'everyday';
  at: number;
}

function placeOf({ facts, unknown }: LadderSource, number: number): Place {
  if (number < facts.length) return { list: 'exam', at: number };
  const after = number - facts.length;
  if (after < unknown.length) return { list: 'unknown', at: after };
  return { list: 'everyday', at: after - unknown.length };
}

/** Three kinds of facts, and what nobody wrote down. */
function caseRows(source: LadderSource, locale: Locale): MarkedRow[] {
  const kinds = Object.keys(words[locale].kinds);
  const all = rowsOf(source, 'all', locale);
  return [...CASES.map((kind) => all[kinds.indexOf(kind)]!), ...all.slice(kinds.length)];
}

/** All kinds of facts, what nobody wrote down, and what any assistant is asked. */
function taughtRows(source: LadderSource, locale: Locale): MarkedRow[] {
  const before = source.facts.length + source.unknown.length;
  const places = [...source.everyday.keys()].map((at) => before + at);
  return [...rowsOf(source, 'all', locale), { label: words[locale].cases.everyday, places }];
}

/** What the model was given in the language of the page, so that the prompt stays on a screen. */
function inPage({ text, gloss }: Quoted, answer?: string): Quoted {
  if (!gloss || gloss === text) return { text, answer };
  return { text: gloss.replaceAll('*', ''), answer: answer && /\*(.+)\*/.exec(gloss)?.[1] };
}

/** What came back, and what should have. */
interface Came {
  text?: string;
  sign: Sign;
  verdict: string;
}

/** A reply to an everyday question: asked alone, so where a search does the rest, of the model as it comes. */
const everydayReply = ({ jobs }: LadderSource, road: Road, at: number): string =>
  jobs[road === 'minilm-4' ? 'closed' : road]!.asked.general!.replies[at]!;

function cameToEveryday(source: LadderSource, road: Road, at: number, locale: Locale): Came {
  const t = words[locale];
  const { answers } = source.everyday[at]!;
  const should = fill(t.cases.should, { answer: answers[0]! });
  if (!road) return { sign: '-', verdict: should };
  const text = everydayReply(source, road, at);
  const sign = isRight(text, answers) ? 'r' : 'w';
  return {
    text,
    sign,
    verdict: fill(sign === 'r' ? t.verdict.right : t.verdict.wrong, { should }),
  };
}

function came(source: LadderSource, road: Road, { list, at }: Place, locale: Locale): Came {
  if (list === 'everyday') return cameToEveryday(source, road, at, locale);
  const answer = list === 'exam' ? source.facts[at]!.answer : undefined;
  const reply = road ? replyOf(source, road, list, at) : undefined;
  const verdict = verdictOf(reply, answer, { isSorted: false, place: at, locale });
  if (!reply) return { sign: '-', verdict };
  return { text: reply.text, sign: reply.isRight ? 'r' : 'w', verdict };
}

function questionOf({ facts, unknown, everyday }: LadderSource, { list, at }: Place): string {
  if (list === 'exam') return facts[at]!.exam;
  return list === 'unknown' ? unknown[at]! : everyday[at]!.question;
}

const off = (name: string): Block => ({ name, lines: [], look: 'off' });

/** Instruction and lines, as far as they went with a question. */
function sentWith(source: LadderSource, road: Road, { list, at }: Place, locale: Locale): Block[] {
  const t = words[locale];
  const said = glossed(source, locale);
  const reply = road && list !== 'everyday' ? replyOf(source, road, list, at) : undefined;
  const places = reply?.places ?? [];
  if (places.length === 0) return [off(t.blocks.instruction), off(t.blocks.noFacts)];
  const from = Math.max(0, Math.min(places.indexOf(at), places.length - LINES));
  const lines = places.slice(from, from + LINES).map((place) => {
    const fact = source.facts[place]!;
    const isRight = list === 'exam' && place === at;
    return inPage(said(fact.text), isRight ? fact.answer : undefined);
  });
  const more = fill(t.blocks.more, { n: places.length - LINES });
  return [
    { name: t.blocks.instruction, lines: [inPage(said(INSTRUCTION))] },
    { name: `${fill(t.blocks.facts, { n: places.length })} ${more}`, lines },
  ];
}

/** Three everyday questions, each with its reply. */
function everydayBlock(source: LadderSource, road: Road, locale: Locale): Block {
  const said = glossed(source, locale);
  const lines = EVERYDAY.map((at) => {
    const reply = road ? everydayReply(source, road, at) : '?';
    return inPage(said(`${source.everyday[at]!.question} → ${reply}`));
  });
  return { name: words[locale].cases.asked, lines, look: 'clipped' };
}

/** Cases by roads: what the model is given with a question, and its reply; each question a mark. */
export const cases: LadderView = ({ road, rows: by, question: at }, source, locale) => {
  const t = words[locale];
  const said = glossed(source, locale);
  const isTaught = by === 'taught';
  const rows = isTaught ? taughtRows(source, locale) : caseRows(source, locale);
  const place = placeOf(source, placeAt(rows, at));
  const { text, sign, verdict } = came(source, road, place, locale);
  const question = said(questionOf(source, place));
  const answer = place.list === 'exam' ? source.facts[place.at]!.answer : undefined;
  const weights: Readonly<Record<string, string>> = t.cases.weights;
  const signOf = (one: number) => came(source, road, placeOf(source, one), locale).sign;
  return {
    kind: 'answers',
    title: t.given,
    blocks: [
      { name: t.blocks.question, lines: [question], look: 'question' },
      ...sentWith(source, road, place, locale),
      { name: t.strips.weights, lines: [{ text: weights[road] ?? t.strips.asItComes }] },
      ...(isTaught ? [everydayBlock(source, road, locale)] : []),
    ],
    replies: {
      title: t.answers,
      reply: text === undefined ? undefined : { ...said(text), answer, wrong: sign !== 'r' },
      verdict,
    },
    asked: marked(
      {
        rows,
        signOf: road ? signOf : undefined,
        at,
        question,
        title: t.cases.title,
      },
      locale,
    ),
  };
};
