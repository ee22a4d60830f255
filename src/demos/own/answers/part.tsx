import { durationText } from '~/demos/kit/duration';
import { loadWords, wordsOf } from '~/demos/kit/words';
import { loadModelWords, modelWords } from '~/demos/parts/language-model/lazy';
import { cutText, emptyText } from '~/demos/parts/answering/sentences';
import { sentences } from '~/demos/parts/language-model/panel-words';
import { estimateText } from '~/demos/parts/language-model/estimate';
import { Choice } from '~/demos/parts/choice';
import { fill } from '~/i18n/format';
import { LOCALES } from '~/lib/locale';
import type { OwnContext } from '../context';
import { INSTRUCTIONS } from '~/lib/own/instructions';
import { WRITING } from './asking';
import { openExam, type Exam } from './exam';
import { openAnswer } from './open-answer';
import { markingView } from './marking';
import { keyView, rowsView } from './rows';
import { clinicView, verdictLine } from './verdict-line';
import type { Words } from 'words:own-answers';

const FOLDER = 'own/answers';

export async function open(context: OwnContext) {
  const { locale } = context.given.props;
  await Promise.all([loadWords(FOLDER, locale), loadModelWords(locale)]);
  const exam = openExam(context, wordsOf<Words>(FOLDER));
  return () => answersView(exam);
}

function answersView(exam: Exam) {
  const { t, shelf, ground, state, wordings } = exam;
  const hasNone = shelf.questions.value.length === 0 || shelf.files.value.length === 0;
  const isEmpty = hasNone && !wordings.file.value;
  if (isEmpty || !ground.value)
    return (
      <div class="answers">
        <p class="prose-19">
          {isEmpty ? t.nothing : t.finding} {isEmpty && <a href="#shelf">{t.toShelf}</a>}
        </p>
        <p class="error">{exam.failed.value}</p>
      </div>
    );
  return (
    <div class="answers">
      <h2 class="sr">{t.title}</h2>
      {who(exam)}
      {rowsView(exam)}
      {keyView(exam)}
      {openAnswer(exam)}
      {!state.table.value && ownPrompt(exam)}
      {hasAnswers(exam) && markingView(exam)}
      {foot(exam)}
    </div>
  );
}

function who({ t, writer }: Exam) {
  const name = writer.value?.about.name;
  return (
    <p class="hair-below">
      {name ? fill(t.answers, { name }) : t.noModel} {!name && <a href="#model">{t.choose}</a>}
    </p>
  );
}

function ownPrompt({ t, state: { prompt }, own, locale }: Exam) {
  const set = (next: object) => void (prompt.value = { ...prompt.peek(), ...next });
  return (
    <details class="own-way hair-above">
      <summary>{t.myPrompt}</summary>
      <label class="as-block above-3">
        {t.instruction}
        <textarea
          class="as-block"
          name="instruction"
          rows="3"
          maxlength="4000"
          spellcheck="false"
          placeholder={INSTRUCTIONS[locale].passages}
          value={prompt.value.instruction}
          onInput={({ currentTarget }) => set({ instruction: currentTarget.value })}
        />
      </label>
      <label class="as-block above-3">
        {t.examples}
        <Choice
          name="examples"
          options={['0', '1', '2', '3', '4', '5'].map((n) => [n, n] as const)}
          chosen={`${own.value.examples}`}
          choose={(n) => set({ examples: Number(n) })}
        />
      </label>
    </details>
  );
}

const hasAnswers = ({ rows }: Exam): boolean =>
  rows.value.some(({ answers }) => answers.some((one) => one !== undefined));

function foot(exam: Exam) {
  const { t, run, said, failed, waiting, isSorted, state } = exam;
  const isAnswered = hasAnswers(exam);
  return (
    <div class="foot">
      <p class="prose-19" role="status" data-told>
        {verdictLine(exam)}
      </p>
      <p class="help" role="status" data-progress>
        {run.value ? progressText(exam) : said.value || faults(exam) || estimate(exam)}
      </p>
      <p class="help" data-waiting>
        {waiting.value}
      </p>
      <p class="error" role="alert" data-ask-failure hidden={failed.value === ''}>
        {failed.value}
      </p>
      <div class="actions">
        {askButtons(exam)}
        {!state.table.value && (
          <button
            type="button"
            data-sort
            disabled={!isAnswered}
            aria-expanded={String(isSorted.value)}
            onClick={() => (isSorted.value = !isSorted.peek())}
          >
            {t.clinic}
          </button>
        )}
        {isAnswered && <a href="#verdict">{t.toVerdict}</a>}
      </div>
      {isSorted.value && isAnswered && clinicView(exam)}
    </div>
  );
}

function askButtons({ t, run, left, rows, writer, state, wordings, ask, stop }: Exam) {
  const n = rows.value[0]?.answers.length ?? 0;
  const rest = left.value.length;
  const isFresh = rest > 0 && rows.value.every(({ answers }) => answers.every((one) => !one));
  if (run.value)
    return [
      <button type="button" class="go" key="stop" data-stop onClick={stop}>
        {t.stop}
      </button>,
    ];
  const off = !writer.value || rest === 0 || wordings.isOpen();
  return [
    <button type="button" class="go" key="ask" data-run disabled={off} onClick={() => void ask()}>
      {isFresh || rest === 0
        ? fill(state.table.value ? t.askRows : t.ask, { n })
        : fill(t.askRest, { n: rest })}
    </button>,
    ...(isFresh && n > FEW && !state.table.value
      ? [
          <button type="button" key="few" data-few disabled={off} onClick={() => void ask(FEW)}>
            {t.few}
          </button>,
        ]
      : []),
  ];
}

const FEW = 3;

function faults({ rows }: Exam): string {
  const written = rows.value.flatMap((row) => row.written.filter((one) => one !== undefined));
  const model = modelWords()!;
  return sentences([emptyText(written, model), cutText(written, WRITING, model)], model);
}

const estimate = ({ left, writer }: Exam): string =>
  writer.value && left.value.length > 0
    ? estimateText(
        left.value.map(({ prompt }) => prompt),
        WRITING,
        modelWords()!,
      )
    : '';

function progressText({ t, run, locale }: Exam): string {
  const { done, of, took } = run.value!;
  const left = durationText((took / done) * (of - done), modelWords()!);
  return [fill(t.progress, { done, of }), done > 0 && fill(t.left, { left })]
    .filter(Boolean)
    .join(LOCALES[locale].space);
}
