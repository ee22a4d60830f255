import { signal } from '@preact/signals-core';
import { durationText } from '~/demos/kit/duration';
import type { Given } from '~/demos/kit/page';
import { hostOf, Panel } from '~/demos/kit/Panel';
import { withModelWords } from '~/demos/parts/answering/model-run';
import { openQuestions } from '~/demos/parts/answering/questions-run';
import { askedCount } from '~/demos/parts/answering/run';
import { estimateText } from '~/demos/parts/language-model/estimate';
import { sentences } from '~/demos/parts/language-model/panel-words';
import { fill } from '~/i18n/format';
import type { WrittenAnswer } from '~/lib/language-model/writing';
import { LOCALES } from '~/lib/locale';
import { judge } from '../../core/answering/judge';
import { answersTable, answersView } from './answers-view';
import type { Words as AnsweringStrings } from 'words:retriever-answering';
import { FILES } from './files';
import { Openings } from './openings';
import type { AskingRoot } from './props';
import { resultText, runView } from './run-view';
import { type Read, type SheetTask, tasksOf } from './tasks';

type Fields = Record<never, never>;

function readAnswer({ sheet }: SheetTask, written: WrittenAnswer): Read {
  const { text, thought, tokens, ended, promptTokens, firstAfter, restTook } = written;
  const milliseconds = Math.round(firstAfter + restTook);
  return { judged: judge(sheet, text), thought, tokens, ended, promptTokens, milliseconds };
}

/** Has the built-in questions answered, with their passages and without. */
export async function open(bare: Given<Fields, AnsweringStrings>) {
  const { given, model } = await withModelWords(bare);
  const { t, page } = given;
  const { locale } = given.props;
  const asking = page && hostOf<AskingRoot>(page).asking;
  const drawn = signal(0);
  const openings = new Openings(page?.root ?? new EventTarget(), () => void drawn.value++);

  const { demo, text, shown } = openQuestions<Fields, AnsweringStrings, SheetTask, Read>(given, {
    ...{ name: 'all-questions', fields: {} },
    exports: { csv: undefined, ...FILES },
    async estimate() {
      const most = asking!.most();
      const prompts = tasksOf(await asking!.sheets.known(), locale).map(({ prompt }) => prompt);
      const time = estimateText(prompts, { most }, model);
      return time && sentences([fill(t.answersToWrite, { n: prompts.length }), time], model);
    },
    async exam(_writer, _settings, say) {
      const writing = asking!.writingSettings();
      say(t.searching);
      const tasks = tasksOf(await asking!.sheets.all(), locale);
      openings.forget();
      return { tasks, writing, read: readAnswer, extra: {} };
    },
    progressText: (run) => fill(t.progress, { done: askedCount(run), of: run.tasks.length }),
    endText(run) {
      const { done, tasks, took } = run;
      const isWhole = askedCount(run) === tasks.length;
      if (!isWhole) return fill(t.stoppedAll, { done: done.length, of: tasks.length });
      return fill(t.finished, { n: done.length, time: durationText(took, model) });
    },
    wayOf: ({ arm }) => t.arms[arm],
    explain: (error) => asking!.sheets.explain(error),
  });

  /** Opens an answer of the run and moves the focus to it. */
  function openAnswer({ target }: Event): void {
    const { open: name } = (target as Element).closest<HTMLElement>('button')?.dataset ?? {};
    if (!name) return;
    openings.names.add(name);
    drawn.value++;
    const list = page!.root.querySelector<HTMLDetailsElement>('[data-answers]')!;
    const answer = list.querySelector<HTMLDetailsElement>(`[data-one-answer="${name}"]`)!;
    list.open = answer.open = true;
    answer.querySelector('summary')!.focus();
  }

  const view = () => {
    const run = drawn.value >= 0 ? shown() : undefined;
    const said = text();
    return (
      <Panel
        of={demo}
        run={t.askAll}
        text={said}
        textBelow
        waiting={demo.waiting.value}
        figure={
          run && [
            runView(run, t, model),
            answersView(run.done, openings, t, model),
            answersTable(run.done, t),
          ]
        }
        on={{ onClick: openAnswer }}
        foot={
          <>
            <p class="sr" role="status" data-result-said>
              {run && said && resultText(run, t, model)}
            </p>
            <p class="help">{[t.rule, t.neverRun].join(LOCALES[locale].space)}</p>
          </>
        }
      >
        <h4 class="label span">{t.all}</h4>
        <p class="help span">{t.allHelp}</p>
        <p class="help span" data-estimate hidden={demo.estimated.value === ''}>
          {demo.estimated.value}
        </p>
      </Panel>
    );
  };
  return { demo, view };
}
