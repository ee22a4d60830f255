import type { Both } from '~/lib/locale';

interface DecideStrings {
  title: string;
  description: string;
  orderings: string;
  limits: string;
  scaleLead: string;
  text: string;
  onward: string;
  lab: string;
}

/** The words of the deciding page around its sentence and its table. */
export const decideStrings: Both<DecideStrings> = {
  en: {
    title: 'Which road? Fill four blanks, and decide',
    description:
      'RAG, fine-tuning, a long prompt or a model of your own: fill four blanks, see where to begin, what to test first, what would change it; with a memo.',
    orderings: 'Four orderings, checked',
    limits: 'What a rating is, and what it is not',
    scaleLead: 'The scale: ',
    text: 'A rating turns studies of unlike settings into one figure from 1 to 5. Its reason says what it rests on; where no study was found, it says so. A range means that it depends, and counts by its middle. Measured values come from one small model in an invented world: they appear beside the ratings and do not set them. Until you run the lab they are those of our recorded runs.',
    onward: 'Rules and ratings cannot try it for you.',
    lab: 'Run the roads on one task',
  },
  zh: {
    title: '选哪条路？填四个空就能定',
    description:
      '检索、微调、长提示词，还是自己训一个模型？填四个空，看从哪里开始，先测什么，什么会让你改主意，再带走一页备忘。',
    orderings: '四种排法，逐一核对',
    limits: '评分是什么，不是什么',
    scaleLead: '尺度：',
    text: '评分把条件各异的研究折成 1～5 的一个数。理由里写明依据；没有找到研究的，也写明了。区间表示看情况，计算时取中点。实测值来自虚构世界里的一个小模型，放在评分旁边，不用来定评分。你还没有跑过实验室时，填的是本站实测的数。',
    onward: '规则和评分替不了你去试。',
    lab: '同一任务，四条路都跑一遍',
  },
};
