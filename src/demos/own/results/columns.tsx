import type { Signal } from '@preact/signals-core';
import { fill } from '~/i18n/format';
import { quoted } from '~/lib/quote';
import { ROLES, type Role, type ScoreFile } from '~/lib/scores/file';
import { Choice } from '../../parts/choice';
import { NumberField } from '../controls';
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

export function columnsFold({ t, said, from, files, roles, isOpen }: Given) {
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
          <Choice<Role | ''>
            name="column"
            data-column={column}
            options={[['', t.noRole], ...ROLES.map((role) => [role, t.role[role]] as const)]}
            chosen={roles.get(column) ?? ''}
            choose={(role) => (said.value = new Map([...said.value, [column, role]]))}
          />
        </label>
      ))}
      <label class="as-block">
        {t.from}
        <NumberField
          name="from"
          inputmode="decimal"
          text={from.value}
          typed={(text) => (from.value = text)}
        />
      </label>
    </details>
  );
}
