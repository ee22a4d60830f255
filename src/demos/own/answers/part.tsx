import { Button, Fault, Status } from '~/demos/kit';
import { loadWords } from '~/demos/kit/words';
import { loadModelWords, modelWords } from '~/demos/parts/language-model/lazy';
import { cutText, emptyText, withTimeLeft } from '~/demos/parts/answering/sentences';
import { sentences } from '~/demos/parts/language-model/panel-words';
import { estimateText } from '~/demos/parts/language-model/estimate';
import { Choice } from '~/demos/parts/choice';
import { fill } from '~/i18n/format';
import type { OwnContext } from '../context';
import { INSTRUCTIONS } from '~/lib/own/instructions';
import { WRITING } from './asking';
import { ask, FEW, openExam, stop, type Exam } from './exam';
import { markingView, openAnswer } from './marks';
import { keyView, rowsView } from './rows';
import { clinicView, verdictLine } from './verdict-line';
import type { Words } from 'words:own-answers';

export async function open(context: OwnContext) {
  const { locale } = context.given.props;
  const own = loadWords<Words>('own/answers', locale);
  const [t] = await Promise.all([own, loadModelWords(locale)]);
  const exam = openExam(context, t);
  return () => answersView(exam);
}

function answersView(exam: Exam) {
  const { t, shelf, ground, state, wordings, rows, failed } = exam;
  const hasNone = shelf.questions.value.length === 0 || shelf.files.value.length === 0;
  const isEmpty = hasNone && !wordings.file.value;
  const waiting = state.wordings.value.length;
  if (isEmpty || !ground.value)
    return (
      <div class="answers">
        <p class="prose-19">
          {isEmpty ? t.nothing : t.finding} {isEmpty && <a href="#shelf">{t.toShelf}</a>}
        </p>
        {waiting > 0 && (
          <p class="prose-19" data-wordings-wait={waiting}>
            {fill(t.wordingsWait, { n: waiting })}
          </p>
        )}
        <p class="error">{failed.value}</p>
      </div>
    );
  const isAnswered = rows.value.some(({ answers }) => answers.some(Boolean));
  return (
    <div class="answers">
      <h2 class="sr">{t.title}</h2>
      {who(exam)}
      {rowsView(exam)}
      {keyView(exam)}
      {openAnswer(exam)}
      {!state.table.value && ownPrompt(exam)}
      {isAnswered && markingView(exam)}
      {foot(exam, isAnswered)}
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
          rows={3}
          maxlength={4_000}
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
          options={[...'012345'].map((n) => [n, n] as const)}
          chosen={`${own.value.examples}`}
          choose={(n) => set({ examples: Number(n) })}
        />
      </label>
    </details>
  );
}

function foot(exam: Exam, isAnswered: boolean) {
  const { t, said, failed, waiting, isSorted, state } = exam;
  return (
    <div class="foot">
      <p class="prose-19" role="status" data-told>
        {verdictLine(exam)}
      </p>
      <Status
        data-progress
        text={progressText(exam) || said.value || faults(exam) || estimate(exam)}
      />
      <p class="help" data-waiting>
        {waiting.value}
      </p>
      <Fault data-ask-failure text={failed.value} />
      <div class="actions">
        {askButtons(exam)}
        {!state.table.value && (
          <Button
            data-sort
            disabled={!isAnswered}
            aria-expanded={String(isSorted.value)}
            text={t.clinic}
            press={() => (isSorted.value = !isSorted.peek())}
          />
        )}
        {isAnswered && <a href="#verdict">{t.toVerdict}</a>}
      </div>
      {isSorted.value && isAnswered && clinicView(exam)}
    </div>
  );
}

function askButtons(exam: Exam) {
  const { t, run, left, rows, writer, state, wordings } = exam;
  if (run.value) return <Button class="go" data-stop text={t.stop} press={() => stop(exam)} />;
  const n = rows.value[0]?.answers.length ?? 0;
  const rest = left.value.length;
  const table = state.table.value;
  const isFresh = rows.value.every(({ answers }) => !answers.some(Boolean));
  const disabled = !writer.value || rest === 0 || wordings.isOpen();
  const text =
    isFresh || rest === 0 ? fill(table ? t.askRows : t.ask, { n }) : fill(t.askRest, { n: rest });
  return [
    <Button class="go" data-run disabled={disabled} text={text} press={() => ask(exam)} />,
    isFresh && rest > 0 && n > FEW && !table && (
      <Button data-few disabled={disabled} text={t.few} press={() => ask(exam, FEW)} />
    ),
  ];
}

function faults({ rows }: Exam): string {
  const written = rows.value.flatMap((row) => row.written.filter((one) => one !== undefined));
  const model = modelWords()!;
  return sentences([emptyText(written, model), cutText(written, WRITING, model)], model);
}

function estimate({ left, writer }: Exam): string {
  const prompts = left.value.map(({ prompt }) => prompt);
  return writer.value && prompts.length > 0 ? estimateText(prompts, WRITING, modelWords()!) : '';
}

function progressText({ t, run }: Exam): string {
  const now = run.value;
  return now ? withTimeLeft(fill(t.progress, now), now, { ...modelWords()!, left: t.left }) : '';
}
