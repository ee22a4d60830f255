import { signal } from '@preact/signals-core';
import { fill, formatNumber } from '~/i18n/format';
import type { FigureElement } from '~/lib/figure';
import { LOCALES, type Locale } from '~/lib/locale';
import { quoted } from '~/lib/quote';
import {
  EXAMPLES,
  ROLES,
  type Guess,
  type Role,
  type Roles,
  type ScoreFile,
} from '~/lib/scores/file';
import type { Part } from '../../kit/page';
import type { Mark } from '~/lib/scores/mark';
import type { Scores } from '~/lib/scores/systems';
import { Button } from '../../kit/Button';
import { Choice } from '../../parts/choice';
import { table } from '../../parts/table';
import type { Words } from 'words:own-results';

/** Systems whose marks are shown as they would be read. */
const MOST_SYSTEMS = 4;

export interface Doubts {
  /** Whether the columns are proposed, not known. */
  isProposed: boolean;
  guesses: readonly Guess[];
  /** Words that may mean anything, and what the reader has said of them. */
  words: ReadonlyMap<string, string>;
  said: ReadonlyMap<string, Mark>;
  say: (word: string, mark: Mark | undefined) => void;
  /** The field for the least score that is right, where scores go beyond 0 … 1. */
  from: FigureElement | false;
  /** As everything would be read; undefined while it can't be. */
  scores: Scores | undefined;
  files: readonly ScoreFile[];
  /** Those of which nothing counts, since no column says what is right. */
  unused: readonly ScoreFile[];
  agree: () => void;
}

/** What the reader is asked once, before any figure: whether everything is read as it was meant. */
export function agreement(doubts: Doubts, { t, locale }: { t: Words; locale: Locale }) {
  const { isProposed, guesses, words, scores, from, files, unused, agree } = doubts;
  return (
    <div class="one-column gap-3 inner-2-3" data-agreement>
      <h2>{t.isItSo}</h2>
      {isProposed && <p class="prose-17">{t.proposed}</p>}
      {guesses.map(({ kind, examples }) => (
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
      {[...unused.map(({ name }) => fill(t.unused, { name })), ...leftOut(files, t)].map((said) => (
        <p class="prose-17">{said}</p>
      ))}
      {words.size > 0 && wordsAsked(doubts, t)}
      {from}
      {scores && examplesOf(scores, { t, locale })}
      <div class="cluster gap-2">
        <Button class="go" data-confirm-columns disabled={!scores} text={t.itIsSo} press={agree} />
        <Button data-deny-columns text={t.itIsNot} press={toColumns} />
      </div>
    </div>
  );
}

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

export const wordsAsked = (
  { words, said, say }: Pick<Doubts, 'words' | 'said' | 'say'>,
  t: Words,
) => (
  <fieldset class="one-column gap-2">
    <legend>{t.whichRight}</legend>
    {[...words].map(([word, written]) => (
      <label class="as-block">
        {quoted(written) || t.emptyCell}{' '}
        <Choice
          name="word"
          data-word={word}
          options={[['', t.chooseMark], ...MARKS.map((mark) => [mark, t.markAs[mark]] as const)]}
          chosen={String(said.get(word) ?? (word === '' ? 'empty' : ''))}
          choose={(mark) =>
            say(word, mark === '' ? undefined : mark === 'empty' ? mark : Number(mark))
          }
        />
      </label>
    ))}
  </fieldset>
);

function examplesOf({ questions, systems }: Scores, { t, locale }: { t: Words; locale: Locale }) {
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

interface Columns {
  files: readonly ScoreFile[];
  roles: Roles;
  /** Whether it stands open by itself. */
  isAsked: boolean;
  say: (column: string, role: Role | '') => void;
  /** What else says how marks are read. */
  more: Part;
}

/** The columns of all files, each with what it is taken for. */
export function openColumns(t: Words, locale: Locale) {
  const isOpen = signal<boolean>();
  return ({ files, roles, isAsked, say, more }: Columns): FigureElement => {
    const columns = new Set(files.flatMap((file) => file.columns));
    const rows = files.flatMap((file) => file.rows.slice(0, 3));
    const example = (column: string) =>
      quoted(rows.map(({ cells }) => cells.get(column)).find(Boolean) ?? '');
    return (
      <details
        open={isOpen.value ?? isAsked}
        onToggle={({ currentTarget }) => void (isOpen.value = currentTarget.open)}
        data-columns
      >
        <summary>{t.columns}</summary>
        <p class="help">
          {files
            .map(({ name, tool, rows }) => fill(t.readAs[tool], { name, n: rows.length }))
            .join(LOCALES[locale].space)}
        </p>
        {[...columns].map((column) => (
          <label class="as-block">
            {column || t.noName} <small class="soft">{example(column)}</small>
            <Choice<Role | ''>
              name="column"
              data-column={column}
              options={[['', t.noRole], ...ROLES.map((role) => [role, t.role[role]] as const)]}
              chosen={roles.get(column) ?? ''}
              choose={(role) => say(column, role)}
            />
          </label>
        ))}
        {more}
      </details>
    );
  };
}
