import type { Locale } from '~/lib/locale';

const en = {
  title: 'Your own',
  description:
    'Your own documents, questions and prompts, on your device only: search them, see why an answer failed, let SmolLM2, Ollama, llama.cpp, LM Studio or vLLM answer.',
  lead: 'Your own documents, questions and prompts. They stay in this tab; a model answers if you choose one, and your text goes to no other machine.',
  documents: 'Your documents',
  rung: 'The exams of the ladder, taken by your own model',
  connect: 'How to connect a server of your own',
  steps: 'How to connect a server',
  step: [
    'Start one of the programs below with its command, which lets this page ask it.',
    'At the top of this page choose “my own server”, write its address (localhost:8080 will do) and press the button that asks which models it has.',
    'If the browser asks whether this site may reach your machine, allow it. Choose a model and ask.',
  ],
  start: 'How to start Ollama, llama.cpp, LM Studio or vLLM',
  slow: 'If it is slow, thinks, or stops',
  trouble: [
    'While the server is silent the page counts the seconds. A long prompt takes long to read; “Stop” ends the waiting.',
    'If a set of questions ends early, press its button again: it goes on with those that have no answer.',
    'An answer that the limit of tokens cut off is marked. A model that thinks first needs a higher limit, since its thought counts.',
    'A small model often answers in the right words and wrongly. Read the answers, not the share alone.',
  ],
};

const zh: typeof en = {
  title: '自己的材料',
  description:
    '自己的文档和问题、提示词和数据，只留在你的设备上：查一查，找出哪里答错了，还可以让 SmolLM2，或者 Ollama、llama.cpp、LM Studio、vLLM 来答。',
  lead: '放上自己的文档、问题和提示词。内容都留在这个标签页里；选了模型，才由模型来答，你的文字不会发往别的机器。',
  documents: '自己的文档',
  rung: '让自己的模型考一考阶梯上的题',
  connect: '怎样连接自己的服务器',
  steps: '怎样连接服务器',
  step: [
    '照下面的命令启动一个程序，命令里写明了允许本页访问。',
    '在本页顶上选“我自己的服务器”，写好地址（写 localhost:8080 就行），按一下按钮，看它有哪些模型。',
    '浏览器如果问是否允许本站访问这台电脑，选允许。挑一个模型，就可以问了。',
  ],
  start: '怎样启动 Ollama、llama.cpp、LM Studio 或 vLLM',
  slow: '太慢、只思考不回答、中途停了，怎么办',
  trouble: [
    '服务器没有动静的时候，页面会数秒。提示词长，读起来就久；不想再等，就按“停止”。',
    '一组问题没问完就断了，再按一次原来的按钮，会接着问还没有回答的。',
    '写满上限、被截断的回答都有标记。先思考再回答的模型要把上限调高，思考也算词元。',
    '小模型常常字眼对、意思错。要读回答，不要只看比例。',
  ],
};

/** The words of the page of a reader's own material. */
export const ownStrings: Record<Locale, typeof en> = { en, zh };
