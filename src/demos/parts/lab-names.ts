import type { Locale } from '~/lib/locale';
import type { RecordedRoad, RecordedTask } from '~/demos/four-roads/core/names';

/** Names of the lab's roads and tasks, wherever its results appear. */
export interface LabNames {
  roads: Record<RecordedRoad, string>;
  tasks: Record<RecordedTask, string>;
}

export const labNames: Record<Locale, LabNames> = {
  en: {
    roads: {
      base: 'Untouched model',
      prompt: 'Prompting',
      rule: 'Written rule',
      words: 'Retrieval by words',
      rag: 'Retrieval',
      examples: 'Retrieved examples',
      whole: 'All in one prompt',
      counts: 'Counted words',
      finetune: 'Fine-tuning',
      replay: 'Fine-tuning with replay',
      scratch: 'From scratch',
      both: 'Tuned + retrieval',
    },
    tasks: {
      facts: 'New facts',
      behaviour: 'New behaviour',
      change: 'Facts change',
      poison: 'Planted falsehoods',
      both: 'New facts, new format',
      routing: 'Sorting messages',
      drift: 'A year of changes',
    },
  },
  zh: {
    roads: {
      base: '什么都不做',
      prompt: '提示工程',
      rule: '写明规则',
      words: '关键词检索',
      rag: '检索',
      examples: '检索示例',
      whole: '全放进提示词',
      counts: '数词分类',
      finetune: '微调',
      replay: '微调加回放',
      scratch: '从零训练',
      both: '微调加检索',
    },
    tasks: {
      facts: '新事实',
      behaviour: '新格式',
      change: '事实变了',
      poison: '混入假话',
      both: '新事实加新格式',
      routing: '分派来信',
      drift: '一年的变化',
    },
  },
};
