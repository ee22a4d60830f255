import { fill } from '~/i18n/format';
import { type DemoState, Field, Fold } from '~/demos/kit';
import type { QuestionRanks } from './core/snapshot';
import type { RetrieverFields } from './core/settings';
import type { OwnText } from './own';
import { DEEP } from './sentences';
import type { RetrieverPage } from './state';
import type { Words as RetrieverStrings } from 'words:retriever';

type Of = { of: DemoState<RetrieverFields, unknown> & { t: RetrieverStrings } };

/** Who finds the answer to a question: meaning alone, words alone, both or neither. */
function groupOf({ first, second }: QuestionRanks): 0 | 1 | 2 | 3 {
  const [words, meaning] = [first, second].map((rank) => rank > 0 && rank <= DEEP);
  return meaning ? (words ? 2 : 0) : words ? 1 : 3;
}

/** The next question of which the two methods give the answer another rank. */
export function nextOf(questions: readonly QuestionRanks[], current: string): string {
  const apart = questions
    .filter(({ first, second }) => first !== second)
    .toSorted((one, other) => groupOf(one) - groupOf(other));
  const at = apart.findIndex(({ id }) => id === current);
  return apart[(at + 1) % apart.length]!.id;
}

export function Questions({
  of,
  all,
  texts,
}: Of & { all: readonly QuestionRanks[]; texts: RetrieverPage['texts'] }) {
  const { t, form } = of;
  const { question } = form.texts;
  const known = new Set(all.map(({ id }) => id));
  const groups = [0, 1, 2, 3].map((group) =>
    all.filter((one) => groupOf(one) === group).map(({ id }) => id),
  );
  const named = [...groups, Object.keys(texts).filter((id) => !known.has(id))];
  return (
    <select
      id="retriever-question"
      name="question"
      aria-label={t.question}
      onInput={({ currentTarget }) => (question.value = currentTarget.value)}
    >
      <option value="" selected={question.value === ''}>
        {fill(t.questionCount, { n: Object.keys(texts).length })}
      </option>
      {named.map((ids, group) => (
        <optgroup label={t.questionGroups[group]}>
          {ids.map((id) => (
            <option value={id} selected={id === question.value}>
              {texts[id]}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

export function OwnFields({
  of,
  own,
  props: { pages, ofOwn, toShelf },
  turnTo,
}: Of & { own: OwnText; props: RetrieverPage; turnTo: (source: string) => void }) {
  const { t, form } = of;
  const isOwn = form.settings.value.source === 'own';
  return (
    <details
      class="own-text below-2"
      id="retriever-text"
      open={ofOwn || (isOwn && !own.isRestored()) || undefined}
    >
      <summary>{t.sourceOwn}</summary>
      <div class="fields as-grid gap-2 inner-2">
        <div class="seg" role="radiogroup" aria-label={t.texts}>
          {['handbook', 'own'].map((value) => (
            <label>
              <input
                type="radio"
                name="source"
                value={value}
                checked={form.settings.value.source === value}
                onInput={() => turnTo(value)}
              />{' '}
              {value === 'own' ? t.sourceOwn : fill(t.sourceHandbook, { n: pages })}
            </label>
          ))}
        </div>
        <Field of={of} name="own" />
        <p class="help" data-files>
          {own.names.value.join(' · ')} <a href={toShelf}>{t.shelf}</a>
        </p>
      </div>
    </details>
  );
}

export function More({ of, encoders }: Of & { encoders: RetrieverPage['encoders'] }) {
  const { t } = of;
  return (
    <div class="rare">
      <Fold of={of} title={t.meaning} names={[]}>
        <fieldset class="encoder span" data-encoder="nothing">
          <legend>{t.encoder}</legend>
          <Field of={of} name="model" />
          <div data-encoder-form data-sheet={encoders.sheet} kept />
        </fieldset>
      </Fold>
      <Fold of={of} title={t.ranking} names={['method', 'compare', 'k', 'variety', 'budget']} />
      <Fold of={of} title={t.cutting} names={['chunking', 'size', 'overlap']} />
      <Fold of={of} title={t.breakIt} names={['outdated', 'poisoned', 'forbidden', 'missing']} />
    </div>
  );
}
