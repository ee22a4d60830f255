import type { EndpointStrings } from './en';

export const zh: EndpointStrings = {
  serversIntro:
    '照下面的命令启动，服务器就允许 {origin} 的页面访问。把 MODEL 换成你用那个程序下载好的模型，写它的名字或文件。下载不动的，可以改从魔搭（modelscope.cn）下载同一个模型的文件，GGUF 格式的能给 Ollama、llama.cpp 和 LM Studio 用；vLLM 装上 modelscope 包、设好环境变量 VLLM_USE_MODELSCOPE=True，会自己去魔搭取。',
  serversCaption:
    '四个能在自己电脑上提供模型的程序，依据它们 2026 年 11 月的文档和源代码。这四个程序本身我们都没有运行过，只在测试用的小服务器里跑过 llama.cpp 的引擎，你的版本可能有出入。',
  serverName: '程序',
  serverStart: '启动命令',
  serverAddress: '地址',
  serverAcross: '默认怎样对待别的网站的页面',
  inPowerShell: '在 PowerShell 里：',
  copyCommand: '复制',
  copyCommandOf: '复制 {name} 的命令',
  copyPowerShellOf: '复制 {name} 的 PowerShell 命令',
  commandCopied: '{name} 的命令已复制到剪贴板。',
  commandNotCopied: '浏览器不让本页写剪贴板。请在表里选中命令，自己复制。',
  across: {
    ollama:
      '拒绝（状态码 403），除非网站写进了 OLLAMA_ORIGINS。Ollama 如果已经在运行，先退出，重新启动才会读到它。',
    'llama-server':
      '一律放行。加上 --cors-origins 就只放行本页；2026 年 7 月以后的版本才有这个选项，旧版本请删掉它。',
    'lm-studio': '拒绝。加上 --cors 就一律放行。',
    vllm: '一律放行。加上 --allowed-origins 就只放行本页。',
  },
  browsersAsk: '本页访问你的服务器，浏览器会怎么做',
  browsers: {
    chrome:
      'Chrome 从 142 版起会问你，是否允许本站访问这台电脑。允许以后，https 页面也能访问不带 https 的 localhost。',
    firefox: 'Firefox 也会问你。',
    safari:
      '据说 Safari 不让 https 页面访问不带 https 的 localhost。碰到这种情况，就在自己电脑上运行一份本站（npm start），再从那里打开。',
  },
  noKeys:
    '本页不要密钥，也不发送密钥。你写的内容只发往 localhost 或 127.0.0.1，也就是这台电脑自己，不去别的地址。',
  problems: {
    'server-missing': '还没有地址。请写服务器监听的地址，例如 http://localhost:11434/v1。',
    'server-invalid':
      '“{address}”不是服务器地址。请写 localhost 或 127.0.0.1，然后是冒号和端口，例如 localhost:11434。',
    'server-elsewhere':
      '“{host}”既不是 localhost，也不是 127.0.0.1，本页只能访问这两个名字。什么也没有发出去。服务器如果就在这台电脑上，请改写成 localhost。',
    'server-https':
      '“{address}”以 https:// 开头，而本页只用 http:// 访问你自己电脑上的服务器。去掉“s”就行，你写的内容不会离开这台电脑。',
    'server-password': '服务器地址里不能带用户名、密码或密钥。请删掉“@”之前的部分。',
    'server-query': '服务器地址到路径为止。请删掉“{found}”及其后的部分，不需要密钥。',
    'server-port': '“{port}”不是端口。冒号后面请写 1～{most} 的整数。',
    'server-unreachable':
      '{host} 没有给出本页读得到的回答。请查三件事：第一，服务器开着，端口也对；第二，它允许 {origin} 的页面访问，照表里的命令启动就会允许；第三，浏览器允许本站访问这台电脑，在浏览器给本站的设置里看得到。',
    'server-permission':
      '浏览器的设置不让 {origin} 访问这台电脑，所以没有去问 {host}。请在本站的设置里改为允许，再按一次按钮。',
    'server-policy':
      '本站的内容策略没有让它访问 {host}。文件夹 _endpoint 配错了策略；正确的写法在 README 里，请告诉架设这份网站的人。',
    'server-forbidden':
      '{host} 回答状态码 {status}：它不许本页访问。请退出服务器，再用表里的命令启动，命令里写明了本页的来源。',
    'server-key': '{host} 要密钥，而本页不发送密钥。请不设密钥，重新启动服务器。',
    'server-redirects': '{host} 把请求转到别的地址，本页不跟过去。请写服务器自己回答的地址。',
    'server-no-models':
      '{host} 有回答，但一个模型也没有列出。先用那个程序下载或加载一个，再按一次按钮。',
    'server-no-model': '{host} 没有模型“{model}”。请重新列出它的模型，从中选一个。',
    'server-refused':
      '{host} 拒绝了，状态码 {status}。它的原话：“{words}”。常见的原因是提示词太长或内存不够：缩短提示词，或者选小一些的模型。',
    'server-busy':
      '{host} 还没有准备好，状态码 {status}。它的原话：“{words}”。可能模型还在加载，或者正忙着回答别的请求：等一会儿，再按一次按钮。',
    'server-not-chat':
      '{host} 有回答，但不是兼容 OpenAI 接口的对话服务器。它发来的是：“{found}”。请核对端口，再看地址是不是以 /v1 结尾。',
    'server-failed': '{host} 写到一半报了错。它的原话：“{words}”。看看服务器所在的窗口，然后再试。',
    'server-cut':
      '{host} 写了 {tokens} 个词元，没写完，连接就断了。看看服务器所在的窗口：它停了，还是内存用完了？然后再试。',
    'server-flood':
      '{host} 一次发来的内容超过 {megabytes} MB，远多于一个回答所需，因此本页不再读取。请核对端口，看看在那里监听的是哪个程序。',
    'server-silent':
      '{host} 有 {seconds} 秒什么也没有发来，本页就断开了连接。请看看服务器的窗口，它是不是正忙着别的；然后再按一次按钮。',
  },
};
