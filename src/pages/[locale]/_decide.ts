import type { Both } from '~/lib/locale';

interface DecideStrings {
  title: string;
  description: string;
  orderings: string;
  onward: string;
  lab: string;
}

/** The words of the deciding page around its sentence and its table. */
export const decideStrings: Both<DecideStrings> = {
  en: {
    title: 'Which road? Fill five blanks, and decide',
    description:
      'RAG, fine-tuning, a long prompt or a model of your own: fill five blanks, see where to begin, what to test first, what would change it; with a memo.',
    orderings: 'Four orderings, checked',
    onward: 'Rules and ratings cannot try it for you.',
    lab: 'Run the roads on one task',
  },
  zh: {
    title: '选哪条路？填五个空就能定',
    description:
      '检索、微调、长提示词，还是自己训一个模型？填五个空，看从哪里开始，先测什么，什么会让你改主意，再带走一页备忘。',
    orderings: '四种排法，逐一核对',
    onward: '规则和评分替不了你去试。',
    lab: '同一任务，四条路都跑一遍',
  },
};
