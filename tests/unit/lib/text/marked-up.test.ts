import { describe, expect, test } from 'vitest';
import { readFile } from '~/lib/text/files';
import { readHtml } from '~/lib/text/html';
import { readMarkdown } from '~/lib/text/markdown';
import { docxOf, inWord } from '../../../foreign/documents';

const html = (page: string) => readHtml(page).text;
const word = async (body: string) => (await readFile('a.docx', docxOf(body))).text;

describe('a table', () => {
  const heads = '<tr><th rowspan=2>城市<th colspan=2>票价<tr><th>成人<th>儿童';
  test.each([
    ['over two rows', `${heads}<tr><td rowspan=0>太原<td>4<td>2<tr><td>5<td>3`, '城市: 太原; 票价 成人: 4; 票价 儿童: 2|城市: 太原; 票价 成人: 5; 票价 儿童: 3'],
    ['over two columns', `${heads}<tr><td>大同<td colspan=2>免费`, '城市: 大同; 票价 成人 / 票价 儿童: 免费'],
    ['over all columns', `${heads}<tr><td colspan=3>冬季<tr><td>大同<td>5<td>3`, '冬季|城市: 大同; 票价 成人: 5; 票价 儿童: 3'],
    ['over its head', '<tr><td colspan=2>Fares<tr><td>Who<td>Price<tr><td>Dog<td>2', 'Fares|Who: Dog; Price: 2'],
    ['that name their rows', '<tr><th>Name<td>Ferry<tr><th>Price<td>20', 'Name: Ferry|Price: 20'],
    ['without a name', '<tr><td><th>Day<th>Night<tr><th>Dog<td>4<td>2', 'Dog; Day: 4; Night: 2'],
  ])('is a grid, with cells %s', (_, rows, told) => {
    expect(html(`<table>${rows}</table>`)).toBe(told.replaceAll('|', '\n\n'));
  }); // prettier-ignore

  test('loses no cell, however wide it is', () => {
    expect(html(`<table><tr>${'<th rowspan=9>x'.repeat(300)}<tr><td>y</table>`)).toMatch(
      /; y$|: y$/,
    );
  });

  test('of Word is one, too', async () => {
    const cell = (text: string, properties: string) =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${inWord(text)}</w:tc>`;
    const rows = [
      `<w:trPr><w:tblHeader/></w:trPr>${cell('Who', '')}${cell('Fare', '<w:gridSpan w:val="2"/>')}`,
      cell('Dog', '<w:vMerge w:val="restart"/>') + cell('4', '') + cell('2', ''),
      cell('', '<w:vMerge/>') + cell('free', '<w:gridSpan w:val="2"/>'),
    ];
    const table = `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
    expect(await word(table)).toBe('Who: Dog; Fare: 4; Fare: 2\n\nWho: Dog; Fare: free');
  });
});

describe('raised and lowered letters', () => {
  test.each([
    ['Take 3<sup>1</sup>/<sub>2</sub> cups', 'Take 3 1/2 cups'],
    ['<img alt="{\\displaystyle E=mc^{2}}" src="a.png"> holds', 'E=mc^{2} holds'],
    ['10<sup>6</sup> and 10<sup>-3</sup>', '10^6 and 10^-3'],
    ['3 m<sup>2</sup>, s<sup>−1</sup>, 9 km<sup>2</sup>', '3 m², s⁻¹, 9 km²'],
    ['100平方米<sup>2</sup>', '100平方米²'],
    ['(a+b)<sup>n+1</sup>', '(a+b)^(n+1)'],
    ['H<sub>2</sub>O, x<sub>max</sub>, x<sub>i+1</sub>', 'H₂O, x_max, x_(i+1)'],
    ['the 1<sup>st</sup> ferry<sup>1</sup>', 'the 1st ferry[1]'],
    ['渡轮<sup>2</sup>在2019<sup>3</sup>', '渡轮[2]在2019[3]'],
    ['10<sup><a href="#n">7</a></sup> as<sup>[4]</sup>', '10[7] as[4]'],
    ['<sup>a long remark in small print</sup>', 'a long remark in small print'],
  ])('stay apart: %s', (page, text) => {
    expect(html(`<p>${page}`)).toBe(text);
  });

  test('stay apart in Word', async () => {
    const run = (text: string, at: string) =>
      `<w:r><w:rPr><w:vertAlign w:val="${at}"/></w:rPr><w:t>${text}</w:t></w:r>`;
    const body = `10${run('6', 'superscript')}`.replace('10', '<w:r><w:t>10</w:t></w:r>');
    expect(await word(`<w:p>${body}</w:p>`)).toBe('10^6');
  });
});

describe('a formula', () => {
  test.each([
    ['<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>', '(a + b)/2'],
    ['<msqrt><msup><mi>x</mi><mn>2</mn></msup></msqrt><mo>=</mo><mroot><mi>y</mi><mn>3</mn></mroot>', '√(x^2) = 3√y'],
    ['<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msub><mi>x</mi><mi>i</mi></msub>', '∑_(i = 1)^n x_i'],
    ['<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr></mtable>', '[1, 2]'],
    ['<mn>2</mn><mo>\u2062</mo><mi>x</mi><annotation>2x</annotation>', '2x'],
  ])('of a page is said on a line: %s', (formula, text) => {
    expect(html(`<p>So <math>${formula}</math>.`)).toBe(`So ${text}.`);
  }); // prettier-ignore

  test.each([
    '<span style="display:none"><math><mi>E</mi></math></span><img alt="E">',
    '<span class="MathJax_SVG">E</span><script type="math/tex; mode=display"> E </script>',
  ])('that is hidden behind its picture is read once: %s', (hidden) => {
    expect(html(`<p>So ${hidden} is all.`)).toBe('So E is all.');
  });

  test('of an older Word is told by a mark', async () => {
    const old = '<w:object><v:shape/><o:OLEObject Type="Embed" ProgID="Equation.3"/></w:object>';
    const body = `<w:p><w:r><w:object/>${old}</w:r></w:p>${inWord('So.')}`;
    expect(await readFile('a.docx', docxOf(body))).toMatchObject({
      text: '[Equation.3]\n\nSo.',
      pictured: ['[Equation.3]'],
    });
  });

  test('of Word is said on a line', async () => {
    const part = (name: string, inside: string) => `<m:${name}>${inside}</m:${name}>`;
    const run = (text: string) => part('r', part('t', text));
    const two = run('2');
    const x = run('x');
    const fraction = part('f', part('fPr', '<m:ctrlPr/>') + part('num', run('a+b')) + part('den', two));
    const power = part('sSup', part('e', x) + part('sup', two));
    const root = part('rad', `<m:radPr/><m:deg/>${part('e', power)}`);
    const sum = part('nary', `<m:naryPr><m:chr m:val="∑"/></m:naryPr>${part('sub', run('i'))}${part('sup', run('n'))}${part('e', x)}`);
    const fence = part('d', `<m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>${part('e', x)}`);
    const math = part('oMathPara', `<m:oMathParaPr/>${part('oMath', fraction + run('&lt;') + root + run('=') + sum + fence)}`);
    expect(await word(`<w:p>${math}</w:p>`)).toBe('(a + b)/2 < √(x^2) = ∑_i^n x[x]');
  }); // prettier-ignore
});

describe('what is no text is left out', () => {
  test.each([
    ['Dogs pay ~~two~~ <del>three</del> four, `~~five~~`.', 'Dogs pay   four, `~~five~~`.'],
    ['One.\n\n<!-- two\n\nthree -->\n\nFour.', 'One.\n\n\n\nFour.'],
    ['```\n<!-- two -->\n```', '```\n<!-- two -->\n```'],
    ['![map](data:image/png;base64,iVBOR/+w0==)', '![map]()'],
  ])('of Markdown: %s', (given, text) => {
    expect(readMarkdown(given, 'a.md').text).toBe(text);
  });

  test('but not of a plain text, in which waves are no strokes', () => {
    expect(readMarkdown('好的~~谢谢~~', 'a.txt').text).toBe('好的~~谢谢~~');
  });

  test('of Word: what is struck out once or twice, and readings beside characters', async () => {
    const run = (text: string, as = '') => `<w:r><w:rPr>${as}</w:rPr><w:t>${text}</w:t></w:r>`;
    const ruby = `<w:r><w:ruby><w:rt>${run('běi')}</w:rt><w:rubyBase>${run('北')}</w:rubyBase></w:ruby></w:r>`;
    const struck = run('旧', '<w:strike/>') + run('老', '<w:dstrike/>');
    expect(await word(`<w:p>${struck}${ruby}${run('码头')}</w:p>`)).toBe('北码头');
  });
});

test('a heading of Word is known by its level, its own or that of its style', async () => {
  const leveled = (text: string, level: number, style = '') =>
    `<w:p><w:pPr>${style}<w:outlineLvl w:val="${level}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const body = leveled('Fares', 0) + leveled('Dogs', 2) + leveled('They are free.', 9);
  expect(await word(body)).toBe('# Fares\n\n### Dogs\n\nThey are free.');
});
