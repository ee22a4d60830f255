import type { Sign } from '~/demos/parts/pictures/asked';
import type { Quoted } from '~/demos/parts/pictures/frame';
import type { Block } from '~/demos/parts/pictures/answers';
import { fill } from '~/i18n/format';
import { replyOf } from '~/lib/ladder/replies';
import { INSTRUCTION } from '~/lib/ladder/prompts';
import { fileInstruction } from '~/lib/ladder/sorting';
import type { Locale } from '~/lib/locale';
import words from 'words:rung-walk';
import { rowsOf } from './exam-rows';
import { verdictOf } from './facts';
import { lineIn, signOfLine, solved } from './filing';
import { glossed, type LadderSource, type LadderView } from './ladder-source';
import { marked, placeAt, type MarkedRow } from './marked';
import type { Road } from './settings';

/** By what a message is filed where its questions are answered by a road; by the others nobody filed one. */
const FILED: Readonly<Partial<Record<Road, 'few-shot' | 'lora'>>> = {
  closed: 'few-shot',
  lora: 'lora',
};
/** The draw of messages that is shown, and how many of it: as many as there are of a kind of fact. */
const DRAW = 0;
const MESSAGES = 20;
/** Lines of those found that are drawn, the one that answers among them. */
const LINES = 2;

/** Questions that a fact answers, then those that none does, then messages: by one number. */
interface Place {
  list: 'exam' | 'unknown' | 'message';
  at: number;
}

function placeOf({ facts, unknown }: LadderSource, number: number): Place {
  if (number < facts.length) return { list: 'exam', at: number };
  const after = number - facts.length;
  if (after < unknown.length) return { list: 'unknown', at: after };
  return { list: 'message', at: after - unknown.length };
}

/** Two kinds of facts, what nobody wrote down, and messages. */
function caseRows(source: LadderSource, locale: Locale): MarkedRow[] {
  const { facts, unknown } = source;
  const { kinds, cases: t } = words[locale];
  const all = rowsOf(source, 'all', locale);
  const of = (kind: keyof typeof kinds) => all[Object.keys(kinds).indexOf(kind)]!;
  const messages = Array.from({ length: MESSAGES }, (_, at) => facts.length + unknown.length + at);
  return [
    of('dish'),
    of('desk'),
    ...all.slice(Object.keys(kinds).length),
    { label: t.messages, places: messages },
  ];
}

/** What the model was given in the language of the page, so that the prompt stays on a screen. */
function inPage({ text, gloss }: Quoted, answer?: string): Quoted {
  if (!gloss || gloss === text) return { text, answer };
  return { text: gloss.replaceAll('*', ''), answer: answer && /\*(.+)\*/.exec(gloss)?.[1] };
}

/** What came back, and what should have. */
interface Came {
  text?: string | undefined;
  sign: Sign;
  verdict: string;
}

function filedBy({ filing, filed }: LadderSource, road: Road, at: number, locale: Locale): Came {
  const t = words[locale];
  const exam = filing[DRAW]!;
  const { line } = exam.messages[at]!;
  const by = FILED[road];
  if (!by) return { sign: '-', verdict: road ? t.cases.unrun : fill(t.filed.should, { line }) };
  const text = lineIn(filed, DRAW, by, at);
  const sign = signOfLine(text, exam, at);
  return { text, sign, verdict: fill(t.filed[sign], { line }) };
}

function answeredBy(
  source: LadderSource,
  road: Road,
  { list, at }: Place & { list: 'exam' | 'unknown' },
  locale: Locale,
): Came {
  const answer = list === 'exam' ? source.facts[at]!.answer : undefined;
  const reply = road ? replyOf(source, road, list, at) : undefined;
  const verdict = verdictOf(reply, answer, { isSorted: false, locale });
  if (!reply) return { sign: '-', verdict };
  return { text: reply.text, sign: reply.isRight ? 'r' : 'w', verdict };
}

function came(source: LadderSource, road: Road, number: number, locale: Locale): Came {
  const { list, at } = placeOf(source, number);
  return list === 'message'
    ? filedBy(source, road, at, locale)
    : answeredBy(source, road, { list, at }, locale);
}

const off = (name: string): Block => ({ name, lines: [], look: 'off' });

interface Sent {
  road: Road;
  list: 'exam' | 'unknown';
  at: number;
}

function sentWithQuestion(source: LadderSource, { road, list, at }: Sent, locale: Locale): Block[] {
  const t = words[locale];
  const said = glossed(source, locale);
  const places = (road && replyOf(source, road, list, at)?.places) || [];
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

function sentWithMessage({ filing }: LadderSource, road: Road, locale: Locale): Block[] {
  const t = words[locale];
  const { examples, labels } = filing[DRAW]!;
  if (FILED[road] !== 'few-shot') return [off(t.strips.rule), off(t.strips.noExamples)];
  return [
    { name: t.strips.rule, lines: [{ text: fileInstruction(labels) }] },
    { name: fill(t.strips.examples, { n: 8 }), lines: [{ text: solved(examples[0]!) }] },
  ];
}

/** Cases by roads: what each has for a question or a message, and the reply; each of them a mark. */
export const cases: LadderView = ({ road, rows: by, question: at }, source, locale) => {
  const t = words[locale];
  const said = glossed(source, locale);
  const isTaught = by === 'taught';
  const rows = isTaught ? rowsOf(source, 'all', locale) : caseRows(source, locale);
  const number = placeAt(rows, at);
  const { list, at: own } = placeOf(source, number);
  const exam = source.filing[DRAW]!;
  const { text, sign, verdict } = came(source, road, number, locale);
  const fact = list === 'exam' ? source.facts[own]! : undefined;
  const question = said(
    list === 'message' ? exam.messages[own]!.text : (fact?.exam ?? source.unknown[own]!),
  );
  const weights: Readonly<Record<string, string>> = t.cases.weights;
  const tuned = list === 'message' && road === 'lora' ? t.strips.tuned : weights[road];
  const isUnrun = Boolean(road) && sign === '-';
  return {
    kind: 'answers',
    title: t.given,
    blocks: [
      {
        name: list === 'message' ? t.strips.message : t.blocks.question,
        lines: [question],
        look: 'question',
      },
      ...(list === 'message'
        ? sentWithMessage(source, road, locale)
        : sentWithQuestion(source, { road, list, at: own }, locale)),
      {
        name: t.strips.weights,
        lines: [{ text: isUnrun ? t.nothing : (tuned ?? t.strips.asItComes) }],
      },
    ],
    replies: {
      title: t.answers,
      reply:
        text === undefined
          ? undefined
          : {
              ...(list === 'message' ? { text } : said(text)),
              answer: fact?.answer,
              wrong: sign !== 'r',
            },
      verdict,
    },
    asked: marked(
      {
        rows,
        signOf: road ? (one) => came(source, road, one, locale).sign : undefined,
        at,
        question,
        ...(!isTaught && { title: t.cases.title }),
        ...(!isTaught && { names: { '-': t.cases.unasked } }),
      },
      locale,
      !isTaught,
    ),
  };
};
