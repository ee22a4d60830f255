import { fill } from '~/i18n/format';
import type { FigureNode } from '~/lib/figure';
import type { FileLook } from '~/workers';
import { Choice } from '../../parts/choice';
import { Press } from '../controls';
import { COLUMNS, type ShelfFile } from '../core/shelf-content';
import { type ShelfState, shownName } from './shelf-state';
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

export function asksOf({ file, look, state, t }: FileGiven): (FigureNode | false)[] {
  const { change } = state;
  const settle = (taken: ShelfFile['taken']) => change(file, { taken, settled: true });
  const isLeft = file.taken === 'none';
  const { repeated, same, doubtful, pictured } = look;
  const other = state.shelf.files.value.find((one) => state.lookOf(one)?.key === same);
  const name = other ? shownName(other, t.typed) : '';
  return [
    look.isMemo && isLeft && (
      <Ask done>
        {t.memo} <Press text={t.takeMemo} press={() => settle('text')} />
      </Ask>
    ),
    same !== undefined && (
      <Ask done>
        {fill(isLeft ? t.same : t.sameBoth, { name })}{' '}
        <Press
          text={isLeft ? t.searchBoth : t.leaveOne}
          press={() => settle(isLeft ? 'text' : 'none')}
        />
      </Ask>
    ),
    repeated !== undefined && (
      <Ask done>
        {fill(file.heads ? t.repeatedKept : t.repeated, { line: repeated })}{' '}
        <Press
          text={file.heads ? t.leaveLine : t.putBack}
          press={() => change(file, { heads: !file.heads })}
        />
      </Ask>
    ),
    doubtful !== undefined && (
      <Ask done>
        {fill(t.doubtful[doubtful.pages.length === 1 ? 'one' : 'more'], {
          ...{ page: doubtful.pages[0]!, n: doubtful.pages.length - 1 },
          letters: doubtful.letters,
        })}
      </Ask>
    ),
    pictured !== undefined && (
      <Ask done>{fill(t.pictured, { n: pictured.length, mark: pictured[0]! })}</Ask>
    ),
    look.sheet !== undefined && file.taken === 'rows' && (
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
    state.change(file, {
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
