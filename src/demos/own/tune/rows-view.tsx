import { Button, Fault, problemText, Status } from '~/demos/kit';
import { fill } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { LOCALES } from '~/lib/locale';
import type { TuningRead } from '~/lib/own/tuning/read-rows';
import { promptOf } from '~/lib/own/tuning/twice';
import { EXAMPLES, shelfRows } from './examples';
import { takeExample, takeFile, takeShelf, type } from './rows';
import { isBusy, type Tune } from './state';

/** Rows and questions are English; pages of other languages say what they mean. */
const GLOSSED: Readonly<Record<Locale, boolean>> = { en: false, zh: true };

/** Both forms in which rows are pasted most. */
const PLACEHOLDER = `{"messages": [{"role": "user", "content": "My lamp arrived broken."}, {"role": "assistant", "content": "exchange"}]}

prompt,reply
My lamp arrived broken.,exchange`;

export function rowsView(tune: Tune) {
  const { t, text, rowsFault } = tune;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void takeFile(tune, event.dataTransfer?.files[0]);
  };
  return (
    <section onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <h3 class="head-17">
        <label for="tuning-rows">{t.rows}</label>
      </h3>
      <p class="help" id="tuning-rows-help">
        {t.rowsHelp}
      </p>
      <textarea
        id="tuning-rows"
        name="tuning-rows"
        rows={7}
        spellcheck="false"
        aria-describedby="tuning-rows-help"
        placeholder={PLACEHOLDER}
        value={text.value}
        onInput={({ currentTarget }) => type(tune, currentTarget.value)}
      />
      {bringers(tune)}
      <Fault data-rows-fault text={rowsFault.value} />
      <Status data-rows-read text={readText(tune)} />
      {faultsView(tune)}
      {readView(tune)}
    </section>
  );
}

function bringers(tune: Tune) {
  const { t, shelf } = tune;
  const { length: n } = shelfRows(shelf);
  return (
    <div class="cluster gap-2 above-3">
      {n > 0 && (
        <Button data-take-shelf text={fill(t.takeShelf, { n })} press={() => takeShelf(tune)} />
      )}
      <span class="choose">
        <input
          class="sr"
          type="file"
          id="tuning-file"
          name="tuning-file"
          onChange={({ currentTarget }) => {
            void takeFile(tune, currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
        <label class="button" for="tuning-file">
          {t.file}
        </label>
      </span>
      <span class="f14 soft">{t.orTry}</span>
      {EXAMPLES.map((name) => (
        <Button
          data-tuning-example={name}
          aria-pressed={String(tune.example.value?.name === name)}
          text={t.examples[name]}
          press={() => takeExample(tune, name)}
        />
      ))}
    </div>
  );
}

function readText(tune: Tune): string {
  const { t, text, read, locale } = tune;
  const { rows, problems, doubles, head } = read.value;
  const values = { n: rows.length, bad: problems.length };
  const isEmpty = text.value.trim() === '';
  const said = [
    isBusy(tune) && t.rowsStay,
    isEmpty ? t.none : fill(t.rowsRead, values),
    doubles > 0 && fill(t.doubles, { n: doubles }),
    head && fill(t.head, { columns: head.join(LOCALES[locale].listComma) }),
    !isEmpty && problems.length > 0 && fill(t.faults, values),
  ];
  return said.filter(Boolean).join(LOCALES[locale].space);
}

/** Faults that are told one by one. */
const LISTED_FAULTS = 4;

function faultsView({ t, read, given, locale }: Tune) {
  const { problems } = read.value;
  const sentences: Record<string, string> = { ...given.kit.problems, ...t.problems };
  return (
    problems.length > 0 && (
      <ul class="no-bullets no-padding" data-row-faults>
        {problems.slice(0, LISTED_FAULTS).map((problem) => (
          <li class="error">{problemText(problem, sentences, locale) ?? problem.message}</li>
        ))}
        {problems.length > LISTED_FAULTS && (
          <li class="help">{fill(t.moreFaults, { n: problems.length - LISTED_FAULTS })}</li>
        )}
      </ul>
    )
  );
}

const FIRST = 3;
/** Rows that the fold shows. */
const LISTED = 100;

function readView(tune: Tune) {
  const { t, read } = tune;
  const { rows } = read.value;
  if (rows.length === 0) return undefined;
  return [
    rowList(rows.slice(0, FIRST), tune),
    rows.length > FIRST && (
      <details data-all-rows>
        <summary class="half-finger">
          {fill(t.allRows, { n: Math.min(LISTED, rows.length) - FIRST })}
        </summary>
        {rowList(rows.slice(FIRST, LISTED), tune)}
      </details>
    ),
    ranView(tune),
  ];
}

/** What came of our own runs on an example. */
function ranView({ t, example }: Tune) {
  const ran = example.value?.ran;
  return (
    ran &&
    ran.runs > 0 && (
      <p class="tie" data-tuning-ran>
        {fill(t.ran, { ...ran })}
      </p>
    )
  );
}

const rowList = (rows: readonly TuningRead[], tune: Tune) => (
  <ul class="tune-list no-bullets no-padding">
    {rows.map(({ messages, reply }) => {
      const prompt = promptOf(messages);
      return (
        <li class="hair-above">
          <span class="breaks">{prompt}</span>
          <span aria-hidden="true">→</span>
          <b class="breaks">{reply}</b>
          {gloss(glossOf(prompt, tune), tune)}
        </li>
      );
    })}
  </ul>
);

export const glossOf = (prompt: string, { example }: Tune): string | undefined =>
  example.value?.gloss.get(prompt);

/** The Chinese of what stands in English, on the Chinese pages. */
export const gloss = (zh: string | undefined, { t, locale }: Tune) =>
  GLOSSED[locale] && zh && <small class="gloss soft">{fill(t.gloss, { zh })}</small>;
