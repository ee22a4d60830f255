import { zh as encoder, hosted } from '../encoder/zh';
import type { ModelStrings } from './en';

export const zh: ModelStrings = {
  locale: 'zh',
  and: '和',
  ...hosted,
  panel: '语言模型',
  intro:
    '模型可以在这个标签页里运行，也可以在你自己的服务器上运行。每个按钮都写明向谁取什么、问什么；按下之前，不取、不问，也不发任何东西。打不开 huggingface.co 时，可以换一个模型站点，可以用下载到这台电脑上的文件，也可以改用自己的服务器。',
  source: '模型在哪里运行',
  sources: { tab: '这个标签页里', server: '我自己的服务器上' },

  ours: {
    'tiny-en': '英文小模型',
    'tiny-zh': '中文小模型',
  },
  oursGroup: '本站自制',
  siteGroup: '取自本站',
  offeredGroup: '取自模型站点',
  trainedGroup: '在本页训练的',
  languages: { en: '英文', zh: '中文' },
  oursName: { 'tiny-en': '英文小模型', 'tiny-zh': '中文小模型' },
  modelIdHelp:
    '凡是做文本生成、带 ONNX 文件、照 transformers.js 的目录结构存放的模型都行，例如 onnx-community/Qwen2.5-0.5B-Instruct。',
  modelIdMissing: '请先填模型 ID，例如 onnx-community/Qwen2.5-0.5B-Instruct。',
  modelHostHelp:
    '模型库、目录结构相同的镜像，或者一个放模型的文件夹：本站的路径，例如 /models/，或者这台电脑上的，例如 http://localhost:3000/models/。镜像要许可别的网站读取（CORS）；hf-mirror.com 的维护者 2024 年说，它已经关掉了这项许可。本站自制的模型总是取自本站。',
  device: '用什么计算',
  devices: { cpu: 'CPU', webgpu: '显卡（WebGPU）' },
  deviceHelp: '选显卡时，浏览器还要从本站取一个约 4 MB 的运行时。它有多快，我们没能测过。',

  expectOurs: '有 {parameters}个参数，只认得它那个小世界里的词，一问就答。',
  expectSite:
    '这个模型有{parameters}个参数，需要下载 {size}，加载以后约占 0.7 GB 内存。我们在一台同时做着别的工作的服务器上用单个核心测过：短问题要等 0.25～1.5 秒才开始作答，120 个词元的提示词要等 2～8 秒，每秒写 2～13 个词元。这个模型只读写英文，因此请用英文提问。',
  expect: '{parameters}个参数，约 {size}。',
  expectHere: '在这台设备上估计每秒写 {from}～{to} 个词元。',
  expectElsewhere: '粗估每秒写 {from}～{to} 个词元，依据的是一台服务器，不是这台设备。',
  expectWebgpu: '{parameters}个参数，约 {size}。在显卡上有多快，我们不知道。',
  expectWhyElsewhere:
    '我们在一台服务器的 CPU 上，测过形状和这个模型相同、权重随机的网络，这两个数是那个速度的一半和一倍半。等有一个取自模型站点的模型在这里写过，就按它在这台设备上的速度来估。',
  expectWhyHere:
    '我们在一台服务器的 CPU 上，测过形状和这个模型相同、权重随机的网络；这里再按“{name}”在这台设备上写得多快，折算那个速度。',
  expectOther: '会先问大小，再取文件。它有多快，我们不知道。',
  expectTrained: '它在这个标签页里写成文件，从内存里加载，什么也不取。',
  neverRun:
    '这些模型里，我们运行过小模型和取自本站的模型。其余模型的权重在测试本站的地方取不到，因此它们的大小只是大概，确切的大小要等站点报来。',
  counts: [
    [1e12, '{n} 万亿'],
    [1e8, '{n} 亿'],
    [1e4, '{n} 万'],
    [1, '{n} '],
  ],

  loadOurs: '从本站（{host}）加载“{name}”，{size}，MIT 许可',
  loadSite: '从本站加载 {name}，{size}，占用 0.7 GB 内存，{licence} 许可',
  load: '从 {host} 加载 {name}，约 {size}，{licence} 许可',
  loadExact: '从 {host} 加载 {name}，{size}，{licence} 许可',
  loadUntold: '从 {host} 加载 {name}，约 {size}（站点没有说明），{licence} 许可',
  loadTrained: '从这个标签页的内存加载“{name}”，什么也不取',
  missingHelp:
    '部署这份网站的人没有放入 {name}（{size}）。可以改用小模型、模型站点上的模型，或者你自己的服务器。',
  nothingYet: '还没有加载语言模型。',
  kept: '浏览器里存着“{name}”（{size}），不联网也能加载。',
  toldNow: '“{name}”的确切大小是 {size}，正在加载。',
  toldOther: '“{name}”的确切大小是 {size}，不是约 {about}。权重还没有取：再按一次就加载。',
  rounded: '{host} 上没有最适合这台设备的权重，改取 {bits}的；速度可能和估计的不同。',
  roundings: {
    q8: '8 位',
    int8: '8 位整数',
    uint8: '8 位无符号整数',
    q4: '4 位',
    q4f16: '4 位加 16 位',
    fp16: '16 位',
    fp32: '32 位',
  },
  starting: '文件齐了，正在初始化模型……',
  gauging: '先让模型写几个词，测一测速度……',
  gauge:
    '一家轮渡公司有一本手册，上面写着渡船几点开、船票多少钱、谁可以带自行车上船。每天早上，船长先看天气预报，然后',
  loaded: '“{name}”已加载，用了 {seconds} 秒。',
  adapterOn: '适配器“{name}”已启用，模型写出的内容都受它影响。',
  loadedNotKept: '浏览器不肯存这些文件，下次来要重新取。',
  loadedTrained: '只要不离开本页，它就一直在。',
  paceHere: '在这台设备上测得：每秒约写 {writes} 个词元，约读 {reads} 个。',
  inMemory: '你写的和它答的，都只留在这个标签页的内存里。',
  stopped: '模型停了。按按钮重新加载。',

  endpoint: '你的服务器地址',
  endpointHelp:
    '这台电脑上兼容 OpenAI 接口、不要密钥的服务器：Ollama、llama.cpp、LM Studio 或 vLLM。地址里的主机名只能是 localhost 或 127.0.0.1，连不到别处。',
  listModels: '问 {host} 有哪些模型',
  listing: '正在问 {host} 有哪些模型……',
  served: '它的模型',
  servedChosen: '从现在起由 {host} 上的“{name}”来答。你的文字只发给这台服务器，不发往别处。',
  servedMany: '{host} 列出了 {of} 个模型，这里只能选前 {first} 个。',
  notAsked: '还没有问过服务器。',

  writing: '生成设置',
  lmTemperature: '温度',
  lmTemperatureHelp:
    '设为 0，每次都取概率最高的词元；设为 1，按模型给出的概率抽；再往上调，各词元的概率就拉得更平。',
  lmTopP: 'Top-p',
  lmTopPHelp:
    '从概率最高的词元往下数，概率合计一到这个数就停，只在数过的词元里抽；设为 1，一个也不去掉。',
  lmMost: '最多词元数',
  lmMostHelp: '写到这么多就停，哪怕一句话没写完。',
  lmSeed: '随机种子',
  lmSeedHelp:
    '在这个标签页里，模型、文字、设置和种子都相同，抽出的词元就相同。温度是 0 时，种子不起作用。',
  lmStops: '停止文本，一行一个',
  lmStopsHelp: '写到其中一个就停。换行写成 \\n。',

  answer: '回答',
  emptyAnswer: '（什么也没写：第一个词元之前就结束了）',
  noAnswer: '（没有回答）',
  thoughtOnly: '模型思考了 {n} 个词元，没有写出回答。请提高词元上限：思考也要占用词元。',
  thoughtFirst: '回答之前，它思考了 {n} 个词元。',
  shading:
    '词元的底色越明显，模型当时给它的概率就越低。把指针移到词元上、点一下，或者用方向键移过去，就能看到模型还掂量过哪些词元。',
  noChances: '这台服务器不给出词元的概率。',
  tokenSaid: '“{token}”：{chance}。还掂量过 {others}。',
  tokenAlone: '“{token}”：{chance}。',
  otherSaid: '“{token}”{chance}',
  tokenTable: '逐个词元看（{n} 个）',
  token: '词元',
  chance: '概率',
  others: '还掂量过',
  facts: '{tokens} 个词元，{seconds} 秒：第一个等了 {first} 秒，之后每秒 {pace} 个。',
  factsOne: '{tokens} 个词元，等了 {first} 秒。',
  promptFacts: '提示词有 {n} 个词元。',
  ended: {
    mark: '它自己写完的。',
    stop: '写到停止文本，结束了。',
    length: '词元数到了上限，结束了。',
    stopped: '你按了停止；写出来的都留着。',
  },
  writingNow: '模型正在写……',
  paused: '已暂停，写了 {n} 个词元。',
  stop: '停止',
  pause: '暂停',
  goOn: '继续',
  silent:
    '{host} 已有 {n} 秒没有动静，可能还在读一段长提示词，或者还在加载模型。满 {limit} 秒，本页就断开连接。',
  waitOn: '继续等，不限时',
  waitsOn: '{host} 已有 {n} 秒没有动静。本页一直等下去，按“停止”就结束。',
  estimate: '按这台设备上测得的速度，大约要 {span}。',
  estimateServed: '大约要 {span}，按你的服务器上一个回答的速度估计。',
  estimateUnknown: '一个回答要多久，等第一个写完才知道。',
  seconds: '{n} 秒',
  minutes: '{n} 分钟',
  span: '{from}～{to}',

  left: '大约还要 {left}。',
  refused: '有 {n} 个问题没有回答。头一个是“{question}”（{way}）：{why}',
  allEmpty: '{n} 个回答全是空的：模型在写出第一个词元之前就结束了。请换一个模型。',
  allThought:
    '{n} 个回答全是空的：模型平均思考了 {tokens} 个词元，没有写出回答。请提高词元上限，再问一次。',
  cutAt: '写满 {n} 个词元，被截断',
  cutCount:
    '{n} 个回答里有 {cut} 个写满了 {most} 个词元的上限，被截断，下面的判定可能只看了半句话。调高上限再问一次。',
  read: '模型读到了什么',

  playground: '自己给语言模型写点什么',
  playgroundIntro:
    '先加载一个模型，或者连上你自己的服务器，再把文字交给模型。本站的小模型只认得它那个小世界里的词，别的词不管是什么，它读到的都是同一个“未知”词元，所以这时它答什么都没有意义。大一些的模型，你写什么它都能读。',
  lmPrompt: '你的文字',
  promptExample: '榆桥由邵宁主政。榆桥归谁管？',
  lmWay: '怎么交给模型',
  ways: { question: '当作问题，套上模型自己的模板', text: '当作一段文字，让它接着写' },
  unknown: '小模型不认识{words}，读到的都是空当，答得再像样也说明不了什么。',
  unknownAsked: '你的文字里有它不认识的词，它读到的都是空当：{words}。',
  unknownWord: '“{word}”',
  unknownNear: '“{word}”（相近：{nearest}）',
  andMore: '{words}等等',
  write: '开始写',
  problems: {
    'no-model': '先加载一个模型，或者从你的服务器上选一个。',
    'no-text': '请先输入要交给模型的文字。',
    'many-stops': '停止文本有 {found} 个，最多 {most} 个。请去掉几个。',
    'long-stop': '停止文本“{value}”超过了 {most} 个字符。写开头几个词就够了。',
    ...encoder.problems,
    'model-invalid':
      '“{model}”不是模型 ID。请照站点上的写法，例如 onnx-community/Qwen2.5-0.5B-Instruct：字母、数字、“-”、“_”和“.”，最多一个“/”。',
    refused:
      '{host} 没有给出本页读得到的回答：站点不存在、这里连不上，或者它不许别的网站读取文件（CORS）。可以换一个站点。也可以用别的工具把文件下载到 models 文件夹，按模型 ID 分文件夹放好，在它的上一级文件夹里运行 npx serve --cors，再把模型站点填成 http://localhost:3000/models/。还可以改用自己的服务器，或者用本站的小模型。',
    'not-found':
      '{host} 上没有“{model}”的 {file}（状态码 {status}），也没有能代替它的文件。请核对模型 ID 的拼写；模型要带 transformers.js 目录结构的 ONNX 文件，并且不需要登录。用 CPU 要有 8 位、4 位或 32 位的权重，用显卡要有 4 位、8 位或 16 位的。',
    unsupported: '这个模型在这里跑不了：{detail}。要用做文本生成的模型，并且带分词器。',
    'not-loaded': '还没有加载语言模型。先按按钮加载一个。',
    'prompt-empty': '没有文字可以给模型读，请先输入。',
    'prompt-too-long':
      '你写的有 {tokens} 个词元，这个模型连回答在内只读得下 {context} 个。请写短一些。',
    'no-template': '这个模型没有问答用的模板。请把它当作一段文字，让模型接着写。',
    'template-failed':
      '这个模型的模板处理不了你的文字：{detail}。请把它当作一段文字，让模型接着写。',
    'missing-file': '这个模型的文件里缺 {file}。请重新生成全部文件。',
    'no-adapter': '这个模型还没有读入名为“{name}”的适配器，请先加载它的文件。',
    'adapter-header':
      '这个文件不是适配器：开头没有列出各个矩阵的文件头。请选择为本站写出的适配器文件。',
    'adapter-kind':
      '这个适配器的数值类型是“{kind}”，而这里只能读取 i8 和 f16。请用其中一种重新写出。',
    'adapter-rank':
      '这个适配器的秩是 {rank}，而这里只接受 1 到 {most} 之间的整数。请按这个范围重新训练。',
    'adapter-lacks': '这个适配器缺少矩阵 {name}：文件可能不完整，也可能是为另一个模型训练的。',
    'adapter-strange':
      '这个适配器里有矩阵 {name}，而模型里没有它，可见这个适配器是为另一个模型训练的。',
    'adapter-short':
      '这个适配器文件不完整：一共只有 {bytes} 字节，却标出了更靠后的位置。请重新获取。',
    'no-webgpu': '浏览器没有找到可以用来计算的显卡（WebGPU）。请改选 CPU。',
    'temperature-range': '温度是 {value}，应当在 {min}～{max} 之间。',
    'top-p-range': 'Top-p 是 {value}，应当在 {min}～{max} 之间。',
    'most-range': '最多词元数填的是 {value}，应当是 {min}～{max} 之间的整数。',
    'seed-range': '随机种子是 {value}，应当是 {min}～{max} 之间的整数。',
    'stops-range': '停止文本太多或者太长：上限是 {max}，现在是 {value}。',
    'worker-died': '模型停了。按按钮重新加载。',
    'model-stuck':
      '按下“停止”以后，模型 5 秒没有写出一个词元，因此被强行结束。请按按钮重新加载，或者换一个模型：它的模板或分词器可能永远不会结束。',
  },
};
