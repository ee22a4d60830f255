import { fill, formatNumber } from '~/i18n/format';
import type { FigureElement } from '~/lib/figure';
import { LOCALES, type Locale } from '~/lib/locale';
import { quoted } from '~/lib/quote';
import { EXAMPLES, ROLES, type Role, type ScoreFile } from '~/lib/scores/file';
import type { Scores } from '~/lib/scores/systems';
import { Button } from '../../kit/Button';
import { Choice } from '../../parts/choice';
import { table } from '../../parts/table';
import { NumberField } from '../controls';
import type { Dropped } from './dropped-scores';
import type { Words } from 'words:own-results';

/** Systems whose marks are shown as they would be read. */
const MOST_SYSTEMS = 4;

interface Said {
  t: Words;
  locale: Locale;
}

interface Doubted extends Said {
  /** As everything would be read; undefined while it can't be. */
  scores: Scores | undefined;
  agree: () => void;
}

/** What the reader is asked once, before any figure: whether everything is read as it was meant. */
export function agreement(read: Dropped, { scores, agree, t, locale }: Doubted) {
  const files = read.legible.value;
  const unused = read.markless(read.roles.value).map(({ name }) => fill(t.unused, { name }));
  return (
    <div class="one-column gap-3 inner-2-3" data-agreement>
      <h2>{t.isItSo}</h2>
      {read.isProposed.value && <p class="prose-17">{t.proposed}</p>}
      {scores?.guesses?.map(({ kind, examples }) => (
        <section data-guess={kind}>
          <p class="prose-17">{t.guess[kind]}</p>
          <ul>
            {examples.map(([one, other]) => (
              <li>
                {kind === 'letters'
                  ? quoted(other)
                  : fill(t.guessed, { one: quoted(one), other: quoted(other) })}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {[...unused, ...leftOut(files, t)].map((said) => (
        <p class="prose-17">{said}</p>
      ))}
      {wordsAsked(read, t)}
      {read.scheme.value.isGraded && fromField(read, t)}
      {scores && examplesOf(scores, { t, locale })}
      <div class="cluster gap-2">
        <Button class="go" data-confirm-columns disabled={!scores} text={t.itIsSo} press={agree} />
        <Button data-deny-columns text={t.itIsNot} press={toColumns} />
      </div>
    </div>
  );
}

const fromField = ({ from }: Dropped, t: Words) => (
  <label class="as-block">
    {t.from}
    <NumberField name="from" inputmode="decimal" of={from} />
  </label>
);

/** What of some files counts for nothing, in a sentence each. */
export const leftOut = (files: readonly ScoreFile[], t: Words): string[] =>
  files.flatMap(({ name, left }) =>
    left ? [fill(t.left, { name, n: left.rows, line: left.line })] : [],
  );

/** What is not meant so is changed where the columns stand. */
function toColumns({ currentTarget }: { currentTarget: HTMLElement }): void {
  const columns = currentTarget
    .closest('[data-judged]')!
    .querySelector<HTMLDetailsElement>('[data-columns]')!;
  columns.open = true;
  columns.querySelector('select')!.focus();
}

const MARKS = ['1', '0', '0.5', 'empty'] as const;

/** The words that may mean anything, each with what the reader has said of it. */
function wordsAsked({ asked, words }: Dropped, t: Words) {
  const say = (word: string, mark: string) => {
    const others = [...words.value].filter(([one]) => one !== word);
    const told = mark === 'empty' ? mark : Number(mark);
    words.value = new Map(mark === '' ? others : [...others, [word, told]]);
  };
  if (asked.value.size === 0) return '';
  return (
    <fieldset class="one-column gap-2">
      <legend>{t.whichRight}</legend>
      {[...asked.value].map(([word, written]) => (
        <label class="as-block">
          {quoted(written) || t.emptyCell}{' '}
          <Choice
            name="word"
            data-word={word}
            options={[['', t.chooseMark], ...MARKS.map((mark) => [mark, t.markAs[mark]] as const)]}
            chosen={String(words.value.get(word) ?? (word === '' ? 'empty' : ''))}
            choose={(mark) => say(word, mark)}
          />
        </label>
      ))}
    </fieldset>
  );
}

function examplesOf({ questions, systems }: Scores, { t, locale }: Said) {
  const shown = systems.slice(0, MOST_SYSTEMS);
  const others = systems.slice(MOST_SYSTEMS).map(({ name }) => name);
  const named: Readonly<Record<string, string | undefined>> = t.markAs;
  const markText = (mark: number | 'empty' = 'empty') =>
    named[mark] ?? formatNumber(Number(mark), locale, 2);
  const rows = questions
    .slice(0, EXAMPLES)
    .map((question, at) => [quoted(question), ...shown.map(({ marks }) => markText(marks[at]))]);
  return (
    <>
      {table({
        caption: fill(t.asRead, { n: questions.length, systems: systems.length }),
        heads: [t.role.question, ...shown.map(({ name }) => name)],
        rows,
        attributes: { 'data-as-read': questions.length },
      })}
      {others.length > 0 && (
        <p class="help">{fill(t.alsoRead, { names: others.join(LOCALES[locale].comma) })}</p>
      )}
    </>
  );
}

/** The columns of all files, each with what it is taken for; they stand open by themselves until all is judged. */
export function columnsView(read: Dropped, isJudged: boolean, { t, locale }: Said): FigureElement {
  const { isOpen, said, roles } = read;
  const files = read.legible.value;
  const columns = new Set(files.flatMap((file) => file.columns));
  const rows = files.flatMap((file) => file.rows.slice(0, 3));
  const example = (column: string) =>
    quoted(rows.map(({ cells }) => cells.get(column)).find(Boolean) ?? '');
  return (
    <details
      open={isOpen.value ?? !isJudged}
      onToggle={({ currentTarget }) => void (isOpen.value = currentTarget.open)}
      data-columns
    >
      <summary>{t.columns}</summary>
      <p class="help">
        {files
          .map(({ name, tool, rows: all }) => fill(t.readAs[tool], { name, n: all.length }))
          .join(LOCALES[locale].space)}
      </p>
      {[...columns].map((column) => (
        <label class="as-block">
          {column || t.noName} <small class="soft">{example(column)}</small>
          <Choice<Role | ''>
            name="column"
            data-column={column}
            options={[['', t.noRole], ...ROLES.map((role) => [role, t.role[role]] as const)]}
            chosen={roles.value.get(column) ?? ''}
            choose={(role) => (said.value = new Map([...said.value, [column, role]]))}
          />
        </label>
      ))}
      {isJudged && [wordsAsked(read, t), fromField(read, t)]}
    </details>
  );
}
