import { unzipSync, zipSync } from 'fflate';
import { parseFragment } from 'parse5';
import { formulaText } from './formula';

/** Parts of a Word document that hold its words. */
const WORDS = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/;
const STYLE = /<w:style [^>]*w:styleId="([^"]*)"[^>]*>[^]*?<\/w:style>/g;
/** Most bytes of a document once it is unpacked. */
const MOST_BYTES = 200 * 2 ** 20;
/** The level of a heading; 9 is body text, and a page has six. */
const OUTLINE = /<w:outlineLvl w:val="([0-5])"/;
const PARAGRAPH = /(<w:p(?: [^>]*)?>\s*<w:pPr>)([^]*?)(?=<\/w:pPr>|<w:pPrChange)/g;

/** A formula of a program before Office Math, such as Equation.3: it is kept as data of that program and a picture. */
const OLD_FORMULA = /<w:object(?:(?!<\/w:object>)[^])*?ProgID="(Equation[.\w]*)"[^]*?<\/w:object>/g;
export const PICTURED: RegExp = /\[Equation(?:\.\w+)*\]/g;

/**
 * A Word document in which mammoth finds what it otherwise drops: formulas as words, or the name of a program whose formulas are not read, characters below their readings, and
 * headings by their outline level (WordprocessingML, ECMA-376 part 1, 17.3.1.20), their own or that of their style.
 *
 * @throws RangeError if it is too large, and what fflate throws if it is no archive
 */
export function withoutLosses(bytes: Uint8Array): Uint8Array {
  let left = MOST_BYTES;
  const parts = unzipSync(bytes, {
    filter({ originalSize }) {
      left -= originalSize;
      if (left < 0) throw new RangeError('The document is larger than 200 MB once it is unpacked.');
      return true;
    },
  });
  const textOf = (part = new Uint8Array()) => new TextDecoder().decode(part);
  const styles = [...textOf(parts['word/styles.xml']).matchAll(STYLE)];
  const levels = new Map(styles.map(([style, id]) => [id, OUTLINE.exec(style)?.[1]]));
  for (const name of Object.keys(parts).filter((one) => WORDS.test(one)))
    parts[name] = new TextEncoder().encode(mended(textOf(parts[name]), levels));
  return zipSync(parts, { level: 0 });
}

const mended = (xml: string, levels: ReadonlyMap<string | undefined, string | undefined>): string =>
  xml
    .replace(/<m:oMath(?: [^>]*)?>[^]*?<\/m:oMath>/g, inRun)
    .replace(/<m:oMathParaPr>[^]*?<\/m:oMathParaPr>|<\/?m:oMathPara(?: [^>]*)?>/g, '')
    .replace(/<w:ruby>[^]*?<w:rubyBase>([^]*?)<\/w:rubyBase>\s*<\/w:ruby>/g, '$1')
    .replace(OLD_FORMULA, '<w:t>[$1]</w:t>')
    .replace(/<w:dstrike/g, '<w:strike')
    .replace(PARAGRAPH, (all, open: string, properties: string) => {
      const style = /<w:pStyle w:val="([^"]*)"/.exec(properties)?.[1];
      const own = /<w:outlineLvl/.test(properties);
      const level = own ? OUTLINE.exec(properties)?.[1] : levels.get(style);
      if (level === undefined) return all;
      const others = properties.replace(/<w:pStyle [^>]*>/, '');
      return `${open}<w:pStyle w:val="Heading${Number(level) + 1}"/>${others}`;
    });

/** A formula as a run of words; parse5 reads XML once no element closes itself. */
function inRun(xml: string): string {
  const { childNodes } = parseFragment(xml.replace(/<([\w:]+)([^<>]*)\/>/g, '<$1$2></$1>'));
  const text = formulaText(childNodes[0]!).replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}
