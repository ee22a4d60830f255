/** The three widths, in rem, at which a page or a container changes its layout. */
const WIDTHS = [44, 54, 66];

const CONDITION = /@(?:media|container)\s+([^{]+)\{|matchMedia\('([^']+)'\)/g;
const ALLOWED = new RegExp(String.raw`\(width (?:<|>=) (?:${WIDTHS.join('|')})rem\)`, 'g');

export function otherWidthsIn(file: string, source: string): string[] {
  return [...source.matchAll(CONDITION)].flatMap((found) => {
    const condition = (found[1] ?? found[2])!.trim();
    if (!/width|inline-size/.test(condition.replaceAll(ALLOWED, ''))) return [];
    const line = source.slice(0, found.index).split('\n').length;
    return [
      `${file}:${line} asks for \`${condition}\`; write (width < n) or (width >= n) with the nearest of ${WIDTHS.join(', ')} rem, or let the layout fit by itself (auto-fit, flex-wrap, clamp).`,
    ];
  });
}
