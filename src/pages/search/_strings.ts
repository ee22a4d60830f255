import type { Locale } from '~/lib/locale';

type Page = { title: string; text: string };
type Strings = { pages: Record<string, Page>; demo: string; claim: string; case: string };

/** Search words for main pages and demos; the keys of `pages` are paths below the locale. */
export const indexStrings = {
  en: {
    pages: {
      '': {
        title: 'First page',
        text: 'The short answer: six typical cases, and which of the four roads to try first.',
      },
      'five/': {
        title: 'Five minutes, one lost bag',
        text: 'One question and one small real model: ask it, paste the page, search first, tune it, see what it forgot; then test whether your model reads.',
      },
      'learn/': {
        title: 'Course',
        text: 'All lessons, sheet by sheet, and four ways through them.',
      },
      'learn/cheat-sheet/': {
        title: 'The cheat sheet',
        text: 'The four roads on two printed sides: when each wins, how it fails, what to measure first, five rules with their numbers, formulas.',
      },
      'lab/': {
        title: 'Lab: four roads, one task',
        text: 'Prompting, retrieval, fine-tuning and training from scratch on one task, measured in your tab; change the task and the ranking changes.',
      },
      'demos/': { title: 'Demos', text: 'Everything on this site that you can run yourself.' },
      'own/#clinic': {
        title: 'Failure clinic: why did my RAG fail?',
        text: 'Bring a wrong answer, and follow the right one through store, cuts, search and prompt to the station where it was lost.',
      },
      'ladder/': {
        title: 'The ladder: one exam, three sizes',
        text: 'The same roads on the same tasks by the tiny model, by SmolLM2 with 135 million weights, and in the literature: what holds, and what turns round.',
      },
      'kit/': {
        title: 'Take-home kit',
        text: 'Complete projects for real models: promptfoo, PostgreSQL with pgvector, OpenSearch, Qdrant, LoRA and QLoRA with TRL, MLX-LM, Axolotl, LLaMA-Factory, LitGPT, Ragas, lm-evaluation-harness.',
      },
      'own/': {
        title: 'Your own',
        text: 'Your own documents, questions and prompts on your device; connect Ollama, llama.cpp, LM Studio or vLLM, or load a model in the tab, and it answers.',
      },
      'teach/': {
        title: 'Lesson plans',
        text: 'For teachers: a plan of 45 and one of 90 minutes for each lesson.',
      },
      'guide/': {
        title: 'Which road?',
        text: 'Your case on one map: the road to take first, what to test, and the four roads by 17 criteria with your own weights.',
      },
      'glossary/': { title: 'Glossary', text: 'Every term, in English and Chinese.' },
      'claims/': {
        title: 'Claims',
        text: 'What four articles claim, checked one by one: verdict, reason, evidence.',
      },
      'sources/': {
        title: 'Sources',
        text: 'The bibliography and the measured findings, and how each of them was read.',
      },
      'changes/': {
        title: 'What changed',
        text: 'Verdicts and conclusions that moved, newest first: what this site said, what it says now, and why.',
      },
      'about/': {
        title: 'Method and limits',
        text: 'How this was made and checked, and what it cannot tell.',
      },
      'licence/': { title: 'Licence', text: 'What you may do with the texts and the code.' },
    },
    demo: 'See at work: {terms}.',
    claim: 'Claim {id}',
    case: 'First road: {road}. {why}',
  },
  zh: {
    pages: {
      '': { title: '首页', text: '长话短说：六种典型情况，先走四条路里的哪一条。' },
      'five/': {
        title: '五分钟，一只落下的包',
        text: '一个问题，一个真实的小模型：直接问它、贴资料、先检索、微调，再看它忘了什么；最后测一测你的模型会不会阅读。',
      },
      'learn/': { title: '课程', text: '全部课程，另有四条阅读路线。' },
      'learn/cheat-sheet/': {
        title: '速查表',
        text: '两面 A4 纸上的四条路：什么时候合算、怎么失败、先量什么，五条规律和数字，几个公式。',
      },
      'lab/': {
        title: '实验室：四条路，同一任务',
        text: '提示工程、检索、微调、从零训练跑同一个任务，在你的标签页里测；任务一换，名次也换。',
      },
      'demos/': { title: '演示', text: '本站所有可以亲手运行的东西。' },
      'own/#clinic': {
        title: '故障诊所：检索增强为什么答错',
        text: '带一个答错的例子来，沿着知识库、分块、检索、提示一站一站查，看正确答案丢在哪里。',
      },
      'ladder/': {
        title: '阶梯：一场考试，三种规模',
        text: '同样的方法和任务，由小模型、1.35 亿参数的 SmolLM2 和论文中的大模型完成：哪些结论成立，哪些结论反转。',
      },
      'kit/': {
        title: '带回家的工具包',
        text: '给真实模型用的完整项目：promptfoo，PostgreSQL 加 pgvector，OpenSearch，Qdrant，用 TRL、MLX-LM、Axolotl、LLaMA-Factory 做 LoRA 和 QLoRA，LitGPT，Ragas，lm-evaluation-harness。',
      },
      'own/': {
        title: '自己的材料',
        text: '自己的文档、问题和提示词，只留在你的设备上；连上 Ollama、llama.cpp、LM Studio 或 vLLM，或者在标签页里加载模型，让它来答。',
      },
      'teach/': { title: '教案', text: '教师用：每一课都有 45 分钟和 90 分钟两份教案。' },
      'guide/': {
        title: '该走哪条路？',
        text: '在一张地图上看你的情形：先走哪条路，先测试什么，并按 17 项标准比较四条路，权重由你设定。',
      },
      'glossary/': { title: '术语表', text: '全部术语，中英文对照。' },
      'claims/': { title: '论断', text: '四篇文章说了什么，逐条核对：判定、理由、证据。' },
      'sources/': { title: '出处', text: '参考文献和实测结果，以及每一条是怎么读的。' },
      'changes/': {
        title: '哪些结论变了',
        text: '有变动的判定和结论，新的在前：本站原来怎么说，现在怎么说，为什么改。',
      },
      'about/': { title: '方法与局限', text: '本站怎么写成、怎么核对，有哪些说不准。' },
      'licence/': { title: '许可', text: '文字和代码可以怎么用。' },
    },
    demo: '亲手试试：{terms}。',
    claim: '论断 {id}',
    case: '先走：{road}。{why}',
  },
} satisfies Record<Locale, Strings>;

/** The words of the page with the ten answers. */
export const answerPageStrings = {
  en: {
    title: 'Ten questions, answered',
    description:
      'Fine-tune or retrieve, how many examples, how large the chunks: ten questions that people ask, each answered in one sentence.',
    lead: 'The search itself needs JavaScript. A single word is explained in the',
    glossary: 'glossary.',
  },
  zh: {
    title: '十个常见问题的答案',
    description:
      '该微调还是用检索，需要多少条样本，文档切成多大的块：十个常见的问题，每个用一句话回答。',
    lead: '搜索功能需要 JavaScript。如果只想查一个词，可以打开',
    glossary: '术语表。',
  },
} satisfies Record<Locale, unknown>;
