import { computed, effect } from '@preact/signals-core';
import { fill, formatDate, formatNumber } from '~/i18n/format';
import { LOCALES } from '~/lib/locale';
import { verdictOf } from '~/lib/own/verdict';
import { jsonFile } from '../../kit/export';
import { Button } from '../../kit/Button';
import { problemText } from '../../kit/problem';
import { loadWords, wordsOf } from '../../kit/words';
import type { OpenPart } from '../context';
import { NumberField } from '../controls';
import { hasFigures } from '../measured';
import { openVariants } from '../results/variants';
import { openHistory } from './history';
import { openSayings } from './sayings';
import { headline, mayNotSay, maySay, type Said } from './sentences';
import type { Words } from 'words:own-verdict';

const FOLDER = 'own/verdict';

export const open: OpenPart = async (context) => {
  const { given, demo, state, shelf, measured, imported } = context;
  const { locale } = given.props;
  await loadWords(FOLDER, locale);
  const t = wordsOf<Words>(FOLDER);
  const said: Said = { t, locale };
  const sayings = openSayings(t, locale);
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

  async function memo(): Promise<void> {
    const [{ toMarkdown }, { memoSheet }] = await Promise.all([
      import('../../parts/memo/sheet'),
      import('./memo'),
    ]);
    const items = [...document.querySelectorAll<HTMLElement>('[data-threshold]')];
    const told = { ...written.value, thresholds: items.map(thresholdText), texts: texts() };
    const date = formatDate(results.value.made.slice(0, 10), locale);
    const { literature } = given.props;
    const sheet = memoSheet(told, results.value, { ...said, literature, date });
    const file = { file: 'crossroads-memo.md', type: 'text/markdown;charset=utf-8' };
    sayings.saveFile({ ...file, body: toMarkdown(sheet) });
  }

  async function takeHome(): Promise<void> {
    const { ownKit } = await import('../take-home');
    try {
      sayings.saveFile(await ownKit(context));
    } catch (error) {
      sayings.notice.value = problemText(error, given.kit.problems, locale) ?? String(error);
    }
  }

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
          <NumberField
            class="to-end"
            name={name}
            text={text.value}
            typed={(typed) => (text.value = typed)}
          />{' '}
          {after}
        </label>{' '}
        <small data-over={over}>
          {now !== undefined && fill(over ? t.nowOver : t.now, { n: formatNumber(now, locale) })}
        </small>
      </li>
    );
  };

  const side = (title: string, help: string, text: string, button: object) => (
    <section>
      <h3>{title}</h3>
      <p class="help">{help}</p>
      <Button text={text} {...button} />
    </section>
  );

  return () => {
    const judged = imported.judging.value;
    if (judged) return <>{[judged.view(imported.chooser()), history()]}</>;
    const { title, lead, may } = written.value;
    const { questions, made } = results.value;
    const { least } = verdict.value.roads ?? {};
    return (
      <div class="verdict">
        <div data-verdict={verdict.value.advice}>
          {sayings.meta(made, fill(t.meta, { texts: texts(), n: questions.length }))}
          <h2>{title}</h2>
          <p class="prose-17">{lead}</p>
          {may.length > 0 && sayings.lists(written.value)}
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
          {side(t.forward, t.forwardHelp, t.copy, {
            ...{ class: 'go', 'data-copy': true },
            press: () => sayings.copy([title, lead], written.value),
          })}
          {side(t.memo, t.memoHelp, t.writeMemo, { 'data-export': 'memo', press: memo })}
          {side(t.home, t.homeHelp, t.download, { 'data-export': 'material', press: takeHome })}
          {side(t.results, t.resultsHelp, t.saveResults, {
            'data-export': 'results',
            press: () => sayings.saveFile(jsonFile('results', results.value)),
          })}
          <section>
            <h3>{t.back}</h3>
            {imported.chooser()}
          </section>
          {sayings.told()}
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
