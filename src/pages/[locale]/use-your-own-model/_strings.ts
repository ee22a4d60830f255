import type { Locale } from '~/lib/locale';

const en = {
  title: 'Use your own model',
  description:
    'Connect Ollama, llama.cpp, LM Studio or vLLM, or load a model in the tab: every place on this site where your own model answers.',
  lead: 'Most numbers here come from a tiny model. At seven places a model of yours can answer instead: from a server on your own machine, or loaded into this tab. Nothing is sent to any other machine.',
  places: 'Where it can answer',
  place: 'Place',
  does: 'What you ask it there',
  server: 'Your server',
  tab: 'Model in the tab',
  yes: 'yes',
  no: 'no',
  names: {
    playground: 'Write to a model',
    bench: 'Prompt bench, your own prompt',
    answering: 'Retriever, answers from passages',
    rung: 'Ladder, your own rung',
    citations: 'Citation check, an answer to check',
  },
  asks: {
    playground: 'Anything. You see each token, its chance, and what else was weighed.',
    bench: 'Two to four wordings of your prompt on rows of your own, scored with intervals.',
    answering:
      'A question with the passages found for it, or the 40 built-in ones, with and without passages.',
    rung: 'The exams that SmolLM2 took: does your model read what is in its prompt, and keep to a form? A fourth mark shows it.',
    citations:
      'A question about passages of yours; each sentence is checked against what it cites.',
  },
  opens: 'A link opens the right fold. There, choose “on my own server” or “in this tab”.',
  steps: 'How to connect a server',
  step: [
    'Start one of the programs below with its command, which lets this page ask it.',
    'At one of the places above choose “on my own server”, write its address (localhost:8080 will do) and press the button that asks which models it has.',
    'If the browser asks whether this site may reach your machine, allow it. Choose a model and ask.',
  ],
  start: 'How to start Ollama, llama.cpp, LM Studio or vLLM',
  slow: 'If it is slow, thinks, or stops',
  trouble: [
    'While the server is silent the page counts the seconds. A long prompt takes long to read; “Wait as long as it takes” keeps the connection open.',
    'If a set of questions ends early, press its button again: it goes on with those that have no answer.',
    'An answer that the limit of tokens cut off is marked. A model that thinks first needs a higher limit, since its thought counts.',
    'A small model often answers in the right words and wrongly. Read the answers, not the share alone.',
  ],
};

const zh: typeof en = {
  title: '使用自己的模型',
  description:
    '连上 Ollama、llama.cpp、LM Studio 或 vLLM，或者在标签页里加载模型：本站所有能让你自己的模型来回答的地方。',
  lead: '本站的数字大多出自一个很小的模型。有七个地方可以换成你自己的模型：在你电脑的服务器上运行，或者加载到这个标签页里。内容不会发往别的机器。',
  places: '哪些地方可以用',
  place: '地方',
  does: '在那里问什么',
  server: '自己的服务器',
  tab: '标签页里的模型',
  yes: '可以',
  no: '不行',
  names: {
    playground: '给模型写点什么',
    bench: '提示词工作台：你自己的提示词',
    answering: '检索器：照段落回答',
    rung: '阶梯：你自己的一级',
    citations: '引用核对：写一个回答来核对',
  },
  asks: {
    playground: '什么都行。每个词元的概率，还有模型掂量过的别的词元，都看得到。',
    bench: '同一个提示词写两到四种，用你自己的数据逐行跑，给出分数和区间。',
    answering: '问一个问题，附上找到的段落；也可以问内置的 40 题，给段落和不给段落各一遍。',
    rung: 'SmolLM2 考过的测试：提示词里的内容，你的模型读得懂吗？规定的格式，它守得住吗？结果画成第四种标记。题目是英文。',
    citations: '就你自己的段落提问，回答的每句话都拿它注明的段落核对。',
  },
  opens: '点链接就会展开相应的折叠部分。在那里选“我自己的服务器上”或“这个标签页里”。',
  steps: '怎样连接服务器',
  step: [
    '照下面的命令启动一个程序，命令里写明了允许本页访问。',
    '在上面任何一处选“我自己的服务器上”，写好地址（写 localhost:8080 就行），按一下按钮，看它有哪些模型。',
    '浏览器如果问是否允许本站访问这台电脑，选允许。挑一个模型，就可以问了。',
  ],
  start: '怎样启动 Ollama、llama.cpp、LM Studio 或 vLLM',
  slow: '太慢、只思考不回答、中途停了，怎么办',
  trouble: [
    '服务器没有动静的时候，页面会数秒。提示词长，读起来就久；按“继续等，不限时”，连接就一直开着。',
    '一组问题没问完就断了，再按一次原来的按钮，会接着问还没有回答的。',
    '写满上限、被截断的回答都有标记。先思考再回答的模型要把上限调高，思考也算词元。',
    '小模型常常字眼对、意思错。要读回答，不要只看比例。',
  ],
};

/** The words of the page about a reader's own model. */
export const ownModelStrings: Record<Locale, typeof en> = { en, zh };
