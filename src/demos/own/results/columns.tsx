import type { Signal } from '@preact/signals-core';
import { fill } from '~/i18n/format';
import type { FigureElement } from '~/lib/figure';
import { quoted } from '~/lib/quote';
import { ROLES, type Role, type ScoreFile } from '~/lib/scores/file';
import type { Words } from 'words:own-results';

interface Given {
  t: Words;
  said: Signal<ReadonlyMap<string, Role | ''>>;
  from: Signal<string>;
  files: readonly ScoreFile[];
  roles: ReadonlyMap<string, Role>;
  /** Whether the fold stands open; by itself it does while nothing says what is right. */
  isOpen: Signal<boolean | undefined>;
}

export function columnsFold({ t, said, from, files, roles, isOpen }: Given): FigureElement {
  const columns = [...new Set(files.flatMap((file) => file.columns))];
  const isAsked = ![...roles.values()].includes('right');
  const example = (column: string) => {
    const cells = files.flatMap(({ rows }) => rows.slice(0, 3)).map((row) => row.cells.get(column));
    return quoted(cells.find(Boolean) ?? '');
  };
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
          .join(' ')}
      </p>
      {columns.map((column) => (
        <label class="as-block">
          {column || t.noName} <small class="soft">{example(column)}</small>
          <select
            name="column"
            data-column={column}
            onChange={({ currentTarget }) =>
              void (said.value = new Map([
                ...said.value,
                [column, currentTarget.value as Role | ''],
              ]))
            }
          >
            <option value="">{t.noRole}</option>
            {ROLES.map((role) => (
              <option value={role} selected={roles.get(column) === role}>
                {t.role[role]}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label class="as-block">
        {t.from}
        <input
          name="from"
          type="text"
          inputmode="decimal"
          value={from.value}
          onInput={({ currentTarget }) => void (from.value = currentTarget.value)}
        />
      </label>
    </details>
  );
}
