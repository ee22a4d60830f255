import type { RungStrings } from './en';

/** 读者自己的一级的词句。`{…}` 是占位符。 */
export const zh: RungStrings = {
  title: '你自己的一级：你的模型会阅读吗？',
  lead: '用同样的测试方法，把同样的题交给你自己的模型，结果会作为第四种标记（三角形）出现在上面的各行里。模型可以在你自己的服务器上运行（Ollama、llama.cpp、LM Studio 或 vLLM），也可以加载到这个标签页里。题目和回答都是英文。',
  differs:
    '每条提示词都与 SmolLM2 读到的逐字相同，每一步都取概率最高的词元。你的服务器会给提示词套上模型自己的对话格式，有的还会加一条系统消息。归档的示例也写在对话里；SmolLM2 的那一行把示例写成普通文本，因为在对话里它总是写成一封信。因此请比较各种方法的先后，并且先看“只给正确的事实”：如果模型连一条事实都读不懂，检索也帮不了它。',
  noscript: '这一部分需要 JavaScript，因为模型在你的浏览器里或者你自己的服务器上运行。',
  tasks: '任务',
  task: {
    facts: '事实',
    truetext: '真实的文本',
    format: '归档成一行',
  },
  taskDoes: {
    facts: '120 条虚构的码头事实，抽问 12 条，另加 4 道没有答案、应当拒答的题',
    truetext: '40 道问英文圣经故事的题，抽问 12 道，每段 75～160 个词',
    format: '80 封来信，抽 12 封，每封写成一行“KIND | quay | day”，不能多写别的',
  },
  most: '每个回答最多几个词元',
  mostHelp: 'SmolLM2 的上限是 40。如果模型先思考再回答，请把上限调高。',
  road: {
    closed: '不给任何资料',
    'few-shot': '给示例',
    fact: '只给正确的事实',
    'minilm-4': '语义检索 4 条',
    'paste-all': '粘贴全部事实',
  },
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
  cell: '{n} 题中 {right} 题',
  found: '检索到 {found}，读对 {read}',
  none: '–',
  rule: '评分规则与 SmolLM2 相同：回答里完整地出现答案就算正确，前后有别的话也不影响；归档的一行则必须是整个回答。三角形的横线是 95% 区间（Wilson），题数少时区间很宽。',
  every: '每道题和每个回答（{n}）',
  heads: ['题目', '做法', '回答', '评判'],
  expected: '答案：{answer}',
  expectedNone: '这道题没有答案',
  marks: {
    told: { right: '正确', wrong: '错误' },
    unknown: { right: '正确地拒答', wrong: '错误，它作了回答' },
  },
  empty: '（没有内容）',
  roles: { user: '用户', assistant: '模型', system: '系统' },
  problems: {
    'no-model':
      '还没有可用的模型。请连接你的服务器，或者在这个标签页里加载一个模型，然后再按一次。',
    'no-exam': '没有从本站取到题目。请重新加载页面，然后再按一次。',
  },
};
