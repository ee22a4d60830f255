import { describe, expect, test } from 'vitest';
import { breakable, typeset } from '~/i18n/typeset';

test.each([
  ['靠微调灌输新知识行得通吗', '靠微调<wbr>灌输<wbr>新知识<wbr>行得通吗'],
  ['从零训练就更准、更诚实吗', '从零训练就更准、更诚实吗'],
  ['代码诊所一：能跑起来的 RAG', '代码诊所一：能跑起来的 RAG'],
])('breakable lets %s break between words', (title, set) => {
  expect(breakable(title)).toBe(set);
});

const SPACE = '\u00a0';

describe('typeset', () => {
  test('keeps a number and its unit on one line, also across a tag', () => {
    expect(typeset('<p>一份 <b>9</b> 元，共 34 道题</p>', 'zh')).toBe(
      `<p>一份 <b>9</b>${SPACE}元，共 34${SPACE}道题</p>`,
    );
    expect(typeset('<p>It needs 1.5 GB, or 40 more.</p>', 'en')).toBe(
      `<p>It needs 1.5${SPACE}GB, or 40 more.</p>`,
    );
  });

  test('does not take part of a name for a number or a word for a unit', () => {
    const names = '<p>见 E10 条，GPT-4 个别，9 与 3</p>';
    expect(typeset(names, 'zh')).toBe(names);
    expect(typeset('<p>In 2024 Ms Lin had 3 sons.</p>', 'en')).not.toContain(SPACE);
  });

  test('leaves code, scripts and attributes unchanged', () => {
    const code = '<pre>9 元</pre><script>"<h2>" < 3 && "9 元"</script><i title="a > 9 元">x</i>';
    expect(typeset(code, 'zh')).toBe(code);
  });

  test('adds line breaks to Chinese headings and guesses only', () => {
    expect(
      typeset(
        '<div data-question><p>每次多付百分之几美元</p></div><p>每次多付百分之几美元</p>',
        'zh',
      ),
    ).toBe(
      '<div data-question><p>每次<wbr>多付<wbr>百分之几<wbr>美元</p></div><p>每次多付百分之几美元</p>',
    );
    expect(typeset('<h2 id="a">训练<i>成本</i></h2><p>训练成本</p>', 'zh')).toBe(
      '<h2 id="a">训练<i>成本</i></h2><p>训练成本</p>',
    );
    expect(typeset('<h2>训练成本</h2>', 'en')).toBe('<h2>训练成本</h2>');
  });
});
