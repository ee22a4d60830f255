import type { Both } from '~/lib/locale';
import type { Base } from '~/lib/tinylm/bases';

/** The setting that chooses a pretrained model, in the words of a form. */
interface PretrainedWords {
  base: string;
  baseOptions: Record<Base, string>;
}

export const pretrainedWords: Both<PretrainedWords> = {
  en: {
    base: 'Pretrained model',
    baseOptions: { '1': 'this site’s', '2': 'from a second seed', '3': 'from a third seed' },
  },
  zh: {
    base: '预训练模型',
    baseOptions: {
      '1': '本站使用的模型',
      '2': '用第二个种子预训练的模型',
      '3': '用第三个种子预训练的模型',
    },
  },
};
