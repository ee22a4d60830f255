import type { EncoderStrings, HostedWords } from './en';

export const hosted: HostedWords = {
  model: '模型',
  other: '其他模型，填模型 ID',
  modelId: '其他模型的 ID',
  modelHost: '模型站点',
  loadTold: '从 {host} 加载 {name}，{size}；许可以它的页面为准',
  askSize: '向 {host} 询问 {name} 的大小（只问大小）',
  loadUnknown: '从 {host} 加载 {name}，站点没有说明大小',
  sameOrigin: '本站',
  asking: '正在向 {host} 询问大小……',
  told: '“{name}”的大小是 {size}。再按一次就加载。',
  untold: '{host} 没有说明“{name}”有多大。再按一次照样加载。',
  connecting: '正在向 {host} 要文件……',
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
  panel: '真正的编码器',
  intro:
    '一个训练好的网络，把句子变成向量，就在这个标签页里算。按钮上写明取多少、从哪里取；按下之前，什么也不取。两个开放模型由本站自己提供：一个读英文，一个中英文都读，还能跨语言查找。',
  models: {
    minilm: 'all-MiniLM-L6-v2，英文',
    e5: 'multilingual-e5-small，中文和英文',
    tiny: '本站自制的微型示例',
  },
  elsewhere: '用别的站点上的模型',
  tinyName: '微型示例模型',
  modelIdHelp:
    '凡是做特征提取、带 ONNX 文件的模型都行，例如 Xenova/gte-small。文本的向量取各词元的平均；bge、mxbai-embed、snowflake-arctic-embed 这几家取第一个词元。',
  modelIdMissing: '请先填模型 ID，例如 Xenova/bge-small-zh-v1.5。',
  modelHostHelp:
    '模型库、目录结构相同并且许可别的网站读取（CORS）的镜像，或者一个放模型的文件夹：本站的路径，例如 /models/，或者这台电脑上的，例如 http://localhost:3000/models/（在 models 的上一级文件夹里运行 npx serve --cors）。',
  loadTiny: '加载微型示例模型，{size}，取自本站，MIT 许可',
  loadOwn: '从本站加载 {name}，{size}，{licence} 许可',
  load: '从 {host} 加载 {name}，约 {size}，{licence} 许可',
  missingHelp:
    '部署这份网站的人没有放入 {name}（{size}）。可以改用微型示例模型，或者填写别的模型 ID 和站点。',
  littleMemory: '这台设备报告的内存是 {memory} GB，可能装不下 {name}。',
  littleRoom: '浏览器只允许本站再存 {free}，而 {name} 需要 {size}，所以下次来还要重新取。',
  tryStill: '你仍然可以试一试。',
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
    'host-invalid':
      '“{host}”不是模型站点的地址。请写 https://huggingface.co、别的以 https:// 开头的站点，或者本站的路径，例如 /models/。',
    'host-insecure':
      '“{host}”以 http:// 开头：只有本站和 localhost 可以这样访问。请改用 https://。',
    'host-password': '模型站点的地址里不能带用户名和密码。请删掉“@”之前的部分。',
    'host-query': '模型站点的地址到路径为止：请删掉“{found}”及其后的部分。',
    'model-invalid':
      '“{model}”不是模型 ID。请照站点上的写法，例如 Xenova/all-MiniLM-L6-v2：字母、数字、“-”、“_”和“.”，最多一个“/”。',
    offline: '浏览器没有联网，无法从 {host} 取 {file}。联网后再按一次按钮。',
    refused:
      '{host} 没有给出本页读得到的回答：站点不存在、这里连不上，或者它不许别的网站读取文件（CORS）。换一个站点，或者用本站的微型示例模型。',
    policy:
      '本站的内容策略不许访问 {host}。可以访问的是以 https:// 开头的站点、localhost 和本站自己。',
    'not-found':
      '{host} 上没有这个模型的 {file}（状态码 {status}）。请核对模型 ID 的拼写；模型要带 transformers.js 目录结构的 ONNX 文件，并且不需要登录。',
    'bad-answer': '向 {host} 取 {file} 时得到状态码 {status}。过一会儿再按，或者换一个站点。',
    half: '{file} 只到了 {bytes} 字节，共 {expected} 字节，连接就断了。再按一次：已经取全的文件不会重取。',
    'wrong-page': '{host} 给的是一张网页，不是 {file}。地址写全了吗？它是放模型的站点吗？',
    'wrong-pointer':
      '{host} 上只有一个指向 {file} 的指针（Git LFS），没有文件本身。请换一个放着文件的站点。',
    'wrong-json':
      '{host} 给的 {file} 不是合法的 JSON：被截断了，或者是别的文件。看看站点放的是什么，再按一次。',
    'not-onnx':
      '{host} 给的 {file} 读不成 ONNX 网络：损坏了、被截断了，或者是这个运行时不认识的种类。运行时的原话：{detail}',
    unsupported: '这个模型在这里跑不了：{detail}。要用做特征提取的模型，并且带分词器。',
    runtime: '计算网络的运行时没有启动：{detail}。请刷新页面；如果没有联网，先联网。',
    memory: '内存不够装下这个模型。关掉别的标签页，或者选小一些的模型。',
    'not-loaded': '还没有加载编码器。先按按钮加载一个。',
  },
};
