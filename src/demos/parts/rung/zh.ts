import type { RungStrings } from './en';

/** 读者自己的一级的词句。`{…}` 是占位符。 */
export const zh: RungStrings = {
  title: '你自己的一级：你的模型会阅读吗？',
  lead: '用同样的测试方法，把同样的题交给你自己的模型，结果会作为第四种标记（三角形）出现在上面的各行里。模型可以在你自己的服务器上运行（Ollama、llama.cpp、LM Studio 或 vLLM），也可以加载到这个标签页里。题目和回答都是英文。',
  differs:
    '每条提示词都与 SmolLM2 读到的逐字相同，每一步都取概率最高的词元。你的服务器会给提示词套上模型自己的对话格式，有的还会加一条系统消息。因此请比较各种方法的先后，并且先看“只给正确的事实”：如果模型连一条事实都读不懂，检索也帮不了它。',
  noscript: '这一部分需要 JavaScript，因为模型在你的浏览器里或者你自己的服务器上运行。',
  questions: '有答案的题数',
  questionsHelp:
    '{least}～{most} 道，从 120 道题中抽取。另外再加三分之一没有答案的题，这些题应当拒答。“只给正确的事实”不问这些题。',
  rungSeed: '随机种子',
  rungSeedHelp: '题目由种子抽取，各种方法回答同样的题。',
  most: '每个回答最多几个词元',
  mostHelp: 'SmolLM2 的上限是 40。如果模型先思考再回答，请把上限调高。',
  roads: '方法',
  roadDoes: {
    closed: '提示词里只有问题',
    fact: '一条事实，答案就在其中',
    'minilm-4': '本站记录中 MiniLM 检索到的四条事实',
    'bm25-4': '本站记录中 BM25 检索到的四条事实',
    'paste-all': '全部 120 条事实，约 2,100 个词元',
  },
  road: {
    closed: '不给任何资料',
    fact: '只给正确的事实',
    'minilm-4': '语义检索 4 条',
    'bm25-4': '关键词检索 4 条',
    'paste-all': '粘贴全部事实',
  },
  count: '一共 {replies} 个回答。',
  estimateNone: '先连接服务器或者加载模型，这里就会显示大约需要多长时间。',
  run: '向模型提问',
  loading: '正在加载题目……',
  asking: '第 {at} 个回答，共 {of} 个：{road}。',
  done: '已经问完，共 {n} 个回答。三角形已经画在上面的各行里。',
  stopped: '已经停止，{n} 个回答都保留着。再按一次按钮，就接着问其余的题。',

  yours: '你的模型：{model}',
  legend: '三角形是你刚刚测试的 {model}，横线是 95% 区间。',
  mark: '{road}，{model}：{n} 题中 {right} 题',
  reads:
    '提示词里有正确的事实时，{model} 答对 {n} 题中的 {right} 题。1.35 亿参数的 SmolLM2 答对 {realN} 题中的 {realRight} 题。',
  drawn: '种子 {seed}，每个回答最多 {most} 个词元',
  roadHead: '方法',
  rightHead: '答对的题数',
  foundHead: '检索与阅读',
  declinedHead: '正确拒答的题数',
  counted: '{n} 题中 {right} 题（{low}～{high}）',
  cell: '{n} 题中 {right} 题',
  found: '检索到 {found}，读对 {read}',
  none: '–',
  rule: '评分规则与 SmolLM2 相同：回答里完整地出现答案就算正确，前后有别的话也不影响。括号里是 95% 区间（Wilson），题数少时区间很宽。',
  every: '每道题和每个回答（{n}）',
  expected: '答案：{answer}',
  expectedNone: '这道题没有答案',
  marks: {
    facts: { right: '正确', wrong: '错误' },
    unknown: { right: '正确地拒答', wrong: '错误，它作了回答' },
  },
  empty: '（没有内容）',
  roles: { user: '用户', assistant: '模型', system: '系统' },
  problems: {
    'no-model':
      '还没有可用的模型。请连接你的服务器，或者在这个标签页里加载一个模型，然后再按一次。',
    'no-exam': '没有从本站取到题目。请重新加载页面，然后再按一次。',
    'tiny-model':
      '{name} 只认识它那个小世界里的词，它的结果已经在上面的表里。请连接你的服务器，或者加载别的模型。',
  },
};
