import { signal } from '@preact/signals-core';
import { fill } from '~/i18n/format';
import type { FigureElement } from '~/lib/figure';
import { quoted } from '~/lib/quote';
import { ROLES, type Role, type Roles, type ScoreFile } from '~/lib/scores/file';
import { Choice } from '../../parts/choice';
import type { Words } from 'words:own-results';

interface Given {
  files: readonly ScoreFile[];
  roles: Roles;
  /** Whether it stands open by itself. */
  isAsked: boolean;
  say: (column: string, role: Role | '') => void;
  /** What else says how marks are read. */
  more: FigureElement | readonly (FigureElement | false)[];
}

/** The columns of all files, each with what it is taken for. */
export function openColumns(t: Words) {
  const isOpen = signal<boolean>();
  return ({ files, roles, isAsked, say, more }: Given): FigureElement => {
    const columns = new Set(files.flatMap((file) => file.columns));
    const example = (column: string) => {
      const rows = files.flatMap((file) => file.rows.slice(0, 3));
      return quoted(rows.map(({ cells }) => cells.get(column)).find(Boolean) ?? '');
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
