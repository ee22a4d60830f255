/** The paragraphs of some Markdown as plain text, in order; tables are left out. */
export function paragraphsOf(markup: string): string[] {
  return markup
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => !block.startsWith('|'))
    .map(plain)
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
}

/** One paragraph without list marks, links, emphasis or line breaks. */
export function plain(block: string): string {
  return block
    .split('\n')
    .map((line) => line.trim().replace(/^(?:[-*>] |\d+\. )\s*/, ''))
    .join(' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/(?<![\w\\])([*_])(?=\S)([^*_]*?\S)\1(?!\w)/g, '$2')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!<>|-])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\u3000-\u303f\uff00-\uffef]) /g, '')
    .trim();
}
