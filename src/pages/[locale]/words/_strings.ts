import type { Locale } from '~/lib/locale';

export const wordsStrings = {
  en: {
    mark: 'W',
    title: 'Word list',
    description:
      'One name for one thing: the words of this site in both languages, and what each of them replaces.',
    lead: 'One name for one thing, in both languages. If you write for this site, use the name on the left. A test finds what it replaces in lessons, claims, quizzes and glossary.',
    name: 'Name',
    other: 'In Chinese',
    replaces: 'Instead of',
    means: 'What it means',
    glossary: 'Terms of the field are explained in the glossary.',
  },
  zh: {
    mark: '词',
    title: '用词表',
    description: '一样东西一个名字：本站用的词，中英对照，以及各自取代哪些说法。',
    lead: '一样东西只用一个名字，中英文都如此。给本站写稿，请用左边的词。课文、论断、测验和术语表里若还有它取代的说法，测试会找出来。',
    name: '用词',
    other: '英文',
    replaces: '不写',
    means: '指什么',
    glossary: '专业术语的解释见术语表。',
  },
} satisfies Record<Locale, Record<string, string>>;
