const MOST_CHARACTERS = 40;

/** The beginning of a text, short enough for a label. */
export function beginning(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  if (characters.length <= MOST_CHARACTERS) return characters.join('');
  return `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…`;
}
