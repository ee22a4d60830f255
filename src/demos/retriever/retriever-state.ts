import { signal } from '@preact/signals-core';
import { segment } from '~/lib/text/segment';
import type { MarkedQuestion } from '~/lib/own/questions';
import type { DemoState } from '../kit/demo-state';
import type { Given } from '../kit/page';
import type { Encoder } from '../parts/encoder-later';
import type { ShownHit } from './core/answer';
import type { RetrieverFields } from './core/settings';
import { openMarks, openOwnText, type Later } from './own';
import { openSearches } from './searches';
import { openAtFirst } from './sentences';
import {
  NOTHING,
  pagesOf,
  wordsOf,
  type Hand,
  type Markable,
  type Ran,
  type RetrieverPage,
  type Scene,
} from './state';
import type { Words as RetrieverStrings } from 'words:retriever';

export type RetrieverGiven = Given<RetrieverFields, RetrieverStrings> & { props: RetrieverPage };
export type RetrieverDemo = DemoState<RetrieverFields, Ran> & { t: RetrieverStrings };
export type Retriever = ReturnType<typeof openState>;

/** @param demo what the retriever is once it is open */
export function openState({ props, t, kit, page }: RetrieverGiven, demo: () => RetrieverDemo) {
  const memory: { encoder?: Encoder | undefined } = {};
  const later = signal<Later | undefined>(undefined);
  const load = async () => (later.value ??= await import('./later'));
  return {
    props,
    t,
    kit,
    page,
    memory,
    /** The code that a reader needs later. */
    later,
    load,
    /** What was opened or closed by hand, by its side and number. */
    turned: signal<ReadonlySet<string>>(new Set()),
    /** The page of the text that lies open. */
    at: signal<ShownHit | undefined>(undefined),
    isPhone: signal(false),
    marks: openMarks(load),
    own: openOwnText(),
    searches: page && openSearches(page, props, t.pageName, () => memory.encoder),
    get demo() {
      return demo();
    },
  };
}

export const sourceOf = ({ demo }: Retriever): string => demo.form.settings.peek().source;

/** A text without titles is cut by paragraph and sorted word by word, unless the reader has chosen otherwise. */
export function turnTo(retriever: Retriever, to: string): void {
  const { props, demo } = retriever;
  const { chunking, compare } = props.settings;
  const ours = { chunking, compare };
  const theirs = { chunking: 'paragraph', compare: 'late' } as const;
  const [usual, next] = to === 'own' ? [ours, theirs] : [theirs, ours];
  const now = demo.form.settings.peek();
  demo.form.set({
    source: to,
    ...(now.source !== to && {
      chunking: now.chunking === usual.chunking ? next.chunking : now.chunking,
      compare: now.compare === usual.compare ? next.compare : now.compare,
    }),
  });
}

/** Asks a built-in question with the settings of the page. */
export function askBuiltIn({ demo, props }: Retriever, question: string): void {
  const own = demo.form.texts.own.peek();
  demo.fill({ ...props.settings, question, query: props.texts[question]!, own });
}

export const askMarked = ({ demo }: Retriever, { query, of }: MarkedQuestion): void =>
  demo.fill({ query, crossed: '', source: of });

/** The run that is drawn: of another source nothing, until its first run is over. */
export function ranNow({ demo, props }: Retriever): Ran {
  const { runs, form } = demo;
  const ran = runs.result.value ?? { form: props.settings, found: props.found };
  const settings = form.settings.value;
  const isOther = ran.form.source !== settings.source && runs.status.value.name !== 'running';
  return isOther
    ? { form: settings, found: NOTHING }
    : { ...ran, form: { ...ran.form, query: settings.query } };
}

/** Marks a page as one that answers the question, or no longer. */
function markPage(retriever: Retriever, page: Markable): void {
  const { source, start, end, text, words = text } = page;
  const ran = ranNow(retriever);
  if (ran.form.query.trim() === '') return;
  const own = ran.form.source === 'own' ? { words } : {};
  void retriever.marks.toggle({ source, start, end, ...own }, ran);
}

export function flip({ turned }: Retriever, key: string): void {
  const next = new Set(turned.peek());
  if (!next.delete(key)) next.add(key);
  turned.value = next;
}

/** Crosses a word of the question out, or takes it in again. */
export function crossOut({ demo: { form } }: Retriever, term: string): void {
  const out = new Set(segment(form.settings.peek().crossed));
  if (!out.delete(term)) out.add(term);
  form.set({ crossed: [...out].join(' ') });
}

/** Lays a page of the text open, or none; the focus goes along. */
export async function lookAt(retriever: Retriever, chunk: number | undefined): Promise<void> {
  const { at, searches, demo, load, page } = retriever;
  const before = at.peek()?.chunk;
  const asked = chunk !== undefined && searches!.page(demo.form.settings.peek(), chunk);
  at.value = asked ? (await Promise.all([asked, load()]))[0] : undefined;
  const focused = at.peek() ? '[data-pane] button' : `[data-strip="${before}"]`;
  page!.root.querySelector<HTMLElement>(focused)?.focus();
}

/** What a hand does in the lists. */
function handOf(retriever: Retriever): Hand {
  const { turned, isPhone, load, at, later, props } = retriever;
  const opens = (rank: number) => rank <= openAtFirst(props.fullPage && !isPhone.value);
  return {
    isOpen: (side, rank, chunk) => turned.value.has(`${side} ${chunk}`) !== opens(rank),
    hasSum: (side, chunk) => turned.value.has(`sum ${side} ${chunk}`),
    open: (side, chunk) => flip(retriever, `${side} ${chunk}`),
    sum: (side, chunk) => void load().then(() => flip(retriever, `sum ${side} ${chunk}`)),
    cross: (term) => crossOut(retriever, term),
    mark: (page) => markPage(retriever, page),
    lookAt: (chunk) => void lookAt(retriever, chunk),
    at: at.value,
    later: later.value,
  };
}

export function sceneNow(retriever: Retriever): Scene {
  const { t, props, marks, demo } = retriever;
  const { form, found } = ranNow(retriever);
  const marked = marks.of(form);
  return {
    t,
    locale: props.locale,
    form,
    found,
    full: props.fullPage,
    words: wordsOf(found.terms, form.crossed),
    truth: marked ? pagesOf(found, marked) : found.gold,
    mine: marked !== undefined,
    hand: demo.woken.value ? handOf(retriever) : undefined,
  };
}
