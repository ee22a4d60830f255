import { viewsOf, type View } from '~/demos/parts/pictures/views';
import type { Settings } from '~/lib/settings/table';
import type { AdapterSnapshot, ExamPair } from '~/lib/four-roads/training/adapter-snapshot';
import type { FigureElement, FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import adapterViewWords from 'words:off-on';
import { fill } from '~/i18n/format';
import { square } from '~/lib/drawing/squares';
import { isRight } from '~/lib/ladder/score';

type Everyday = AdapterSnapshot['general'][number];

/** Characters of a reply that are drawn; the bench has all of it. */
const DRAWN = 42;
/** Characters shown at least before an answer that comes further on in a reply. */
const LEAD = 14;

function twentyQuestions(general: readonly Everyday[], on: boolean, locale: Locale): FigureNode[] {
  const words = adapterViewWords[locale];
  const rows = general.map((one) => ({ ...one, reply: on ? one.on : one.off }));
  const right = rows.filter(({ reply, answers }) => isRight(reply, answers)).length;
  return [
    <p class="of">
      <b>{on ? words.on : words.off}</b> {fill(words.right, { n: right, of: rows.length })}
    </p>,
    <ol class="twenty as-grid">{rows.map((row) => question(row, locale))}</ol>,
  ];
}

function question(
  { question, gloss, answers, reply }: Everyday & { reply: string },
  locale: Locale,
): FigureElement {
  const right = isRight(reply, answers);
  const own = gloss[locale];
  return (
    <li class="as-grid gap-0-2 hair-below">
      {square(right ? 'full' : 'open')}
      <span class="clipped unbroken trails-off" lang={own ? undefined : 'en'}>
        {own ?? question}
      </span>
      <q class={`clipped unbroken trails-off ${right ? 'in-ink' : 'soft'}`} lang="en">
        {shortened(reply, answers)}
      </q>
    </li>
  );
}

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

function trainingRow(taught: string, { question, answers, off, on }: ExamPair, locale: Locale) {
  const words = adapterViewWords[locale];
  const row = {
    messages: [
      { role: 'user', content: taught },
      { role: 'assistant', content: answers[0] },
    ],
  };
  return [
    <dl>
      {said(
        words.row,
        <pre lang="en" data-copied="">
          {JSON.stringify(row)}
        </pre>,
      )}
      {said(words.exam, <span lang="en">{question}</span>)}
      {said(words.replyOff, <span lang="en">{off}</span>)}
      {said(words.replyOn, <span lang="en">{on}</span>)}
    </dl>,
  ];
}

const said = (name: string, text: FigureElement): FigureElement[] => [
  <dt class="soft">{name}</dt>,
  <dd>{text}</dd>,
];

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

type ViewSettings = Settings<typeof fields>;
type AdapterView = View<AdapterSource, ViewSettings>;

const twenty: AdapterView = ({ on }, { general }, locale) => [
  <div class="adapter-view">{twentyQuestions(general, on, locale)}</div>,
];

const row: AdapterView = ({ place }, { exam, taught = [] }, locale) => {
  const at = Number(place) - 1;
  return [<div class="adapter-view">{trainingRow(taught[at]!, exam[at]!, locale)}</div>];
};

export const adapterViews = viewsOf<AdapterSource, ViewSettings>({
  fields: () => fields,
  views: { twenty, row },
  bench: '#switch',
});
