import { computed, effect } from '@preact/signals-core';
import { fill, formatDate, formatNumber } from '~/i18n/format';
import { LOCALES } from '~/lib/locale';
import type { Results } from '~/lib/own/results';
import { verdictOf, type Verdict } from '~/lib/own/verdict';
import { Button, jsonFile, problemText } from '~/demos/kit';
import { loadWords } from '../../kit/words';
import { sentence } from '../../parts/sentence';
import { finishedRuns } from '../../parts/tunings/saved-runs';
import type { OpenPart } from '../context';
import { NumberField } from '../controls';
import { hasFigures } from '../measured';
import { openVariants } from '../results/variants';
import { openHistory } from './history';
import { openSayings } from './sayings';
import { headline, mayNotSay, maySay, type Said } from './sentences';
import type { Words } from 'words:own-verdict';

export const open: OpenPart = async (context) => {
  const { given, demo, state, shelf, measured, imported } = context;
  const { locale, literature } = given.props;
  const t = await loadWords<Words>('own/verdict', locale);
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
      texts: material.map(({ name }) => name).join(LOCALES[locale].listComma) || '–',
    };
  });
  effect(() => {
    const { advice } = verdict.value;
    state.told.verdict.value = advice === 'none' ? '' : written.value.title;
  });

  void finishedRuns().then(([kept]) => {
    if (kept) void context.fetchPart('tune');
  });

  const thresholds = () => thresholdsOf(results.value, verdict.value, demo.form.texts, said);

  async function memo(): Promise<void> {
    const [{ toMarkdown }, { memoSheet }] = await Promise.all([
      import('../../parts/memo/sheet'),
      import('./memo'),
    ]);
    const lines = thresholds().map(({ text, limit, told }) =>
      `${fill(text, { limit: limit.value || '…' })} ${told}`.trim(),
    );
    const date = formatDate(results.value.made.slice(0, 10), locale);
    const told = { ...written.value, thresholds: lines };
    const sheet = memoSheet(told, results.value, { ...said, literature, date });
    sayings.saveFile({
      file: 'crossroads-memo.md',
      type: 'text/markdown;charset=utf-8',
      body: toMarkdown(sheet),
    });
  }

  async function takeHome(): Promise<void> {
    const { ownKit } = await import('../take-home');
    try {
      sayings.saveFile(await ownKit(context));
    } catch (error) {
      sayings.notice.value = problemText(error, given.kit.problems, locale) ?? String(error);
    }
  }

  const side = (name: keyof Words['sides'], text: string, button: object) => (
    <section>
      <h3>{t.sides[name].title}</h3>
      <p class="help">{t.sides[name].help}</p>
      <Button text={text} {...button} />
    </section>
  );

  return () => {
    const judged = imported.judging.value;
    if (judged) return <>{[judged.view(imported.chooser()), history()]}</>;
    const { title, lead, may, texts } = written.value;
    const { questions, made } = results.value;
    return (
      <div class="judgement">
        <div data-verdict={verdict.value.advice}>
          {sayings.meta(made, fill(t.meta, { texts, n: questions.length }))}
          <h2>{title}</h2>
          <p class="prose-17">{lead}</p>
          {tunedView(state.tuned.value, t)}
          {may.length > 0 && sayings.lists(written.value)}
          {variants()}
          <h3>{t.change}</h3>
          <ul class="no-bullets no-padding" data-change>
            {thresholds().map(({ name, limit, isOver, told, text }) => (
              <li data-threshold>
                <label>
                  {sentence(text, {
                    limit: <NumberField class="to-end" name={name} of={limit} />,
                  })}
                </label>{' '}
                <small data-over={isOver}>{told}</small>
              </li>
            ))}
          </ul>
        </div>
        <div data-side>
          {side('forward', t.copy, {
            class: 'go',
            'data-copy': true,
            press: () => sayings.copy([title, lead], written.value),
          })}
          {side('memo', t.writeMemo, { 'data-export': 'memo', press: memo })}
          {side('home', t.download, { 'data-export': 'material', press: takeHome })}
          {side('results', t.saveResults, {
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

/** What came of a tuning, and the way to it. */
const tunedView = (said: string, t: Words) =>
  said !== '' && (
    <p class="prose-17" data-tuned>
      {said} <a href="#tune">{t.toTune}</a>
    </p>
  );

type Texts = Parameters<OpenPart>[0]['demo']['form']['texts'];

/** What would change the verdict: a sentence with a gap for a limit, and how it is now. */
function thresholdsOf(results: Results, { roads }: Verdict, texts: Texts, { t, locale }: Said) {
  const { least } = roads ?? {};
  const { material, questions } = results;
  const pages = material.reduce((sum, one) => sum + (one.pages ?? 0), 0);
  const values = { of: least?.of ?? questions.length };
  const at = (name: 'ifPages' | 'ifMonth' | 'ifRight', now?: number, sign = 1) => {
    const limit = texts[name]!;
    const isOver = limit.value !== '' && sign * ((now ?? NaN) - Number(limit.value)) > 0;
    const n = now === undefined ? '' : formatNumber(now, locale);
    const told = n && fill(isOver ? t.nowOver : t.now, { n });
    return { name, limit, isOver, told, text: fill(t[name], values) };
  };
  return [at('ifPages', pages || undefined), at('ifMonth'), at('ifRight', least?.right, -1)];
}
