import { fill } from '~/i18n/format';
import { isRight } from '~/lib/ladder/score';
import { type FigureElement, type FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { AdapterSnapshot } from '../../core/adapter-snapshot';
import adapterViewWords from 'words:off-on';

type Everyday = AdapterSnapshot['general'][number];

/** Characters of a reply that are drawn; the bench has all of it. */
const DRAWN = 42;
/** Characters shown at least before an answer that comes further on in a reply. */
const LEAD = 14;

/** All everyday questions with the beginning of the reply, the adapter off or on, and which of them are right. */
export function twentyQuestions(
  general: readonly Everyday[],
  on: boolean,
  locale: Locale,
): FigureNode[] {
  const words = adapterViewWords[locale];
  const rows = general.map((one) => ({ ...one, reply: on ? one.on : one.off }));
  const right = rows.filter(({ reply, answers }) => isRight(reply, answers)).length;
  return [
    <p class="of">
      <b>{on ? words.on : words.off}</b> {fill(words.right, { n: right, of: rows.length })}
    </p>,
    <ol class="twenty">{rows.map((row) => question(row, locale))}</ol>,
  ];
}

function question(
  { question, gloss, answers, reply }: Everyday & { reply: string },
  locale: Locale,
): FigureElement {
  const right = isRight(reply, answers);
  const own = gloss[locale];
  return (
    <li class={right ? 'right' : undefined}>
      {mark(right)}
      <span lang={own ? undefined : 'en'}>{own ?? question}</span>
      <q lang="en">{shortened(reply, answers)}</q>
    </li>
  );
}

const mark = (right: boolean): FigureElement => (
  <svg viewBox="0 0 18 18" aria-hidden="true">
    <rect class={right ? 'full' : 'open'} x={2} y={2} width={14} height={14} />
  </svg>
);

/** A part of a reply cut between two words: its beginning, or where it says an accepted answer. */
function shortened(reply: string, answers: readonly string[]): string {
  const line = reply.replace(/\s+/g, ' ').trim();
  if (line.length <= DRAWN) return line;
  const from = startOf(line, answers);
  const cut = line.slice(from, from + DRAWN);
  const isEnd = from + DRAWN >= line.length;
  const shown = isEnd ? cut : `${cut.slice(0, cut.lastIndexOf(' '))} …`;
  return from > 0 ? `… ${shown}` : shown;
}

/** Where a word begins from which the drawn characters hold an accepted answer; 0 if the beginning does. */
function startOf(line: string, answers: readonly string[]): number {
  const places = answers.map((answer) => line.toLowerCase().indexOf(answer.toLowerCase()));
  const place = Math.min(...places.filter((at) => at >= 0));
  if (!Number.isFinite(place) || place < DRAWN - LEAD) return 0;
  return line.lastIndexOf(' ', place - LEAD) + 1;
}
