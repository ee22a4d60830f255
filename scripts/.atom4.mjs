// could a primitive on the class say this declaration instead? atom.mjs <port> <k/n> minutes
import { chromium } from 'playwright-core';
import fs from 'fs';
import { PAGES, settle, openAll } from '/tmp/css/states.mjs';
import { PRIMS, alias } from '/tmp/css/prims.mjs';
const [port, part, minutes = '12'] = process.argv.slice(2);
const [k, n] = part.split('/').map(Number);
const end = Date.now() + minutes * 60e3;
const rules = JSON.parse(fs.readFileSync('/tmp/rules.json'));
const norm = (v) => {
  let x = v.trim();
  for (const a in alias) x = x.split(a).join(alias[a]);
  return x;
};
const units = [];
const topSplit = (s) => {
  const o = [];
  let d = 0,
    c = '';
  for (const ch of s) {
    if (ch === '(' || ch === '[') d++;
    if (ch === ')' || ch === ']') d--;
    if (ch === ',' && !d) {
      o.push(c.trim());
      c = '';
    } else c += ch;
  }
  o.push(c.trim());
  return o;
};
const last = (s) => {
  let d = 0,
    i = s.length - 1;
  for (; i >= 0; i--) {
    const ch = s[i];
    if (ch === ')' || ch === ']') d++;
    if (ch === '(' || ch === '[') d--;
    if (!d && /[\s>+~]/.test(ch)) break;
  }
  return s.slice(i + 1);
};
const scopeOf = (r) => {
  const b = topSplit(r.selector);
  if (b.length > 1) {
    const f = b.map((x) => x.match(/^(\S+?)[\s>]/)?.[1]);
    if (f.some((x) => !x || x !== f[0])) return null;
  }
  const m = b[0].match(/^(:is\([^()]*\)\S*|\S+?)\s/);
  return m ? m[1].replace(/:not\([^()]*\)|\[[^\]]*\]/g, '') || null : null;
};
const balanced = (s) => (s && s.split('(').length === s.split(')').length ? s : null);
const tokensOf = (sel) => {
  const out = [];
  for (const b of topSplit(sel)) {
    const c = last(b);
    let m;
    if ((m = c.match(/^[a-z0-9]*\.([\w-]+)(\.[\w-]+)*$/)))
      out.push(
        c
          .match(/\.([\w-]+)/g)
          .map((x) => x.slice(1))
          .pop(),
      );
    else if ((m = c.match(/^:is\(([^()]*)\)$/))) {
      for (const x of topSplit(m[1])) {
        const y = x.match(/^[a-z0-9]*\.([\w-]+)$/);
        if (!y) return null;
        out.push(y[1]);
      }
    } else return null;
  }
  return out;
};
const BADSEL =
  /::|:(?!is\(|where\(|root)|\+|~|\[(?!data-figure\]|data-panel-figure\]|role='list'\])/;
for (const r of rules) {
  if (r.ctx.length !== 1 || !/^@layer (prose|site|demos)$/.test(r.ctx[0])) continue;
  if (/matrix\/|embedding-map\/|demos\/retriever\//.test(r.file)) continue;
  if (BADSEL.test(r.selector)) continue;
  r.decls.forEach(([p, v], i) => {
    const name = PRIMS[p + ': ' + norm(v)];
    if (name && !r.decls[i][2])
      units.push({ u: units.length, id: r.id, i, name, sel: r.selector, p });
  });
}
fs.writeFileSync('/tmp/css/units.json', JSON.stringify(units));
console.log('units', units.length);
const before = new Set();
for (const f of fs.readdirSync('/tmp/css').filter((f) => /^atom3-[012]\.json$/.test(f))) {
  const x = JSON.parse(fs.readFileSync('/tmp/css/' + f));
  x.seen.forEach((u) => before.add(u));
  x.bad.forEach(([u]) => before.add(u));
}
const bad = new Map(),
  seen = new Set(),
  src = units.map(() => new Set());
const sheet =
  '@layer primitives{' +
  Object.entries(PRIMS)
    .map(([d, c]) => `.${c}{${d}}`)
    .join('') +
  '}';
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
async function test(page) {
  const r = await page
    .evaluate(
      ({ units, decls, sheet }) => {
        if (!window.__ps) {
          const s = new CSSStyleSheet();
          s.replaceSync(sheet);
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, s];
          window.__ps = 1;
        }
        const inst = new Map();
        const walk = (l) => {
          for (const r of l) {
            if (r.selectorText && r.style) {
              const z = r.style.getPropertyValue('--zz');
              if (z !== '') (inst.get(+z) ?? inst.set(+z, []).get(+z)).push(r);
            }
            if (r.cssRules) walk(r.cssRules);
          }
        };
        for (const s of document.styleSheets)
          try {
            walk(s.cssRules);
          } catch {}
        const tmp = document.createElement('i').style;
        const todo = [];
        const bad = [],
          seen = [],
          found = [];
        const bySrc = new Map();
        for (const e of document.querySelectorAll('[data-src]')) {
          const d = +e.dataset.src;
          (bySrc.get(d) ?? bySrc.set(d, []).get(d)).push(e);
        }
        for (const t of units) {
          const list = inst.get(t.id);
          const els = new Set();
          let mm = [];
          try {
            mm = document.querySelectorAll(t.sel);
          } catch {}
          let lost = 0;
          const ids = new Set(t.ids);
          for (const e of mm) {
            const d = e.dataset.src;
            if (d === undefined) lost++;
            else ids.add(+d);
          }
          if (lost) {
            bad.push([t.u, 'lost ' + lost]);
            continue;
          }
          if (!ids.size) continue;
          for (const d of ids) for (const e of bySrc.get(d) ?? []) els.add(e);
          found.push([t.u, [...ids]]);
          if (!els.size) continue;
          if (!list && true) {
          }
          let a = [...els];
          if (a.length > 40) {
            const st = a.length / 40;
            const m = a.filter((e) => e.matches(t.sel)),
              x = a.filter((e) => !e.matches(t.sel));
            const pick = (q, c) => {
              const s = Math.max(1, q.length / c);
              return Array.from({ length: Math.min(c, q.length) }, (_, i) => q[Math.floor(i * s)]);
            };
            a = [...pick(m, 20), ...pick(x, 20)];
          }
          todo.push({
            ...t,
            list: list ?? [],
            all: [...els],
            css: a.map((e) => e.computedStyleMap()),
          });
        }
        for (let x = todo.length - 1; x > 0; x--) {
          const y = Math.floor(Math.random() * (x + 1));
          [todo[x], todo[y]] = [todo[y], todo[x]];
        }
        const run = (g) => {
          for (const t of g) {
            tmp.cssText = t.decl;
            t.longs = tmp.length ? [...tmp] : [t.p];
            t.val = () =>
              t.css.map((m) => t.longs.map((l) => m.getAll(l).join(' ')).join('|')).join('\n');
            t.a = t.val();
          }
          for (const t of g) {
            t.orig = t.list.map((r) => r.style.cssText);
            const w =
              decls[t.id]
                .filter((_, j) => j !== t.i)
                .map(([p, v, im]) => `${p}:${v}${im ? ' !important' : ''}`)
                .join(';') + `;--zz:${t.id}`;
            for (const r of t.list) r.style.cssText = w;
            t.had = t.all.map((e) => e.classList.contains(t.name));
            t.all.forEach((e) => e.classList.add(t.name));
          }
          for (const t of g) t.b = t.val();
          for (const t of g) {
            t.list.forEach((r, j) => (r.style.cssText = t.orig[j]));
            t.all.forEach((e, j) => {
              if (!t.had[j]) e.classList.remove(t.name);
            });
          }
          return g.filter((t) => t.a !== t.b);
        };
        const G = 20;
        const fails = [];
        for (let s = 0; s < todo.length; s += G) {
          const g = [];
          const ids = new Set();
          for (const t of todo.slice(s, s + G))
            if (!ids.has(t.id)) {
              ids.add(t.id);
              g.push(t);
            } else fails.push(t);
          for (const t of g) seen.push(t.u);
          fails.push(...run(g));
        }
        for (const t of fails) {
          seen.push(t.u);
          if (run([t]).length)
            bad.push([
              t.u,
              t.css.length +
                '/' +
                t.all.length +
                ' ' +
                (t.a.slice(0, 60) + ' → ' + t.b.slice(0, 60)),
            ]);
        }
        return { bad, seen, found };
      },
      {
        units: units
          .filter((u) => !bad.has(u.u) && !before.has(u.u))
          .map((u) => ({
            ...u,
            ids: [...src[u.u]],
            decl: rules[u.id].decls[u.i].slice(0, 2).join(':'),
          })),
        decls: rules.map((r) => r.decls),
        sheet,
      },
    )
    .catch((e) => {
      console.log('ERR', e.message.slice(0, 200));
    });
  if (r) {
    r.bad.forEach(([u, w]) => bad.set(u, w));
    r.seen.forEach((u) => seen.add(u));
    r.found.forEach(([u, l]) => l.forEach((x) => src[u].add(x)));
  }
}
const save = () =>
  fs.writeFileSync(
    `/tmp/css/atom3-${+k + 5}.json`,
    JSON.stringify({ bad: [...bad], seen: [...seen], src: src.map((x) => [...x]) }),
  );
const modes = [
  { l: 'en', w: 1280, run: 1 },
  { l: 'zh', w: 360, run: 1 },
];
const first = (p) =>
  /^(claims|sources|glossary\/$|own|lab|demos\/(prompt|four|cit|tok|cost|evid|ada)|learn\/(?!start))/.test(
    p,
  );
PAGES.sort((a, b) => first(b) - first(a));
for (const m of modes.slice(0, 2)) {
  const ctx = await browser.newContext({
    viewport: { width: m.w, height: 900 },
    reducedMotion: 'reduce',
  });
  for (let i = 0; i < PAGES.length; i++) {
    if (i % n !== k || Date.now() > end) continue;
    const t0 = Date.now();
    const page = await ctx.newPage();
    page.setDefaultTimeout(20000);
    try {
      await page.goto(`http://127.0.0.1:${port}/${m.l}/${PAGES[i]}`);
      await settle(page, 1500);
      if (PAGES[i].startsWith('learn/'))
        for (const b of (
          await page.locator('main button.go:visible, main .presses button:visible').all()
        ).slice(0, 5))
          await b.click({ timeout: 1500 }).catch(() => {});
      await openAll(page);
      await page.waitForTimeout(50);
      await test(page);
      const q = page.locator(
        'main button[data-quick]:visible:enabled, main button[data-run]:visible:enabled',
      );
      if (m.run && (await q.count())) {
        await q
          .first()
          .click({ timeout: 3000 })
          .catch(() => {});
        await settle(page, 9000);
        await openAll(page);
        await test(page);
      }
    } catch (e) {
      console.log(PAGES[i], e.message.slice(0, 100));
    }
    await page.close().catch(() => {});
    console.log(m.l, m.w, PAGES[i], Date.now() - t0, 'bad', bad.size, 'seen', seen.size);
    save();
  }
  await ctx.close();
}
save();
await browser.close();
