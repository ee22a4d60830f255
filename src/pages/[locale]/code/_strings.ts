import type { Locale } from '~/lib/locale';

export const wholeFileStrings = {
  en: {
    description:
      'A small world, a transformer and its training, BM25, a prompt, LoRA and four roads to new facts: one TypeScript file to read from top to bottom.',
    lead: 'A world, a transformer with its gradients, training, a search, LoRA and the four roads: one file without imports, to be read from top to bottom.',
    download: 'Download crossroads.ts ({lines} lines)',
    run: 'Run it with “node crossroads.ts”. Node 22.18 or newer takes the types away by itself, so nothing has to be installed. It trains four models on one core without a word, which takes up to ten minutes, and then prints one table.',
    same: 'The file imports nothing from this site, but it computes what the site computes. A test trains its model and the site’s own engine on the same pages from the same seed, and the losses must agree to four decimals; the scores of its search must equal those of our BM25.',
    outputTitle: 'What it printed',
    output:
      'Every road is asked the same questions: the new facts in words that fine-tuning has seen and in words that it has not, old facts from the pretraining text, and facts nobody has told, where “unknown” is the right answer. The prompt holds four facts, so prompting answers few questions. Retrieval answers every question whose words are rare, but “what is the river of” also leads its word search to the rivers of other towns. Fine-tuning learns all the new facts and pays with old ones and with its “unknown”; LoRA, with the same steps and the same rate, learns less and forgets less. A model trained from scratch on the new facts alone knows hardly anything else.',
    caveat:
      'This is one run with one seed, of a model with about 29,000 weights that knows 16 towns. The lab repeats the comparison with a larger model, several seeds and a better search.',
    listingTitle: 'The file',
  },
  zh: {
    description:
      '一个小世界、一个 Transformer 和它的训练、BM25、提示词、LoRA，再加通往新事实的四条路：一份可以从头读到尾的 TypeScript 文件。',
    lead: '一个小世界，一个连梯度都手写的 Transformer，训练、检索、LoRA 和四条路：都在一个不引用任何库的文件里，可以从头读到尾。',
    download: '下载 crossroads.ts（{lines} 行）',
    run: '运行方法：node crossroads.ts。Node 22.18 起会自己去掉类型，什么都不用安装。它在一个核上训练四个模型，最多要十分钟，其间什么也不显示，最后打印一张表。',
    same: '这个文件没有引用本站的任何代码，算出来的却和本站一样。有一项测试让它的模型和本站的引擎从同一个随机种子出发，读同样的文本，两边的损失必须在小数点后四位上一致；它的检索得分也必须与本站的 BM25 相等。',
    outputTitle: '打印的结果',
    output:
      '每条路回答同样的问题：新事实按微调时见过的问法问一遍，再换一种没见过的问法问一遍；还有预训练文本里的旧事实，以及谁也没讲过的事，后者答 unknown（不知道）才算对。提示词里只放四条事实，所以只写提示词答对的不多。检索时，问题里的词少见，就全都答得对；换成 what is the river of 这样的常用词，按词检索会找到别的镇的河。微调把新事实全学会了，代价是忘掉旧事实，也不再说 unknown；LoRA 的步数和学习率与它相同，学得少，忘得也少。只拿新事实从零训练的模型，别的几乎什么也不知道。',
    caveat:
      '这是一个随机种子的一次运行，模型大约有 2.9 万个权重，只认得 16 个镇。实验室里的比较用的模型更大，种子不止一个，检索也更好。',
    listingTitle: '文件全文',
  },
} satisfies Record<Locale, Record<string, string>>;
