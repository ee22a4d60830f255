import { UNSEEN } from '../text/characters';
import { EXAMPLES, type Guess, type Roles, type ScoreFile, type ScoreRow } from './file';

/** A question as it is compared: without width, spaces and the marks at its end. */
export function sameForm(text: string): string {
  const plain = text.normalize('NFKC').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();
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
export function questionsOf(files: readonly ScoreFile[], roles: Roles) {
  const guesses: Guess[] = [];
  const asked = files.map((file) => {
    const column = columnOf(file, roles, 'question');
    const rows = rowsOf(file, column);
    const several = new Set(
      [...Map.groupBy(rows, ({ text }) => text)].flatMap(([text, same]) =>
        new Set(same.map(({ id }) => id)).size > 1 ? [text] : [],
      ),
    );
    const keyed = rows.map(({ text, shown, id }, at): Asked & { id: string | undefined } => {
      const own = text === '' ? `# ${id || at + 1}` : text;
      return { key: text && several.has(text) ? `${text}\n${id}` : own, shown: shown || own, id };
    });
    return keyed;
  });
  const isByRow = files.filter((file) => columnOf(file, roles, 'question') === undefined);
  if (isByRow.length > 1) guesses.push(byRow(isByRow));
  guesses.push(...byIds(asked), ...spellings(asked));
  return { asked, guesses };
}

function rowsOf(file: ScoreFile, column: string | undefined) {
  const isOwn = column !== undefined && file.roles.get(column) === 'question';
  return file.rows.map(({ cells, text, id }) => {
    const shown = (column !== undefined && cells.get(column)) || '';
    const own = isOwn && text !== undefined ? text : shown;
    // The same test of promptfoo under two numbers is a repeat.
    const hasId = isOwn && (file.tool !== 'promptfoo' || own === '');
    return { text: sameForm(own), shown, id: hasId ? id : undefined };
  });
}

/** Rows of several files that nothing but their order brings together. */
function byRow(files: readonly ScoreFile[]): Guess {
  const shown = ({ cells }: ScoreRow) => [...cells.values()].filter(Boolean).join(' · ');
  const [one, other] = files;
  const examples = one!.rows
    .slice(0, EXAMPLES)
    .map((row, at) => [shown(row), other!.rows[at] ? shown(other!.rows[at]) : '–'] as const);
  return { kind: 'rows', examples };
}

type Keyed = Asked & { id: string | undefined };

/** Where no file shares a question with another, but ids, gives each the questions of the first. */
function byIds([first = [], ...others]: Keyed[][]): Guess[] {
  const keys = [first, ...others].flatMap((rows) => [...new Set(rows.map(({ key }) => key))]);
  if (new Set(keys).size < keys.length) return [];
  const byId = new Map(first.flatMap((one) => (one.id ? [[one.id, one] as const] : [])));
  const pairs = others.flat().flatMap((row) => {
    const one = byId.get(row.id ?? '');
    return one ? [[row, one, one.shown, row.shown] as const] : [];
  });
  for (const [row, one] of pairs) row.key = one.key;
  const examples = pairs.slice(0, EXAMPLES).map(([, , one, other]) => [one, other] as const);
  return examples.length > 0 ? [{ kind: 'ids', examples }] : [];
}

/** Texts of one file that count as one question though they are spelt differently. */
function spellings(asked: readonly (readonly Asked[])[]): Guess[] {
  const examples = asked.flatMap((rows) =>
    [...Map.groupBy(rows, ({ key }) => key).values()].flatMap((same) => {
      const [one, other] = new Set(same.map(({ shown }) => shown.trim()));
      return other === undefined ? [] : [[one!, other] as const];
    }),
  );
  return examples.length > 0 ? [{ kind: 'spelling', examples: examples.slice(0, EXAMPLES) }] : [];
}
