import type { TakeModelStrings } from './en';

export const zh: TakeModelStrings = {
  title: '把你的模型带回家用',
  lead: '跑完以后，你训练的模型就归你：一个文件夹，在 Node 或你自己的网页里，transformers.js 都能加载它；另附一个五行的程序、设置和损失。如果你训练了两个模型，保存的是第一个。打包在这个标签页里完成，什么也不往外发。',
  button: '保存模型',
  done: '已保存 {file}：{files} 个文件，{size} 字节。',
  failed: '模型已经不在这个标签页里了。请再跑一次，然后保存。',
  example: 'b0 由 b1 主政。b0 归谁管？',
  ofWorld: `它只认识虚构城镇里的几百个词，问法也要照课里的写。别的词，它读到的都是空当。想用自己起的名字，就换成代号来写，
从 \`b0\` 到 \`b47\` 任选，同一个名字每次用同一个代号。学会了照抄的模型，会从你的话里把代号抄出来。打包时这样问过你的
模型，它输出 \`{printed}\`：

    node run.mjs {example}

正确的是 \`b1。\`。还没学会照抄，或者后来忘了的模型，输出的会是别的。`,
  ofText: '你写什么，它就一个字符一个字符往下接；除了训练它的那份文本，它什么也不知道。',
  readme: `# {name}

这个模型是你 {date} 在“十字路口”的浏览器标签页里训练的。\`model/\` 共 {bytes} 字节：8 位权重的网络、它的词表，
还有一份模板，把对话写成它训练时见过的样子。

## 运行

    npm install
    node run.mjs
    node run.mjs 你想说的话

要在网页里用，同样先安装，再给这个文件夹开一个本地服务（比如 \`npx serve\`），打开 \`page.html\`。函数库（{library}）、
模型和你输入的内容都留在你的电脑上。

## 它会什么

{knows}

你写的和它答的，合起来最多 96 个词元。

## 文件

- \`model/\`：供能读 Hugging Face 模型的函数库加载的文件（8 位权重，\`q8\`）
- \`run.mjs\`、\`package.json\`：Node 里用的程序
- \`page.html\`：网页里用的程序
- \`training.json\`：你这次运行的设置、损失和测量结果
`,
};
