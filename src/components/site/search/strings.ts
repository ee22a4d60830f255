import type { Locale } from '~/lib/locale';

/** The words of the search dialog. `{…}` are slots. */
export const searchStrings = {
  en: {
    open: 'Search',
    title: 'Search the site',
    label: 'Words, in English or Chinese',
    close: 'Close',
    loading: 'Loading the index.',
    failed: 'The index did not load. Check the connection, then try again.',
    retry: 'Try again',
    hint: 'Terms, lessons, claims, demos, pages. Arrow keys move, Enter opens, Esc closes.',
    none: 'Nothing fits “{query}”. Try part of the word, its Chinese name, or an abbreviation such as RAG.',
    one: '1 result',
    many: '{n} results',
    best: '{n} results, the best {shown} shown',
    planned: { lesson: 'lesson, not written yet', demo: 'demo, not built yet' },
    kinds: { term: 'term', lesson: 'lesson', claim: 'claim', demo: 'demo', page: 'page' },
  },
  zh: {
    open: '搜索',
    title: '搜索全站',
    label: '输入词语，中英文皆可',
    close: '关闭',
    loading: '正在载入索引。',
    failed: '索引没有载入。请检查网络，再试一次。',
    retry: '再试一次',
    hint: '术语、课文、论断、演示、页面都能搜。方向键移动，回车打开，Esc 关闭。',
    none: '没有找到“{query}”。试试词的一部分、英文名，或者 RAG 这样的缩写。',
    one: '1 条结果',
    many: '{n} 条结果',
    best: '{n} 条结果，列出最相近的 {shown} 条',
    planned: { lesson: '课文，尚未写成', demo: '演示，尚未做成' },
    kinds: { term: '术语', lesson: '课文', claim: '论断', demo: '演示', page: '页面' },
  },
} satisfies Record<Locale, unknown>;

export type SearchStrings = (typeof searchStrings)['en'];
