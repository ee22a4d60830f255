import type { Mdx } from '~/lib/lesson/mdx';
import { relinked } from '~/lib/markdown';
import type { Paper, Written } from './paper';

/** Text unchanged, links in full, each tag through its writer. @throws Error if a tag has no writer */
export async function written(
  nodes: readonly Mdx[],
  writers: Readonly<Record<string, Written>>,
  paper: Paper,
): Promise<string> {
  const parts: string[] = [];
  const inFull = (to: string) => new URL(to, paper.page).href;
  for (const node of nodes) {
    if (typeof node === 'string') {
      parts.push(relinked(node.replaceAll('&lt;', '<'), inFull));
      continue;
    }
    const writer = writers[node.name];
    if (!writer)
      throw new Error(
        `${paper.page.pathname}: <${node.name}> has no Markdown. Add it to components/prose/markdown/tags.ts.`,
      );
    parts.push(
      await writer(node, paper, (children = node.children) => written(children, writers, paper)),
    );
  }
  return parts.join('');
}
