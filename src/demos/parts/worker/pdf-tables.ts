/** The addresses of the tables by which PDFs without tables of their own write Chinese, Japanese and Korean. */
export const TABLES = import.meta.glob<string>('/node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url',
  import: 'default',
  eager: true,
});
