import { Button } from '~/demos/kit/Button';
import { fill } from '~/i18n/format';
import { LOCALES } from '~/lib/locale';
import type { Exam } from './exam';
import type { Row } from './tasks';
import { slotsOf } from './wordings';

export function wordingField({ id, name, wording }: Row, exam: Exam) {
  const { t, wordings } = exam;
  const at = wordings.lines().findIndex((one) => one.id === id);
  return (
    <div class="wording as-grid gap-2">
      <textarea
        name="wording"
        rows={4}
        maxlength={8_000}
        spellcheck={false}
        aria-label={name}
        value={wording}
        onInput={({ currentTarget }) => wordings.word(at, currentTarget.value)}
      />
      <Button
        data-remove-variant
        aria-label={fill(t.removeNamed, { name })}
        text={t.remove}
        press={() => wordings.remove(at)}
      />
    </div>
  );
}

export function addWording({ t, state, locale, wordings }: Exam) {
  const table = state.table.value;
  const slots = slotsOf(table, locale).map((slot) => `{${slot}}`);
  const wrong = wordings.leftOut();
  return (
    <div class="add-wording hair-above">
      {table && (
        <p class="prose-19" data-table-asked={table.questions.length}>
          {fill(t.tableAsked, { name: table.name, n: table.questions.length })}
        </p>
      )}
      {wordings.isOpen() && (
        <p class="error" data-rows-open>
          {t.rowsOpen} <a href="#shelf">{t.toShelf}</a>
        </p>
      )}
      {wrong.length > 0 && (
        <p class="error" data-left-out={wrong.length}>
          {fill(t.leftOut, { n: wrong.length })} {wrong[0]}
        </p>
      )}
      <p class="help">{fill(t.wordingHelp, { slots: slots.join(LOCALES[locale].listComma) })}</p>
      <div class="actions">
        <Button data-add-variant text={t.addWording} press={wordings.add} />
      </div>
    </div>
  );
}
