import { fill } from '~/i18n/format';
import type { FigureNode } from '~/lib/figure';
import type { FileLook } from '~/workers';
import { Choice } from '../../parts/choice';
import { Press } from '../controls';
import { COLUMNS, type ShelfFile } from '~/lib/own/shelf-content';
import { change, lookOf, shownName, type ShelfState } from './shelf-state';
import type { Words } from 'words:own-shelf';

interface Asked {
  done: boolean;
  children: FigureNode | FigureNode[];
}

export const Ask = ({ done, children }: Asked) => (
  <p class="ask holds-place breaks" data-decision data-settled={done}>
    {children}
  </p>
);

export interface FileGiven {
  file: ShelfFile;
  look: FileLook;
  state: ShelfState;
  t: Words;
}

/** What was decided for the reader, each with a press that undoes it; and what waits for an answer. */
export function asksOf({ file, look, state, t }: FileGiven): (FigureNode | false)[] {
  const { isMemo, repeated, same, doubtful, pictured, sheet } = look;
  const isLeft = file.taken === 'none';
  const told = (said: string, text: string, by: Partial<ShelfFile>) => (
    <Ask done>
      {said} <Press text={text} press={() => change(state, file, by)} />
    </Ask>
  );
  const taken = { taken: isLeft ? ('text' as const) : ('none' as const), settled: true };
  const other = state.shelf.files.value.find((one) => lookOf(state, one)?.key === same);
  const values = { name: other ? shownName(other, t.typed) : '', line: repeated ?? '' };
  const [page, ...more] = doubtful?.pages ?? [];
  return [
    isMemo && isLeft && told(t.memo, t.takeMemo, taken),
    same !== undefined &&
      (isLeft
        ? told(fill(t.same, values), t.searchBoth, taken)
        : told(fill(t.sameBoth, values), t.leaveOne, taken)),
    repeated !== undefined &&
      (file.heads
        ? told(fill(t.repeatedKept, values), t.leaveLine, { heads: false })
        : told(fill(t.repeated, values), t.putBack, { heads: true })),
    doubtful !== undefined && (
      <Ask done>
        {fill(t.doubtful[more.length === 0 ? 'one' : 'more'], {
          page: page!,
          n: more.length,
          letters: doubtful.letters,
        })}
      </Ask>
    ),
    pictured !== undefined && (
      <Ask done>{fill(t.pictured, { n: pictured.length, mark: pictured[0]! })}</Ask>
    ),
    sheet !== undefined && file.taken === 'rows' && (
      <Ask done={file.columns?.text !== undefined}>
        {file.columns?.text === undefined ? t.askRows : t.rowsReady}
      </Ask>
    ),
  ];
}

export function columnsView({ file, look, state, t }: FileGiven) {
  const { columns, sample, said } = look.sheet!;
  const now = file.columns ?? (file.taken === 'questions' ? said : undefined) ?? {};
  const roleOf = (name: string) => COLUMNS.find((role) => now[role] === name) ?? '';
  const roles = ['', ...COLUMNS.filter((role) => FITTING[file.taken]?.includes(role))] as const;
  const choose = (name: string, role: string) => {
    const others = Object.entries(now).filter(([of, one]) => one !== name && of !== role);
    change(state, file, {
      columns: Object.fromEntries([...others, ...(role ? [[role, name]] : [])]),
      settled: true,
    });
  };
  return (
    <ul class="cols as-row scrolls-across hair-above" role="list">
      {columns.map((name, at) => (
        <li class="may-shrink f14">
          <label>
            <b>{name}</b>
            <Choice
              data-column={name}
              aria-label={fill(t.column, { name })}
              options={roles.map((role) => [role, t.says[role]] as const)}
              chosen={roleOf(name)}
              choose={(role) => choose(name, role)}
            />
          </label>
          {sample.map((row) => (
            <span class="clipped soft trails-off unbroken">{row[at]}</span>
          ))}
        </li>
      ))}
    </ul>
  );
}

const FITTING: Partial<Record<ShelfFile['taken'], readonly string[]>> = {
  questions: ['question', 'answer', 'file', 'expected'],
  rows: ['text', 'label'],
};
