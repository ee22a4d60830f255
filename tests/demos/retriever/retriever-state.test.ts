import { describe, expect, test } from 'vitest';
import strings from 'words:retriever';
import { NOTHING } from '~/demos/retriever/state';
import { retrieverFields } from '~/demos/retriever/core/settings';
import { followFields, openRetriever } from '~/demos/retriever/open-retriever';
import {
  crossOut,
  flip,
  ranNow,
  sceneNow,
  turnTo,
  type RetrieverGiven,
} from '~/demos/retriever/retriever-state';
import { defaults } from '~/lib/settings/table';
import { given } from '../given';

const texts = { q1: 'Do dogs pay?', q2: 'When is the last boat?' };

/** A retriever without a page, in which nothing is computed. */
function opened() {
  const settings = {
    ...defaults(retrieverFields(Object.keys(texts))),
    question: 'q1',
    query: texts.q1,
  };
  const built = given(strings.en, settings, { texts, found: NOTHING });
  const retriever = openRetriever({ ...built, page: undefined } as unknown as RetrieverGiven);
  const { texts: form } = retriever.demo.form;
  return { retriever, form, now: () => retriever.demo.form.settings.peek() };
}

describe('the retriever', () => {
  test('writes a chosen question, and finds a written one among the built-in', () => {
    const { retriever, form } = opened();
    followFields(retriever);
    form.question.value = 'q2';
    expect(form.query.peek()).toBe(texts.q2);
    form.query.value = 'And cats?';
    expect(form.question.peek()).toBe('');
    form.query.value = ` ${texts.q1}`;
    expect(form.question.peek()).toBe('q1');
  });

  test('crosses a word out, takes it in again, and forgets it with its question', () => {
    const { retriever, form } = opened();
    followFields(retriever);
    crossOut(retriever, 'dogs');
    expect(form.crossed.peek()).toBe('dogs');
    crossOut(retriever, 'dogs');
    expect(form.crossed.peek()).toBe('');
    crossOut(retriever, 'pay');
    form.question.value = 'q2';
    expect(form.crossed.peek()).toBe('');
  });

  test('cuts a text of one’s own by paragraph and sorts it word by word, unless told otherwise', () => {
    const { retriever, now } = opened();
    const { chunking, compare } = now();
    turnTo(retriever, 'own');
    expect(now()).toMatchObject({ source: 'own', chunking: 'paragraph', compare: 'late' });
    retriever.demo.form.set({ compare: 'bm25' });
    turnTo(retriever, 'handbook');
    expect(now()).toMatchObject({ source: 'handbook', chunking, compare: 'bm25' });
    expect(compare).not.toBe('bm25');
  });

  test('shows nothing of another text until that was searched', () => {
    const { retriever } = opened();
    expect(ranNow(retriever).form.query).toBe(texts.q1);
    retriever.demo.form.set({ source: 'own' });
    expect(ranNow(retriever)).toMatchObject({ form: { source: 'own' }, found: NOTHING });
  });

  test('gives no hand before a reader can press, and remembers what was opened', () => {
    const { retriever } = opened();
    expect(sceneNow(retriever).hand).toBeUndefined();
    retriever.demo.woken.value = true;
    const { hand } = sceneNow(retriever);
    const before = hand!.isOpen('first', 9, 4);
    flip(retriever, 'first 4');
    expect(sceneNow(retriever).hand!.isOpen('first', 9, 4)).toBe(!before);
  });
});
