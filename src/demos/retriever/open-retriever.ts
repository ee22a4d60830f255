import { effect, untracked } from '@preact/signals-core';
import { segment } from '~/lib/text/segment';
import { focusField, namedIn, openDemo } from '~/demos/kit';
import { encoderLater } from '../parts/encoder-later';
import { lendRetriever } from '../parts/page-retriever';
import type { Found } from './core/found';
import { retrieverFields, type RetrieverFields } from './core/settings';
import {
  openState,
  sourceOf,
  turnTo,
  type Retriever,
  type RetrieverDemo,
  type RetrieverGiven,
} from './retriever-state';
import { paled, type Ran } from './state';
import type { Words as RetrieverStrings } from 'words:retriever';

export function openRetriever(given: RetrieverGiven): Retriever {
  const { props, t } = given;
  /** Those of the encoder are there once its panel is. */
  const words = {
    ...t,
    get problems() {
      return { ...memory.encoder?.problems(), ...t.problems };
    },
  };
  const fields = retrieverFields(Object.keys(props.texts));
  const retriever = openState(given, () => demo);
  const { memory, searches, marks, load } = retriever;
  const demo: RetrieverDemo = openDemo<RetrieverFields, Ran, RetrieverStrings>(
    { ...given, t: words },
    {
      name: 'retriever',
      fields,
      live: true,
      begin: () => begin(retriever),
      quick: ['query', 'crossed', 'source'],
      // A link that names no question keeps the one that is asked.
      address: namedIn(fields, 'retriever', (link) => ({
        ...props.settings,
        ...(link && { question: demo.form.texts.question.peek() }),
      })),
      async compute(asked, progress) {
        const before = demo.runs.result.peek();
        const onPart = (found: Found) =>
          progress.onPart({ form: asked, found: paled(found, asked, before) });
        const found = await searches!.find(asked, marks.own(), { ...progress, onPart });
        if (found.marked) marks.follow(found.marked);
        return { form: asked, found };
      },
      faultOf: () => (sourceOf(retriever) === 'own' ? 'own' : undefined),
      exports: {
        json: async ({ form: settings, found }) =>
          (await load()).jsonFile('crossroads-retriever', {
            settings: { ...settings, own: undefined },
            ...found,
            marked: marks.list.peek(),
          }),
        csv: () => marks.file(),
      },
    },
  );
  return retriever;
}

function begin(retriever: Retriever): void {
  const { page, demo, memory, props, isPhone, at, marks, own, load } = retriever;
  const { root } = page!;
  const { form, runs } = demo;
  lendRetriever({ fill: (settings) => void demo.fill(settings as never) });
  const place = root.querySelector<HTMLElement>('[data-encoder]');
  const ready = () => void (root.isConnected && demo.run());
  if (place)
    memory.encoder = encoderLater(place, { demo: 'retriever', locale: props.locale }, ready);
  const narrow = matchMedia('(width < 44rem)');
  isPhone.value = narrow.matches;
  narrow.addEventListener('change', () => (isPhone.value = narrow.matches));
  followFields(retriever);
  effect(() => {
    const ran = runs.result.value;
    if (!ran || ran.found.pale) return;
    at.value = undefined;
    untracked(() => marks.rate(ran));
  });
  const isAsked = location.hash === '#retriever-text';
  if (props.fullPage) {
    own.begin(form.texts.own, (hasText) => {
      if (hasText) turnTo(retriever, 'own');
      if (sourceOf(retriever) === 'own') void demo.run();
    });
    effect(() => void (marks.list.value.length > 0 && load()));
  }
  if (isAsked) turnTo(retriever, 'own');
  if (isAsked) focusField(page, 'own');
}

/** A chosen question is written, a written one is found among the built-in, and a text of one's own is searched. */
export function followFields({ demo, props, own }: Retriever): void {
  const { texts } = props;
  const { query, question, crossed, own: text } = demo.form.texts;
  let last = { question: props.settings.question, text: text.peek() };
  effect(() => {
    const now = { question: question.value, text: text.value };
    const asked = query.value;
    untracked(() => {
      if (now.question !== last.question && now.question !== '')
        query.value = texts[now.question] ?? asked;
      else question.value = idOf(texts, asked);
      if (now.text !== last.text) own.touch(now.text);
      last = { question: question.peek(), text: now.text };
      const there = new Set(segment(query.peek()));
      crossed.value = segment(crossed.peek())
        .filter((term) => there.has(term))
        .join(' ');
    });
  });
}

/** The id of a built-in question, by its words; empty if it is none. */
const idOf = (texts: Readonly<Record<string, string>>, query: string): string =>
  Object.entries(texts).find(([, text]) => text === query.trim())?.[0] ?? '';
