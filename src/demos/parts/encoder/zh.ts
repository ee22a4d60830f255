import type { EncoderStrings, HostedWords } from './en';

export const hosted: HostedWords = {
  connecting: '正在向本站要文件……',
  fetching: '已取 {done}，共 {of}。',
  cancel: '取消',
  cancelled: '已取消。已经取全的文件留着。',
  loadedKept: '文件存在浏览器里，下次来不必再取。',
  remove: '从浏览器里删掉“{name}”（{size}）',
  removed: '“{name}”已从浏览器里删掉。',
  keep: '把模型存在浏览器里，下次来不必再取',
  missing: '这份网站构建时没有放入 {name}',
  cancelledParts: '已取消。已经取到的部分留着，再按一次就接着取。',
};

export const zh: EncoderStrings = {
  locale: 'zh',
  ...hosted,
  model: '模型',
  panel: '真正的编码器',
  intro:
    '一个训练好的网络，把句子变成向量，就在这个标签页里算。按钮上写明取多少、从哪里取；按下之前，什么也不取。两个开放模型由本站自己提供：一个读英文，一个中英文都读，还能跨语言查找。',
  models: {
    minilm: 'all-MiniLM-L6-v2，英文',
    e5: 'multilingual-e5-small，中文和英文',
    tiny: '本站自制的微型示例',
  },
  tinyName: '微型示例模型',
  loadTiny: '加载微型示例模型，{size}，取自本站，MIT 许可',
  loadOwn: '从本站加载 {name}，{size}，{licence} 许可',
  missingHelp: '部署这份网站的人没有放入 {name}（{size}）。可以改用微型示例模型。',
  recorded: '如果装不下，可以看本站的实测结果：R3 课介绍了 {name} 在从没读过的文字里找到多少。',
  cancelledUnkept: '已取消，什么也没有存下。',
  nothingYet: '还没有加载编码器。没有它，自带的向量照样能用。',
  kept: '浏览器里存着“{name}”（{size}），不联网也能加载。',
  starting: '文件齐了，正在初始化模型……',
  loaded: '“{name}”已加载：每个向量 {width} 个数，{size}，用了 {seconds} 秒。',
  loadedNotKept: '文件没有存在浏览器里，下次来要重新取。',
  inMemory: '你的文字和它的向量只留在这个标签页的内存里。',
  stopped: '编码器停了。按按钮重新加载。',
  unread: {
    zh: '这段文字是中文，而 {name} 只读英文，所以这里的余弦没有多少意义。multilingual-e5-small 中英文都读。',
    other: '这段文字的大部分看来是 {name} 不会读的语言，所以这里的余弦没有多少意义。',
  },
  problems: {
    offline: '浏览器没有联网，无法从 {host} 取 {file}。联网后再按一次按钮。',
    refused: '{host} 没有回应取 {file} 的请求。过一会儿再按一次。',
    'not-found': '{host} 上没有这个模型的 {file}（状态码 {status}）：部署这份网站的人没有放入它。',
    'bad-answer': '向 {host} 取 {file} 时得到状态码 {status}。过一会儿再按一次。',
    half: '{file} 只到了 {bytes} 字节，共 {expected} 字节，连接就断了。再按一次：已经取全的文件不会重取。',
    'wrong-page': '{host} 给的是一张网页，不是 {file}：部署这份网站的人没有放入它。',
    'wrong-json': '{host} 给的 {file} 不是合法的 JSON：被截断了，或者是别的文件。请再按一次。',
    'not-onnx':
      '{host} 给的 {file} 读不成 ONNX 网络：损坏了、被截断了，或者是这个运行时不认识的种类。运行时的原话：{detail}',
    unsupported: '这个模型在这里跑不了：{detail}。',
    runtime: '计算网络的运行时没有启动：{detail}。请刷新页面；如果没有联网，先联网。',
    memory: '内存不够装下这个模型。关掉别的标签页，或者选小一些的模型。',
    'not-loaded': '还没有加载编码器。先按按钮加载一个。',
  },
};
