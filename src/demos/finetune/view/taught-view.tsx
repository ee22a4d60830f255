import { UNSEEN_FORM } from '~/lib/tuning/settings';
import { answer, question, readable, relationOf, statement, townOf, type World } from '~/lib/world';
import type { FigureElement } from '~/lib/figure';
import { WORDINGS } from '../core/data';
import type { Words as FinetuneStrings } from 'words:finetune';

/** One new fact in the wordings in which it is taught, and in that in which it is asked. */
export function taughtView(t: FinetuneStrings, { lexicon, newFacts }: World): FigureElement {
  const [cell, value] = [...newFacts][0]!;
  const [town, relation] = [townOf(cell), relationOf(cell)];
  const asked = (form: number) => [
    ...question(lexicon, town, relation, form),
    ...answer(lexicon, value),
  ];
  const taught = WORDINGS.both.map(({ kind, form }) =>
    kind === 'question' ? asked(form) : statement(lexicon, town, relation, value, form),
  );
  return (
    <details class="group reads">
      <summary class="f14 inner-3">{t.reads}</summary>
      <p class="label">{t.readsTaught}</p>
      <ol>
        {taught.map((tokens) => (
          <li>{readable(lexicon, tokens)}</li>
        ))}
      </ol>
      <p class="label">{t.readsAsked}</p>
      <p class="asked">{readable(lexicon, asked(UNSEEN_FORM))}</p>
    </details>
  );
}
