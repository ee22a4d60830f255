import { computed, effect, untracked, type Signal } from '@preact/signals-core';
import { fill } from '~/i18n/format';
import type { Problem } from '~/lib/problem';
import type { connectChecks } from '~/workers/models';
import { rowsOf } from '../../parts/shelf/shelf';
import type { OwnContext } from '../context';
import type { ShelfFile } from '../core/shelf-content';
import { tableFrom, firstWording, readWording } from './wordings';
import type { Line } from './tasks';
import type { Words } from 'words:own-answers';

interface Needs {
  checks: ReturnType<typeof connectChecks>;
  why: (error: unknown) => string;
  failed: Signal<string>;
}

export function openWordings(
  { given, state, shelf }: OwnContext,
  t: Words,
  { checks, why, failed }: Needs,
) {
  const { locale } = given.props;
  const { wordings, table } = state;
  const file = computed(() => (shelf.questions.value.length === 0 ? rowsOf(shelf)[0] : undefined));

  function add(): void {
    const sort = (labels: string) => fill(t.sortInto, { labels });
    wordings.value = [...wordings.peek(), firstWording(table.peek(), locale, sort)];
  }

  function lineOf(wording: string, at: number): Line {
    const name = fill(t.wording, { n: at + 1 });
    const line = { id: `wording-${at + 1}`, road: 'wording', name, wording } as const;
    try {
      return { ...line, template: readWording(wording, name, { table: table.value, locale }) };
    } catch (fault) {
      return { ...line, fault: fault as Problem };
    }
  }

  async function readTable(from: ShelfFile | undefined): Promise<void> {
    const read = from && (await tableFrom(from, checks));
    if (from !== file.peek()) return;
    table.value = read;
    if (read && wordings.peek().length === 0) add();
  }
  effect(() => {
    const from = file.value;
    untracked(() => void readTable(from).catch((error: unknown) => (failed.value = why(error))));
  });

  return {
    ...{ file, add },
    lines: () => wordings.value.map(lineOf),
    word: (at: number, text: string) => (wordings.value = wordings.peek().with(at, text)),
    remove: (at: number) => (wordings.value = wordings.peek().toSpliced(at, 1)),
    /** True if nothing says which answers of the rows are right. */
    isOpen: () => table.value?.questions.every(({ rule }) => !rule) ?? false,
    leftOut: () => table.value?.problems.map(why) ?? [],
  };
}
