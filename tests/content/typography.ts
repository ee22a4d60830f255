const HAN = String.raw`\p{Script=Han}`;

/** `\u0000` stands for a piece of inline code, which counts as a Latin word. */
export const CODE = '\u0000';

const RULES: readonly (readonly [rule: string, broken: RegExp])[] = [
  ['addresses the reader as 你, never as 您', /您/u],
  ['uses full-width punctuation after Han', new RegExp(`${HAN}[,;:!?](?!//)`, 'u')],
  ['uses full-width punctuation before Han', new RegExp(`[,;:!?] ?${HAN}`, 'u')],
  [
    'ends no Chinese sentence with a full stop of the Latin kind',
    new RegExp(`${HAN}\\.(\\s|$|${HAN})`, 'u'),
  ],
  [
    'uses full-width brackets beside Han, but in formulas',
    new RegExp(`${HAN}\\(|\\((?=${HAN})(?![^)]* [−+/·×] )`, 'u'),
  ],
  ['uses “” and ‘’, no straight quotes or corner brackets', /["'「」『』]/u],
  [
    'sets a space between Han and Latin letters, digits or code',
    new RegExp(`${HAN}[A-Za-z0-9${CODE}]|[A-Za-z0-9%${CODE}]${HAN}`, 'u'),
  ],
  [
    'sets no space beside full-width punctuation',
    / [，。；：！？、）”】》]|[，。；：！？、（“【《] /u,
  ],
  ['sets no space between Han, but in what is typed', new RegExp(`${HAN} +${HAN}(?![^“”]*”)`, 'u')],
  ['writes no doubled 的', /的的/u],
];

export const plainCode = (text: string): string => text.replace(/`[^`\n]*`/g, CODE);

export function brokenRules(text: string, place: string): string[] {
  return text.split('\n').flatMap((line) =>
    RULES.flatMap(([rule, broken]) => {
      const found = broken.exec(line);
      if (!found) return [];
      const around = line
        .slice(Math.max(0, found.index - 12), found.index + 12)
        .replaceAll(CODE, '`…`');
      return [`${place} ${rule}: …${around}…`];
    }),
  );
}
