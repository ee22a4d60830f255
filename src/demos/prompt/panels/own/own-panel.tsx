import { computed, signal } from '@preact/signals-core';
import { passFocus } from '~/demos/kit/Actions';
import { FieldList } from '~/demos/kit/Field';
import type { Given } from '~/demos/kit/page';
import { Line, Lost, Running } from '~/demos/kit/Panel';
import { openModelPanel, withModelWords, type ModelPanel } from '~/demos/parts/answering/model-run';
import { WritingFields } from '~/demos/parts/language-model/WritingFields';
import { rowsOf, shelf } from '~/demos/parts/shelf/shelf';
import { fill } from '~/i18n/format';
import type { Words as OwnStrings } from 'words:prompt-own';
import { FILES } from './files';
import { openOwnForm } from './own-form';
import { BrokenOff, openOwnRun } from './own-run';
import { readView } from './reading';
import { ownFields, type OwnFields } from './props';
import { furtherView } from './saved-bench';
import { LISTED, type OwnState, type Show } from './state';
import { ownView, scoresText } from './view';

/** The reader's own prompts, run on the model of the page and scored. */
export async function open(bare: Given<OwnFields, OwnStrings>) {
  const { given, model } = await withModelWords(bare);
  const { props, t, kit, page } = given;
  const { locale, still } = props;
  const checks = page && (await import('~/workers/models')).connectChecks();
  const own = checks && openOwnForm(() => demo, checks);
  const run = checks && openOwnRun({ checks, locale, t, why: (error) => demo.explain(error) });
  /** The rows to list, and their maximum number. */
  const listing = signal<Pick<OwnState, 'show' | 'listed'>>({ show: 'all', listed: LISTED });
  const said = signal('');

  const demo: ModelPanel<OwnFields, OwnState, OwnStrings> = openModelPanel<
    OwnFields,
    OwnState,
    OwnStrings
  >(given, {
    ...{ name: 'own', fields: ownFields, ...(own && { begin: own.begin }) },
    exports: { csv: undefined, ...FILES },
    /** The settings stay out of the address, since they mean nothing without the texts. */
    address: { has: () => false, read: () => props.settings, write: (_, query) => query },
    async answer(writer, form, told) {
      said.value = '';
      listing.value = { ...listing.peek(), listed: LISTED };
      const state = await run!.answer(writer, form, told);
      said.value = told.isStopped() ? fill(t.stopped, run!.answers()) : scoresText(state);
      return state;
    },
    explain: (error) =>
      error instanceof BrokenOff
        ? fill(t.failed, { ...run!.answers(), why: demo.explain(error.cause) })
        : undefined,
  });

  function list({ target }: Event): void {
    const { dataset } = (target as Element).closest<HTMLElement>('button') ?? {};
    const { ownShow, ownMore } = dataset ?? {};
    if (ownShow) listing.value = { show: ownShow as Show, listed: LISTED };
    const { show, listed } = listing.peek();
    if (ownMore !== undefined) listing.value = { show, listed: listed + LISTED };
  }

  const drawn = computed(() => {
    const state = demo.runs.result.value;
    return state && ownView({ ...state, ...listing.value });
  });

  const inputs = () => (
    <form
      id="own-inputs"
      autocomplete="off"
      novalidate
      onSubmit={(event) => (event.preventDefault(), void demo.run())}
      onInput={own?.readSoon}
    >
      <p class="help">{t.privacy}</p>
      <div class="own-presets gap-2 above-3 f14 cluster">
        <button
          type="button"
          data-preset="mails"
          disabled={!demo.woken.value}
          onClick={own?.takeExample}
        >
          {t.example}
        </button>
        {own?.undo.value && (
          <button type="button" data-back onClick={own.undo.value}>
            {kit.back}
          </button>
        )}
      </div>
      <fieldset>
        <legend class="strong-15-4">{t.prompts}</legend>
        <p class="help">{t.promptsHelp}</p>
        <FieldList of={demo} names={['ownText0', 'ownText1']} />
      </fieldset>
      <fieldset>
        <legend class="strong-15-4">{t.rows}</legend>
        <FieldList of={demo} names={['ownTable']} />
        <div class="choose">
          <input
            class="sr"
            type="file"
            id="own-file"
            name="ownFile"
            accept=".csv,.tsv,.json,.jsonl,.ndjson,.md,.txt,text/*"
            data-own-file
            onChange={own?.takeFile}
          />
          <label class="button" for="own-file">
            {t.file}
          </label>
        </div>
        {rowsOf(shelf).map((file) => (
          <button type="button" data-from-shelf onClick={() => void own?.takeShelf(file)}>
            {fill(t.fromShelf, { name: file.name })}
          </button>
        ))}
        <input type="hidden" name="ownAnswer" value={demo.form.texts.ownAnswer.value} />
        <div class="own-read" data-own-read aria-live="polite" onChange={own?.takeAnswer}>
          {own?.read.value && readView(own.read.value, t, locale)}
        </div>
      </fieldset>
      <fieldset>
        <legend class="strong-15-4">{t.judged}</legend>
        <FieldList of={demo} names={['ownRule', 'ownExpected']} />
      </fieldset>
      <WritingFields of={demo} title={model.writing} />
      <div class="field">
        <label class="switch">
          <input type="checkbox" name="ownKeep" data-own-keep /> {t.keep}
        </label>
      </div>
      <p class="help" role="status" data-kept>
        {own?.kept.value}
      </p>
      <div class="help" data-own-further>
        {own?.earlier && furtherView(own.earlier, t)}
      </div>
    </form>
  );

  const results = () => {
    const status = demo.runs.status.value;
    return (
      <div class="own-results may-shrink">
        <div class="own-act hair-below" ref={passFocus(page && document.activeElement)}>
          <p class="error" role="alert" data-panel-failed hidden={status.name !== 'failed'}>
            <span data-panel-failure>{status.name === 'failed' && status.message}</span>
          </p>
          <p class="help" data-own-estimate>
            {own?.estimate.value}
          </p>
          <Running of={demo} run={t.run} waiting={demo.waiting.value} />
          <Line of={demo} text={said.value} small />
        </div>
        <div data-panel-figure onClick={list}>
          {drawn.value}
        </div>
        <div class="actions hand-out" data-own-files hidden={!drawn.value}>
          {(['csv', 'json'] as const).map((format) => (
            <button
              type="button"
              data-panel-export={format}
              disabled={!demo.woken.value}
              onClick={() => void demo.exportAs(format)}
            >
              {t[format]}
            </button>
          ))}
        </div>
        <p class="help" kept={still?.below ?? true} />
      </div>
    );
  };

  const view = () => (
    <>
      <Lost of={demo} />
      <div class="own-bench gap-5 at-top one-column">
        <div class="own-desk may-shrink">
          <noscript kept={!still}>{still && <p class="help">{t.noscript}</p>}</noscript>
          {inputs()}
        </div>
        {results()}
      </div>
    </>
  );
  return { demo, view };
}
