import type { Both } from '~/lib/locale';

/**
 * For claims that the ledger calls wrong, contested or outdated although a run may support them: the difference between
 * the run and the studies, by claim id.
 */
export const CLAIM_DIFFERENCES: Readonly<Record<string, Both<string>>> = {
  '000-06': {
    en: 'Here a prompt holds some nine of 120 facts and the model cannot reason; in studies large models were prompted on what they partly knew.',
    zh: '这里的提示词只放得下 120 条事实里的九条左右，模型也不会推理；研究里提示的是大模型，题目它们本来就知道一部分。',
  },
  '000-08': {
    en: 'Here the filter by name misses nothing and each document is short and true; in studies real questions went to large collections, and 17% to 33% of the answers were invented.',
    zh: '这里按名字筛选一条也不漏，文档又短又真；研究里是真实的提问和庞大的资料，17% 到 33% 的回答是编的。',
  },
  '000-10': {
    en: 'Here tuning sees every fact in four wordings and the exam asks for nothing else; on news, retrieval led three 7B models by 19 to 31 points.',
    zh: '这里每条事实微调时见过四种说法，考的也只有这些；在新闻题上，三个 7B 模型都是检索领先，领先 19 到 31 个百分点。',
  },
  '000-11': {
    en: 'Here a small model learns one short text by heart and is asked about nothing beside it; models trained on real text are wrong about facts that they met once.',
    zh: '这里小模型把一篇短文背熟，考的也只有这篇短文；拿真实文本训练的模型，只见过一次的事实就会答错。',
  },
  '000-12': {
    en: 'Here a format and a few codes are all there is to learn; a model for open questions needs what only a large pre-training gives.',
    zh: '这里要学的只有一种格式和几个记号；要回答开放的问题，就得有大规模预训练才给得了的东西。',
  },
  '000-33': {
    en: 'Here every road is given the same short facts; in studies each link of that order has a counter-example.',
    zh: '这里给每条路的是同样一批简短的事实；在研究里，这个顺序的每一环都有反例。',
  },
  '003-15': {
    en: 'Here it depends on the search: by words alone retrieval misses what the question does not name. With the right passage in the store, studies found retrieval ahead by 19 to 31 points.',
    zh: '在这里要看怎么找：只按词来找，问题没提到的就找不到。资料库里有正确的那一段时，研究里是检索领先 19 到 31 个百分点。',
  },
};
