import { alike } from '../evaluation/alike';
import { UNSEEN } from '../text/characters';
import { guessed, type Guess, type Roles, type ScoreFile, type ScoreRow } from './file';

/** A question as it is compared: without width, spaces, the form of quotation marks and the marks at its end. */
export function sameForm(text: string): string {
  const plain = alike(text.replace(UNSEEN, '')).trim();
  return plain.replace(/(?<=\S)[\s.?!。…]+$/u, '');
}

/** The question of a row: what it is known by, and what is shown. */
export interface Asked {
  key: string;
  shown: string;
}

export const columnOf = ({ columns }: ScoreFile, roles: Roles, role: string): string | undefined =>
  columns.find((column) => roles.get(column) === role);

/**
 * What each row of each file asked. A question is what was asked; where one file asks the same under several ids of its
 * tool, each of them. Rows without a column for it go by their order.
 */
export function questionsOf(
  files: readonly ScoreFile[],
  roles: Roles,
): { asked: Asked[][]; guesses: Guess[] } {
  const columns = files.map((file) => columnOf(file, roles, 'question'));
  const asked = files.map((file, at) => askedIn(file, columns[at]));
  const inOrder = files.filter((_, at) => columns[at] === undefined);
  return { asked, guesses: [...byRow(inOrder), ...byIds(asked), ...spellings(asked)] };
}

type Keyed = Asked & { id: string | undefined };

function askedIn(file: ScoreFile, column: string | undefined): Keyed[] {
  const isOwn = column !== undefined && file.roles.get(column) === 'question';
  const rows = file.rows.map(({ cells, text, id }) => {
    const shown = cells.get(column!) ?? '';
    const own = sameForm((isOwn ? text : undefined) ?? shown);
    // The same test of promptfoo under two numbers is a repeat.
    const hasId = isOwn && (file.tool !== 'promptfoo' || own === '');
    return { text: own, shown, id: hasId ? id : undefined };
  });
  const ids = new Map<string, Set<unknown>>();
  for (const { text, id } of rows) ids.set(text, (ids.get(text) ?? new Set()).add(id));
  return rows.map(({ text, shown, id }, at) => {
    const own = text || `# ${id || at + 1}`;
    const isSeveral = text && ids.get(text)!.size > 1;
    return { key: isSeveral ? `${text}\n${id}` : own, shown: shown || own, id };
  });
}

/** Rows of several files that nothing but their order brings together. */
function byRow([one, other]: readonly ScoreFile[]): Guess[] {
  const shown = (row: ScoreRow | undefined) =>
    row ? [...row.cells.values()].filter(Boolean).join(' · ') : '–';
  const rows = other ? one!.rows : [];
  return guessed('rows', rows.map((row, at) => [shown(row), shown(other!.rows[at])])); // prettier-ignore
}

/** Where no file shares a question with another, but ids, gives each the questions of the first. */
function byIds([first = [], ...others]: Keyed[][]): Guess[] {
  const keys = [first, ...others].flatMap((rows) => [...new Set(rows.map(({ key }) => key))]);
  if (new Set(keys).size < keys.length) return [];
  const byId = new Map(first.map((one) => [one.id, one]));
  const pairs = others.flat().flatMap((row) => {
    const one = row.id && byId.get(row.id);
    if (!one) return [];
    row.key = one.key;
    return [[one.shown, row.shown] as const];
  });
  return guessed('ids', pairs);
}

/** Texts of one file that count as one question though they are spelt differently. */
function spellings(asked: readonly (readonly Asked[])[]): Guess[] {
  const examples = asked.flatMap((rows) =>
    [...Map.groupBy(rows, ({ key }) => key).values()].flatMap((same) => {
      const [one, other] = new Set(same.map(({ shown }) => shown.trim()));
      return other === undefined ? [] : [[one!, other] as const];
    }),
  );
  return guessed('spelling', examples);
}
