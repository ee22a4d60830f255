import { LOCALES, type Locale } from '../locale';

/** The reader's own contents of a kit, and those of the example. */
export interface FilledWith {
  passages: number;
  /** Names of the reader's documents; empty if the passages are the example's. */
  documents: readonly string[];
  /** Number of questions of the exam; 0 if the reader marked none, so that the example's are used. */
  questions: number;
  /** The question that the scripts of the retrieval project ask; undefined if there is none. */
  asked?: string | undefined;
}

const NAMED = 5;

const WORDS = {
  en: {
    title: 'What this kit is filled with',
    passages: (n: number) => `${n} ${n === 1 ? 'passage' : 'passages'}`,
    example: 'the example, the handbook of an invented ferry company',
    own: (names: string[], more: number) =>
      `your documents (${names.join(', ')}${more > 0 ? ` and ${more} more` : ''})`,
    typed: 'the text of the retriever',
    files: '`data/train.jsonl`, `data/valid.jsonl`, `data/test.jsonl`',
    exam: (n: number, isOwn: boolean) =>
      `${n} ${n === 1 ? 'question' : 'questions'} ${isOwn ? 'that you marked' : 'on that handbook'}, as conversations.`,
    unmarked:
      'still the questions of the example, on the handbook of an invented ferry company, each with its passages. ' +
      'None of yours is marked yet, so no score of `1-prompting`, `3-fine-tuning` or `5-evaluation` says anything ' +
      'about your documents. Mark some in the retriever of the site and take the kit again, or write them in the same form.',
    scripts: 'The scripts of `2-retrieval`',
    asks: (text: string, isMarked: boolean) =>
      `they ask “${text}”${isMarked ? '.' : ', the beginning of your first passage; once a question is marked, the first of those.'}`,
    unsearched:
      'the files that they read are left out: for so many passages `data/own.py` writes them, from your documents and questions.',
  },
  zh: {
    title: '这份工具包里装了什么',
    passages: (n: number) => `${n} 段`,
    example: '自带的示例，一家虚构渡轮公司的手册',
    own: (names: string[], more: number) =>
      `你的文档（${names.join('、')}${more > 0 ? `，另有 ${more} 个` : ''}）`,
    typed: '检索器里的文本',
    files: '`data/train.jsonl`、`data/valid.jsonl`、`data/test.jsonl`',
    exam: (n: number, isOwn: boolean) =>
      isOwn ? `你标过答案的 ${n} 个问题，写成对话。` : `就这本手册提的 ${n} 个问题，写成对话。`,
    unmarked:
      '仍是自带的示例，问的是一家虚构的渡轮公司，每题都附有手册里的段落。你还没有标过问题，所以 `1-prompting`、' +
      '`3-fine-tuning`、`5-evaluation` 里的得分说明不了你的文档。请在本站的检索器里标几个问题，再取一次工具包；' +
      '也可以照同样的格式自己写。',
    scripts: '`2-retrieval` 里的脚本',
    asks: (text: string, isMarked: boolean) =>
      `查询用的是“${text}”${isMarked ? '。' : '，也就是你第一段的开头；标过问题以后，就改用其中的第一个。'}`,
    unsearched: '它们要读的文件没有放进来：段落这么多，请用 `data/own.py` 从你的文档和问题写出。',
  },
};

/** The README of a kit with its last section rewritten. */
export function withContents(readme: string, locale: Locale, kit: FilledWith): string {
  const { title } = WORDS[locale];
  const [before = ''] = readme.split(`\n## ${title}\n`);
  return `${before.trimEnd()}\n\n## ${title}\n\n${lines(locale, kit).join('\n')}\n`;
}

function lines(locale: Locale, { passages, documents, questions, asked }: FilledWith): string[] {
  const t = WORDS[locale];
  const { colon, comma, listComma, stop } = LOCALES[locale];
  const isOwn = documents.length > 0;
  const names = documents
    .slice(0, NAMED)
    .map((name) => (name === 'typed' ? t.typed : inCode(name)));
  const from = isOwn ? t.own(names, documents.length - NAMED) : t.example;
  const places = ['`data/passages.jsonl`', ...(asked === undefined ? [] : ['`2-retrieval`'])];
  return [
    `${places.join(listComma)}${colon}${from}${comma}${t.passages(passages)}${stop}`,
    `${t.files}${colon}${questions > 0 ? t.exam(questions, isOwn) : t.unmarked}`,
    `${t.scripts}${colon}${asked === undefined ? t.unsearched : t.asks(asked, questions > 0)}`,
  ].map((line) => `- ${line}`);
}

const inCode = (name: string) => `\`${name.replaceAll('`', "'")}\``;
