import type { FigureNode } from '~/lib/figure';
import { ticks } from '~/lib/drawing/ticks';
import {
  heading,
  hole,
  marks,
  quoted,
  replied,
  told,
  type Marks,
  type Nodes,
  type Quoted,
  type Replied,
} from './frame';
import { stage } from './stage';
import type { Asked } from './asked';

/** What was sent with a question: lines, or nothing, and their places in the whole text. */
export interface Sent {
  title: string;
  beside?: string | undefined;
  asked: Quoted;
  /** The one that answers says so. */
  lines: readonly Quoted[];
  nothing: string;
  places: { title: string; at: readonly number[]; right: number; of: number };
}

/** All pages as small sheets; those apart may be let in. */
export interface Store {
  title: string;
  said: string;
  sheets: readonly Sheet[];
  apart: { sheets: readonly Sheet[]; isIn: boolean; note: string };
  legend: string;
}

interface Sheet {
  id: string;
  looks: readonly ('lit' | 'gold' | 'shut' | 'old' | false)[];
}

/** A page that was found, or was not. */
export interface Page {
  n: string;
  id?: string;
  title: Nodes;
  text?: Nodes;
  score?: { bar: FigureNode; shown: string };
  note?: string;
  look?: 'old' | 'on' | false;
}

/** The words of a reply, each held against the page that it cites. */
export interface Checked {
  reply: string;
  note: string;
  words: readonly { text: string; stands: boolean }[];
}

/** Left a prompt, a store, marks of all questions, or pages; right replies, pages, or what a check found. */
export interface Passages {
  sent?: Sent;
  store?: Store;
  tested?: Marks;
  pages?: readonly Page[];
  missed?: Page | undefined;
  replies?: Replied;
  asked?: Asked;
  checked?: Checked | undefined;
}

export function passages(data: Passages): FigureNode[] {
  const { sent, store, tested, pages = [], missed, checked } = data;
  const isSmall = store ?? tested;
  const list = pages.length > 0 && (
    <ol class="found" role="list">
      {pages.map(pageRow)}
    </ol>
  );
  return stage(
    isSmall ? 'passages beside' : 'passages',
    [sent && given(sent), store && sheets(store), tested && marks(tested), !isSmall && list],
    [
      isSmall && list,
      missed && <div class="miss">{pageParts(missed)}</div>,
      data.replies && replied(data.replies),
      checked && check(checked),
    ],
    data.asked,
  );
}

const given = ({ title, beside, asked, lines, nothing, places }: Sent): Nodes => [
  heading(title, beside),
  quoted(asked),
  lines.length === 0 && hole(nothing),
  lines.length > 0 && (
    <ol class="sent">
      {lines.map((line) => (
        <li class={line.answer ? undefined : 'muted'}>{told(line)}</li>
      ))}
    </ol>
  ),
  lines.length > 0 && <p class="cap where">{places.title}</p>,
  ticks(places.at, places.right, places.of),
];

const pageRow = (page: Page) => (
  <li key={page.id} data-chunk={page.id} class={page.look || undefined}>
    {pageParts(page)}
  </li>
);

const pageParts = ({ n, title, text, score, note }: Page): Nodes => [
  <b class="n">{n}</b>,
  <span class="t semibold">{title}</span>,
  score && (
    <span class="sc">
      {score.bar}
      <span>{score.shown}</span>
    </span>
  ),
  note && <b class="sc">{note}</b>,
  text && <span class="x">{text}</span>,
];

const sheet = ({ id, looks }: Sheet) => (
  <i data-page={id} class={looks.filter(Boolean).join(' ') || undefined} />
);

const sheets = ({ title, said, sheets: all, apart, legend }: Store): Nodes => (
  <div class="pages">
    <p class="cap">{title}</p>
    <div class="sheets" role="img" aria-label={said}>
      {all.map(sheet)}
    </div>
    <div class="olds as-grid gap-2 inner-above-2 hair-above" data-olds={apart.isIn ? 'in' : 'out'}>
      <div class="sheets" aria-hidden="true">
        {apart.sheets.map(sheet)}
      </div>
      <p class="cap">{apart.note}</p>
    </div>
    <p class="cap legend">{legend}</p>
  </div>
);

const check = ({ reply, note, words }: Checked): Nodes => [
  <q>{reply}</q>,
  <p class="cap">{note}</p>,
  <ul class="checked gap-2 flow" role="list">
    {words.map(({ text, stands }) => (
      <li class={stands ? 'yes' : 'no'}>
        {stands ? '✓ ' : '✗ '}
        {text}
      </li>
    ))}
  </ul>,
];
