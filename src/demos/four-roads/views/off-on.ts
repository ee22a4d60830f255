import { viewsOf, type View } from '~/demos/parts/pictures/views';
import { fill } from '~/i18n/format';
import { isRight } from '~/lib/ladder/score';
import type { Settings } from '~/lib/settings/table';
import type { AdapterSnapshot } from '~/lib/four-roads/training/adapter-snapshot';
import words from 'words:off-on';

/** A recorded comparison, and for each quay a question that the adapter was trained on. */
export interface AdapterSource extends Pick<AdapterSnapshot, 'exam' | 'general'> {
  taught?: readonly string[];
}

const PLACES = 20;

/** The quay that a question is about, by its number in the world, and whether the adapter is on. */
const fields = {
  place: {
    kind: 'choice',
    default: '1',
    options: Array.from({ length: PLACES }, (_, at) => String(at + 1)),
  },
  on: { kind: 'flag', default: false },
} as const;
type AdapterView = View<AdapterSource, Settings<typeof fields>>;

const twenty: AdapterView = ({ on }, { general }, locale) => {
  const t = words[locale];
  const rows = general.map(({ question, gloss, answers, ...replies }) => {
    const reply = on ? replies.on : replies.off;
    const own = gloss[locale];
    return {
      question: own ?? question,
      lang: own ? undefined : 'en',
      reply: shortened(reply, answers),
      isRight: isRight(reply, answers),
    };
  });
  const n = rows.filter((row) => row.isRight).length;
  const count = fill(t.right, { n, of: rows.length });
  return { kind: 'answers', title: on ? t.on : t.off, count, rows };
};

/** Characters of a reply that are drawn; the bench has all of it. */
const DRAWN = 42;
/** Characters shown at least before an answer that comes further on in a reply. */
const LEAD = 14;

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

/** A row of the training, and what the same thing asked in other words gets. */
const row: AdapterView = ({ place }, { exam, taught = [] }, locale) => {
  const t = words[locale];
  const at = Number(place) - 1;
  const { question, answers, off, on } = exam[at]!;
  const messages = [
    { role: 'user', content: taught[at] },
    { role: 'assistant', content: answers[0] },
  ];
  return {
    kind: 'transcript',
    messages: [
      { by: t.row, text: JSON.stringify({ messages }), isCopied: true },
      { by: t.exam, text: question },
      { by: t.replyOff, text: off },
      { by: t.replyOn, text: on },
    ],
  };
};

export const adapter = viewsOf<AdapterSource, Settings<typeof fields>>({
  fields: () => fields,
  views: { twenty, row },
  bench: '#switch',
});
