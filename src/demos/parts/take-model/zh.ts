import type { TakeModelStrings } from './en';

export const zh: TakeModelStrings = {
  title: '把你的模型带回家用',
  lead: '跑完以后，你训练的模型就归你：一个文件夹，在 Node 或你自己的网页里，transformers.js 都能加载它；另附一个五行的程序、设置和损失。如果你训练了两个模型，保存的是第一个。打包在这个标签页里完成，什么也不往外发。',
  button: '保存模型',
  done: '已保存 {file}：{files} 个文件，{size} 字节。',
  failed: '模型已经不在这个标签页里了。请再跑一次，然后保存。',
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

它只会训练时学过的东西。学城镇的模型只认识那个小世界的词，问法也要照课里的写；别的词它不认识，你自己起的名字写成
\`b0\` 到 \`b47\`。学文本的模型一个字符一个字符往下写。提示词和回答合起来不超过 96 个词元。

## 文件

- \`model/\`：供能读 Hugging Face 模型的函数库加载的文件（8 位权重，\`q8\`）
- \`run.mjs\`、\`package.json\`：Node 里用的程序
- \`page.html\`：网页里用的程序
- \`training.json\`：你这次运行的设置、损失和测量结果
`,
};
