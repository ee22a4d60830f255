import type { Level } from '~/content/lookup';
import type { Both } from '~/lib/locale';

/** The way a source was read, in one sentence. */
export const sourceLevels: Record<Level, Both<string>> = {
  primary: { en: 'Read in the primary text.', zh: '读过原文。' },
  abstract: { en: 'Only the abstract was read.', zh: '只读过摘要。' },
  'authors-repository': { en: "Read in the authors' repository.", zh: '读过作者的代码仓库。' },
  secondary: { en: 'Known from a secondary account.', zh: '出自转述。' },
  executed: { en: 'We ran it.', zh: '我们运行过。' },
  'method-reference': { en: 'Cited for its method.', zh: '引用的是它的方法。' },
  article: { en: 'The stored article itself.', zh: '存下来的文章本身。' },
};
