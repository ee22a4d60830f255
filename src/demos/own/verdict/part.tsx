import { computed, effect, signal } from '@preact/signals-core';
import { copyText } from '~/browser/save-file';
import { fill, formatDate, formatNumber } from '~/i18n/format';
import type { FigureNode } from '~/lib/figure';
import { LOCALES } from '~/lib/locale';
import { verdictOf } from '~/lib/own/verdict';
import { jsonFile, save } from '../../kit/export';
import { problemText } from '../../kit/problem';
import { loadWords, wordsOf } from '../../kit/words';
import type { OpenPart } from '../context';
import { hasFigures } from '../measured';
import { openVariants } from '../results/variants';
import { openHistory } from './history';
import { sayingsView } from './sayings';
import { headline, mayNotSay, maySay, type Said } from './sentences';
import type { Words } from 'words:own-verdict';

const FOLDER = 'own/verdict';

export const open: OpenPart = async (context) => {
  const { given, demo, state, shelf, measured, imported } = context;
  const { locale } = given.props;
  await loadWords(FOLDER, locale);
  const t = wordsOf<Words>(FOLDER);
  const said: Said = { t, locale };
  const notice = signal('');
  /** What is measured here, or else what was brought back last. */
  const results = computed(() => {
    const now = measured.value;
    return hasFigures(now) ? now : (shelf.history.value.at(-1) ?? now);
  });
  const verdict = computed(() => verdictOf(results.value));
  const variants = await openVariants(context, said);
  const history = openHistory({ shelf, results: () => measured.value, said });
  const written = computed(() => {
    const { material, questions } = results.value;
    return {
      ...headline(verdict.value, said),
      may: maySay(verdict.value, material, said),
      mayNot: mayNotSay(verdict.value, questions, said),
    };
  });
  effect(() => {
    const { advice } = verdict.value;
    state.told.verdict.value = advice === 'none' ? '' : written.value.title;
  });
  const texts = () => {
    const names = results.value.material.map(({ name }) => name);
    return names.join(LOCALES[locale].listComma) || '–';
  };

  async function copy(): Promise<void> {
    const { title, lead, may, mayNot } = written.value;
    const lines = [
      ...[title, lead, '', t.may, ...may.map((one) => `✓ ${one}`)],
      ...['', t.mayNot, ...mayNot.map(({ quote, because }) => `× “${quote}” ${because}`)],
    ];
    notice.value = (await copyText(lines.join('\n'))) ? t.copied : t.notCopied;
  }

  async function memo(): Promise<void> {
    const [{ toMarkdown }, { memoSheet }] = await Promise.all([
      import('../../parts/memo/sheet'),
      import('./memo'),
    ]);
    const thresholds = [...document.querySelectorAll<HTMLElement>('[data-threshold]')].map((one) =>
      thresholdText(one),
    );
    const sheet = memoSheet({ ...written.value, thresholds, texts: texts() }, results.value, {
      ...said,
      literature: given.props.literature,
      date: formatDate(results.value.made.slice(0, 10), locale),
    });
    const file = { file: 'crossroads-memo.md', type: 'text/markdown;charset=utf-8' };
    save({ ...file, body: toMarkdown(sheet) });
    notice.value = fill(t.saved, { file: file.file });
  }

  async function takeHome(): Promise<void> {
    const { saveKit } = await import('../take-home');
    try {
      const { file } = await saveKit(context);
      notice.value = fill(t.saved, { file });
    } catch (error) {
      notice.value = problemText(error, given.kit.problems, locale) ?? String(error);
    }
  }

  function saveResults(): void {
    const file = jsonFile('results', results.value);
    save(file);
    notice.value = fill(t.saved, { file: file.file });
  }

  const right = () => verdict.value.roads?.least;
  const pages = () => results.value.material.reduce((sum, one) => sum + (one.pages ?? 0), 0);

  const threshold = (
    name: 'ifPages' | 'ifMonth' | 'ifRight',
    after: string,
    now: number | undefined,
    isOver: (now: number, limit: number) => boolean,
    values: Record<string, string | number> = {},
  ) => {
    const text = demo.form.texts[name]!;
    const limit = Number(text.value);
    const over = now !== undefined && text.value !== '' && isOver(now, limit);
    return (
      <li data-threshold>
        <label>
          {fill(t[name], values)}{' '}
          <input
            class="to-end"
            name={name}
            type="text"
            inputmode="numeric"
            value={text.value}
            onInput={({ currentTarget }: { currentTarget: HTMLInputElement }) =>
              void (text.value = currentTarget.value)
            }
          />{' '}
          {after}
        </label>{' '}
        <small data-over={over}>
          {now !== undefined && fill(over ? t.nowOver : t.now, { n: formatNumber(now, locale) })}
        </small>
      </li>
    );
  };

  const side = (title: string, help: string, button: FigureNode) => (
    <section>
      <h3>{title}</h3>
      {help && <p class="help">{help}</p>}
      {button}
    </section>
  );

  return () => {
    const judged = imported.judging.value;
    if (judged)
      return (
        <>
          {judged.view(imported.chooser())}
          {history()}
        </>
      );
    const { title, lead, may, mayNot } = written.value;
    const { questions } = results.value;
    const least = right();
    return (
      <div class="verdict">
        <div data-verdict={verdict.value.advice}>
          <p data-meta>
            <span class="ground-mark yours" data-measured-on="you">
              {fill(t.badge, { date: formatDate(results.value.made.slice(0, 10), locale) })}
            </span>{' '}
            {fill(t.meta, { texts: texts(), n: questions.length })}
          </p>
          <h2>{title}</h2>
          <p class="prose-17">{lead}</p>
          {may.length > 0 && sayingsView({ t, may, mayNot })}
          {variants()}
          <h3>{t.change}</h3>
          <ul class="no-bullets no-padding" data-change>
            {threshold('ifPages', t.pages, pages() || undefined, (now, limit) => now > limit)}
            {threshold('ifMonth', t.month, undefined, (now, limit) => now > limit)}
            {threshold('ifRight', t.right, least?.right, (now, limit) => now < limit, {
              of: least?.of ?? questions.length,
            })}
          </ul>
        </div>
        <div data-side>
          {side(
            t.forward,
            t.forwardHelp,
            <button type="button" class="go" data-copy onClick={copy}>
              {t.copy}
            </button>,
          )}
          {side(
            t.memo,
            t.memoHelp,
            <button type="button" data-export="memo" onClick={memo}>
              {t.writeMemo}
            </button>,
          )}
          {side(
            t.home,
            t.homeHelp,
            <button type="button" data-export="material" onClick={takeHome}>
              {t.download}
            </button>,
          )}
          {side(
            t.results,
            t.resultsHelp,
            <button type="button" data-export="results" onClick={saveResults}>
              {t.saveResults}
            </button>,
          )}
          {side(t.back, '', imported.chooser())}
          <p class="help" role="status">
            {notice.value}
          </p>
        </div>
        {history()}
      </div>
    );
  };
};

const thresholdText = (item: HTMLElement): string => {
  const copy = item.cloneNode(true) as HTMLElement;
  copy.querySelector('input')!.replaceWith(item.querySelector('input')!.value || '…');
  return copy.textContent.replace(/\s+/g, ' ').trim();
};
