import { estimateTokens } from '~/lib/retrieval/prompt';
import type { connectChecks } from '~/workers/models';
import type { Asked, AskedTable } from '../core/asked';
import type { ShelfFile } from '../core/shelf-content';

/** Most different labels that a first wording lists. */
const LISTED = 12;

/** The labels of a table; none where they are too many to be listed. */
export function labelsOf({ questions }: AskedTable): string[] {
  const rules = questions.flatMap(({ rule }) => (rule?.kind === 'equals' ? [rule] : []));
  const labels = [...new Set(rules.map(({ expected }) => expected))];
  return labels.length > LISTED ? [] : labels;
}

/** @throws Problem or RemoteError where the table cannot be read */
export async function tableFrom(
  { name, bytes, encoding, columns }: ShelfFile,
  checks: Pick<ReturnType<typeof connectChecks>, 'rows'>,
): Promise<AskedTable> {
  const { readText } = await import('~/lib/text/files');
  const table = await readText(name, bytes, { encoding });
  const { slots, rows, problems } = await checks.rows({ table, label: columns?.label });
  const text = columns!.text!;
  const questions = rows.map(({ inputs, rule }): Asked => ({
    ...{ query: inputs.get(text) ?? '', answers: [], expected: rule?.expected },
    ...{ inputs, rule },
  }));
  const tokens = estimateTokens(questions.map(({ query }) => query).join('\n'));
  return { name, text, questions, slots, problems, tokens };
}
