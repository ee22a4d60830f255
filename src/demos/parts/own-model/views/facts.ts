import type { Block } from '~/demos/parts/pictures/answers';
import type { Sign } from '~/demos/parts/pictures/asked';
import { fill } from '~/i18n/format';
import { INSTRUCTION } from '~/lib/ladder/prompts';
import { replyOf, type Reply } from '~/lib/ladder/replies';
import { isDeclined } from '~/lib/ladder/score';
import type { Locale } from '~/lib/locale';
import words from 'words:rung-walk';
import { glossed, type LadderSource, type LadderView } from './ladder-source';
import { byFound, isFound, namesOf, placesOf, rowsOf, type AskedOf } from './exam-rows';
import { marked, placeAt } from './marked';
import type { LadderSettings } from './settings';

/** The question that is open, what a road replied to it, and a mark for each of the others. */
function opened(settings: LadderSettings, source: LadderSource, locale: Locale) {
  const { road, exam, question: at } = settings;
  const t = words[locale];
  const said = glossed(source, locale);
  const isRegrouped = settings.rows !== '';
  const rows = isRegrouped ? byFound(source, road, locale) : rowsOf(source, exam, locale);
  const asksOf = placesOf(source, exam, settings.rows === 'found');
  const { list, place, isSorted } = asksOf(isRegrouped ? at : placeAt(rows, at));
  const isMissed = (one: number) => settings.rows === 'missed' && !isFound(source, road, one);
  const fact = list === 'exam' ? source.facts[place] : undefined;
  const question = said(fact?.exam ?? source.unknown[place]!);
  const reply = road ? replyOf(source, road, list, place) : undefined;
  const isWrong = reply && !reply.isRight && !(isSorted && isDeclined(reply.text));
  return {
    place,
    fact,
    question,
    reply,
    said,
    replies: {
      title: t.answers,
      reply: reply && { ...said(reply.text), answer: fact?.answer, wrong: isWrong },
      verdict: verdictOf(reply, fact?.answer, { isSorted, place, locale }),
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
function signOf(source: LadderSource, road: string, { list, place, isSorted }: AskedOf): Sign {
  const { isRight, text } = replyOf(source, road, list, place)!;
  if (isRight) return 'r';
  return isSorted && isDeclined(text) ? 'f' : 'w';
}

interface Judged {
  isSorted: boolean;
  /** Of the fact that answers. */
  place: number;
  locale: Locale;
}

/** Whether a reply is right, and what is: the words of the fact, which a search may have missed, or that nothing answers. */
export function verdictOf(
  reply: Reply | undefined,
  answer: string | undefined,
  { isSorted, place, locale }: Judged,
): string {
  const t = words[locale].verdict;
  const isMissed = reply && reply.places.length > 0 && !reply.places.includes(place);
  const should = answer === undefined ? t.declined : fill(isMissed ? t.missed : t.says, { answer });
  if (!reply) return should;
  if (isSorted && answer !== undefined && isDeclined(reply.text)) return fill(t.silent, { should });
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
  ];
  return { kind: 'answers', title: t.given, blocks, replies, asked };
};
