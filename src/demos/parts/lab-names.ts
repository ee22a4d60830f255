import type { Locale } from '~/lib/locale';
import type { Contender, TaskName } from '~/lib/demos/four-roads/names';

/** What the lab's roads and tasks are called, wherever its results stand. */
export interface LabNames {
  roads: Record<Contender, string>;
  tasks: Record<TaskName, string>;
}

export const labNames: Record<Locale, LabNames> = {
  en: {
    roads: {
      base: 'Nothing',
      prompt: 'Prompting',
      rule: 'Written rule',
      rag: 'Retrieval',
      examples: 'Retrieved examples',
      finetune: 'Fine-tuning',
      replay: 'Fine-tuning with replay',
      lora: 'LoRA',
      head: 'Head only',
      scratch: 'From scratch',
      both: 'Tuned and retrieving',
    },
    tasks: {
      facts: 'New facts',
      behaviour: 'New behaviour',
      change: 'Facts change',
      poison: 'Bad passages',
      both: 'Both',
      own: 'Your own',
    },
  },
  zh: {
    roads: {
      base: '什么都不做',
      prompt: '写提示词',
      rule: '写明规则',
      rag: '检索',
      examples: '检索示例',
      finetune: '微调',
      replay: '微调加回放',
      lora: 'LoRA',
      head: '只调输出层',
      scratch: '从零训练',
      both: '微调加检索',
    },
    tasks: {
      facts: '新事实',
      behaviour: '新做法',
      change: '事实变了',
      poison: '坏资料',
      both: '两样都要',
      own: '自己出题',
    },
  },
};
