import type { Block } from '~/demos/parts/pictures/answers';
import type { Sign } from '~/demos/parts/pictures/asked';
import { fill } from '~/i18n/format';
import { INSTRUCTION } from '~/lib/ladder/prompts';
import { replyOf, type Reply } from '~/lib/ladder/replies';
import { isDeclined, isRight } from '~/lib/ladder/score';
import type { Locale } from '~/lib/locale';
import words from 'words:rung-walk';
import { glossed, type LadderSource, type LadderView } from './ladder-source';
import { isFound, namesOf, placesOf, rowsFor, type AskedOf } from './exam-rows';
import { marked, placeAt } from './marked';
import type { LadderSettings, Road } from './settings';

/** A reply to an everyday question: asked alone, so where a search does the rest, of the model as it comes. */
const everydayReply = ({ jobs }: LadderSource, road: Road, place: number): string =>
  jobs[road === 'minilm-4' ? 'closed' : road]!.asked.general!.replies[place]!;

function replyTo(source: LadderSource, road: Road, { list, place }: AskedOf): Reply | undefined {
  if (!road) return undefined;
  if (list !== 'everyday') return replyOf(source, road, list, place);
  const { question, answers } = source.everyday[place]!;
  const text = everydayReply(source, road, place);
  return { question, places: [], read: [], text, isRight: isRight(text, answers) };
}

/** The question that is open, what a road replied to it, and a mark for each of the others. */
function opened(settings: LadderSettings, source: LadderSource, locale: Locale) {
  const { road, question: at } = settings;
  const t = words[locale];
  const said = glossed(source, locale);
  const rows = rowsFor(settings, source, locale);
  const isRegrouped = settings.rows === 'found' || settings.rows === 'missed';
  const asksOf = placesOf(source, settings);
  const asks = asksOf(isRegrouped ? at : placeAt(rows, at));
  const { list, place, isSorted } = asks;
  const isMissed = (one: number) => settings.rows === 'missed' && !isFound(source, road, one);
  const fact = list === 'exam' ? source.facts[place] : undefined;
  const everyday = list === 'everyday' ? source.everyday[place] : undefined;
  const question = said(fact?.exam ?? everyday?.question ?? source.unknown[place]!);
  const reply = replyTo(source, road, asks);
  const isWrong = reply && !reply.isRight && !(isSorted && isDeclined(reply.text));
  const should = everyday
    ? fill(t.cases.should, { answer: everyday.answers[0]! })
    : shouldSay(reply, fact && { ...fact, at: place }, locale);
  return {
    place,
    fact,
    question,
    reply,
    said,
    replies: {
      title: t.answers,
      reply: reply && { ...said(reply.text), answer: fact?.answer, wrong: isWrong },
      verdict: verdictOf(reply, should, { isSilent: isSorted && fact !== undefined, locale }),
    },
    asked: marked(
      {
        rows,
        signOf: road
          ? (one) => (isMissed(one) ? 'f' : signOf(source, road, asksOf(one)))
          : undefined,
        at,
        question,
        isRegrouped,
        ...namesOf(settings, locale),
      },
      locale,
    ),
  };
}

/** Whether a reply is right; with questions of both kinds, whether it says that it doesn’t know. */
function signOf(source: LadderSource, road: Road, asks: AskedOf): Sign {
  const { isRight, text } = replyTo(source, road, asks)!;
  if (isRight) return 'r';
  return asks.isSorted && isDeclined(text) ? 'f' : 'w';
}

/** What is right: the words of the fact, which a search may have missed, or that nothing answers. */
function shouldSay(
  reply: Reply | undefined,
  fact: { answer: string; at: number } | undefined,
  locale: Locale,
): string {
  const t = words[locale].verdict;
  if (!fact) return t.declined;
  const isMissed = reply && reply.places.length > 0 && !reply.places.includes(fact.at);
  return fill(isMissed ? t.missed : t.says, { answer: fact.answer });
}

/** Whether a reply is right, and what is; `isSilent` where saying that it doesn’t know is no answer. */
function verdictOf(
  reply: Reply | undefined,
  should: string,
  { isSilent, locale }: { isSilent: boolean; locale: Locale },
): string {
  const t = words[locale].verdict;
  if (!reply) return should;
  if (isSilent && isDeclined(reply.text)) return fill(t.silent, { should });
  return fill(reply.isRight ? t.right : t.wrong, { should });
}

/** One question: the lines that went with it, and the reply. */
export const passages: LadderView = (settings, source, locale) => {
  const t = words[locale];
  const { place, fact, question, reply, said, replies, asked } = opened(settings, source, locale);
  const sent = reply ? reply.places : fact ? [place] : [];
  const searched: Readonly<Record<string, string>> = t.searched;
  return {
    kind: 'passages',
    sent: {
      title: reply ? t.given : t.inText,
      beside: searched[settings.road],
      asked: question,
      lines: sent.map((at) => ({
        ...said(source.facts[at]!.text),
        answer: at === place && fact ? fact.answer : undefined,
      })),
      nothing: reply ? t.nothing : t.untoldThere,
      places: { title: t.places, at: sent, right: fact ? place : -1, of: source.facts.length },
    },
    replies,
    asked,
  };
};

/** Lines of a long list that are drawn: those around the one that answers. */
const SHOWN = 2;

function factLines(
  places: readonly number[],
  right: number,
  { facts }: LadderSource,
  said: ReturnType<typeof glossed>,
) {
  const from = Math.max(0, Math.min(places.indexOf(right) - 1, places.length - SHOWN));
  return places.slice(from, from + SHOWN).map((at) => ({
    ...said(facts[at]!.text),
    answer: at === right ? facts[at]!.answer : undefined,
  }));
}

/** Everyday questions that are drawn with their replies: a capital, and a sum. */
const EVERYDAY = [1, 6] as const;

/** The weights that a road has; where everyday questions are among the rows, what they make of two. */
function weightBlocks(
  { road, rows }: LadderSettings,
  source: LadderSource,
  locale: Locale,
): Block[] {
  const t = words[locale];
  if (rows === '') return [];
  const said = glossed(source, locale);
  const weights: Readonly<Record<string, string>> = t.cases.weights;
  if (rows === 'cases')
    return [{ name: t.strips.weights, lines: [{ text: weights[road] ?? t.strips.asItComes }] }];
  const lines = EVERYDAY.map((place) => {
    const text = road ? everydayReply(source, road, place) : '?';
    return said(`${source.everyday[place]!.question} → ${text}`);
  });
  return [{ name: t.cases.asked, lines, look: 'clipped' }];
}

/** The prompt in its parts: instruction, facts and question. */
export const answers: LadderView = (settings, source, locale) => {
  const t = words[locale];
  const { place, fact, question, reply, said, replies, asked } = opened(settings, source, locale);
  const places = reply?.places ?? [];
  const lines = factLines(places, fact ? place : -1, source, said);
  const blocks: Block[] = [
    { name: t.blocks.question, lines: [question], look: 'question' },
    {
      name: t.blocks.instruction,
      lines: [said(INSTRUCTION)],
      ...(places.length === 0 && { look: 'off' }),
    },
    {
      name: reply ? fill(t.blocks.facts, { n: places.length }) : t.blocks.noFacts,
      lines,
      more: places.length > SHOWN ? fill(t.blocks.more, { n: places.length - SHOWN }) : undefined,
      ...(places.length === 0 && { look: 'off' }),
    },
    ...weightBlocks(settings, source, locale),
  ];
  return { kind: 'answers', title: t.given, blocks, replies, asked };
};
