import { unzipSync, zipSync } from 'fflate';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { formulaText } from './formula';

type Element = DefaultTreeAdapterTypes.Element;

/** Parts of a Word document that hold its words. */
const WORDS = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/;
const STYLES = /^word\/styles\d*\.xml$/;
/** A longer paragraph is no heading, whatever its level; and the deepest that a page can have. */
const LONGEST_HEADING = 200;
const DEEPEST_HEADING = 6;

/**
 * A Word document in which mammoth finds what it otherwise drops: formulas as words, the characters below their readings, text
 * struck out twice as struck out, and headings by their outline level (WordprocessingML, ECMA-376 part 1, 17.3.1.20).
 */
export function withoutLosses(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const styles = Object.keys(parts).find((name) => STYLES.test(name));
  const levels = levelsOf(styles ? textOf(parts[styles]!) : '');
  for (const name of Object.keys(parts).filter((one) => WORDS.test(one)))
    parts[name] = new TextEncoder().encode(mended(textOf(parts[name]!), levels));
  return zipSync(parts, { level: 0 });
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const mended = (xml: string, levels: Levels): string =>
  xml
    .replace(/<m:oMath(?: [^>]*)?>[^]*?<\/m:oMath>/g, inRun)
    .replace(
      /<m:oMathParaPr(?: [^>]*)?(?:\/>|>[^]*?<\/m:oMathParaPr>)|<\/?m:oMathPara(?: [^>]*)?>/g,
      '',
    )
    .replace(/<w:ruby>[^]*?<w:rubyBase>([^]*?)<\/w:rubyBase>[^]*?<\/w:ruby>/g, '$1')
    .replace(/<w:dstrike(?=[\s/>])/g, '<w:strike')
    .replace(
      /(<w:p(?: [^>]*)?>\s*<w:pPr(?: [^>]*)?>)([^]*?)(<\/w:pPr>)([^]*?<\/w:p>)/g,
      (all, open: string, properties: string, close: string, rest: string) => {
        const level = levelIn(properties, levels);
        if (level === undefined || lettersIn(rest) > LONGEST_HEADING) return all;
        const style = `<w:pStyle w:val="Heading${Math.min(level + 1, DEEPEST_HEADING)}"/>`;
        return open + style + properties.replace(/<w:pStyle [^>]*\/>/, '') + close + rest;
      },
    );

const lettersIn = (xml: string): number => xml.replace(/<[^>]*>/g, '').length;

/** A formula as a run of words; parse5 reads XML once no element closes itself. */
function inRun(xml: string): string {
  const { childNodes } = parseFragment(xml.replace(/<([\w:]+)([^<>]*)\/>/g, '<$1$2></$1>'));
  const text = formulaText(childNodes[0] as Element);
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<w:r><w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

/** The outline level of each style that has one, by its id. */
type Levels = ReadonlyMap<string, number>;

const OUTLINE = /<w:outlineLvl w:val="(\d)"/;
/** The level of body text, which is no heading. */
const BODY = 9;

function levelsOf(xml: string): Levels {
  const styles = new Map(
    [...xml.matchAll(/<w:style [^>]*w:styleId="([^"]*)"[^>]*>([^]*?)<\/w:style>/g)].map(
      ([, id, style]) => [id!, style!],
    ),
  );
  const levelOf = (id: string | undefined, seen = new Set<string>()): number | undefined => {
    const style = styles.get(id ?? '');
    if (!style || seen.has(id!)) return undefined;
    const own = OUTLINE.exec(style)?.[1];
    if (own) return Number(own);
    return levelOf(/<w:basedOn w:val="([^"]*)"/.exec(style)?.[1], seen.add(id!));
  };
  const isTitle = (id: string) => /<w:name w:val="(?:sub)?title"/i.test(styles.get(id)!);
  const known = [...styles.keys()].flatMap((id) => {
    const level = isTitle(id) ? undefined : levelOf(id);
    return level === undefined ? [] : [[id, level] as const];
  });
  return new Map(known);
}

/** The level of a paragraph: its own, or that of its style; what it was before a tracked change does not count. */
function levelIn(properties: string, levels: Levels): number | undefined {
  const now = properties.replace(/<w:pPrChange[^]*$/, '');
  const own = OUTLINE.exec(now)?.[1];
  const level = own ? Number(own) : levels.get(/<w:pStyle w:val="([^"]*)"/.exec(now)?.[1] ?? '');
  return level === BODY ? undefined : level;
}
