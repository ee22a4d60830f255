import { zh as encoder, hosted } from '../encoder/zh';
import type { ModelStrings } from './en';

export const zh: ModelStrings = {
  locale: 'zh',
  ...hosted,
  panel: '语言模型',
  intro:
    '模型可以在这个标签页里运行，也可以在你自己的服务器上运行。每个按钮都写明向谁取什么、问什么；按下之前，不取、不问，也不发任何东西。',
  howToStart: '怎样启动这样的服务器',
  source: '由谁来答',
  sources: { none: '不用模型', tab: '本站的 SmolLM2', server: '我自己的服务器' },

  expectSite:
    '这个模型有 1.35 亿个参数，需要下载 {size}，加载以后约占 0.7 GB 内存。我们在一台同时做着别的工作的服务器上用单个核心测过：短问题要等 0.25～1.5 秒才开始作答，120 个词元的提示词要等 2～8 秒，每秒写 2～13 个词元。这个模型只读写英文，因此请用英文提问。',
  loadSite: '从本站加载 {name}，{size}，占用 0.7 GB 内存，{licence} 许可',
  missingHelp: '部署这份网站的人没有放入 {name}（{size}）。可以改用你自己的服务器。',
  nothingYet: '还没有加载语言模型。',
  kept: '浏览器里存着“{name}”（{size}），不联网也能加载。',
  starting: '文件齐了，正在初始化模型……',
  gauging: '先让模型写几个词，测一测速度……',
  loaded: '“{name}”已加载，用了 {seconds} 秒。',
  loadedNotKept: '浏览器不肯存这些文件，下次来要重新取。',
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
  lmMost: '最多词元数',
  lmMostHelp: '写到这么多就停，哪怕一句话没写完。',
  lmStops: '停止文本，一行一个',
  lmStopsHelp: '写到其中一个就停。换行写成 \\n。',

  thoughtOnly: '模型思考了 {n} 个词元，没有写出回答。请提高词元上限：思考也要占用词元。',
  thoughtFirst: '回答之前，它思考了 {n} 个词元。',
  facts: '{tokens} 个词元，{seconds} 秒：第一个等了 {first} 秒，之后每秒 {pace} 个。',
  factsOne: '{tokens} 个词元，等了 {first} 秒。',
  promptFacts: '提示词有 {n} 个词元。',
  ended: {
    mark: '它自己写完的。',
    stop: '写到停止文本，结束了。',
    length: '词元数到了上限，结束了。',
    stopped: '你按了停止；写出来的都留着。',
  },
  stop: '停止',
  silent: '{host} 已有 {n} 秒没有动静，可能还在读长提示词，或者在加载模型。按“停止”就结束。',
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

  problems: {
    'no-model': '先加载一个模型，或者从你的服务器上选一个。',
    'many-stops': '停止文本有 {found} 个，最多 {most} 个。请去掉几个。',
    'long-stop': '停止文本“{value}”超过了 {most} 个字符。写开头几个词就够了。',
    ...encoder.problems,
    'not-loaded': '还没有加载语言模型。先按按钮加载一个。',
    'prompt-empty': '没有文字可以给模型读，请先输入。',
    'prompt-too-long':
      '你写的有 {tokens} 个词元，这个模型连回答在内只读得下 {context} 个。请写短一些。',
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
    'most-range': '最多词元数填的是 {value}，应当是 {min}～{max} 之间的整数。',
    'stops-range': '停止文本太多或者太长：上限是 {max}，现在是 {value}。',
    'worker-died': '模型停了。按按钮重新加载。',
  },
};
