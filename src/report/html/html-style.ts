/**
 * The page's look. System fonts, light and dark; contrast of text is at least 4.5 : 1 in both
 * (https://www.w3.org/WAI/WCAG22/Understanding/contrast-minimum.html). Severity is a word, a shape and a bar.
 */
export const STYLE = `
:root { color-scheme: light dark;
  --page: #f6f7f9; --card: #ffffff; --ink: #1c2128; --soft: #57606a; --line: #d8dee4; --code: #eff2f5; --mark: #fff0b3;
  --blocker: #b3141d; --high: #b04500; --medium: #7d5800; --low: #0a5aa8; --good: #17692c; --link: #0a58b0; }
@media (prefers-color-scheme: dark) { :root {
  --page: #0f1318; --card: #181e25; --ink: #e4e9ee; --soft: #9ba7b3; --line: #303a45; --code: #232b34; --mark: #5c4a00;
  --blocker: #ff8a80; --high: #ffab70; --medium: #ecc25a; --low: #82bdff; --good: #6fd487; --link: #82bdff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
.wrap { max-width: 60rem; margin: 0 auto; padding: 1.25rem 1rem 4rem; }
a { color: var(--link); } a:focus-visible, summary:focus-visible, pre:focus-visible, input:focus-visible + span { outline: 3px solid var(--link); outline-offset: 2px; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; } h2 { font-size: 1.15rem; margin: 2.25rem 0 .75rem; } h3 { font-size: 1.05rem; line-height: 1.35; margin: 0; overflow-wrap: anywhere; } h3 code { font-size: .95em; } h4 { font-size: .98rem; line-height: 1.35; margin: 0; overflow-wrap: anywhere; }
p { margin: .5rem 0; overflow-wrap: anywhere; } ul, ol { margin: .5rem 0; padding-left: 1.35rem; }
code, pre { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; background: var(--code); border-radius: 5px; }
code { padding: .1em .35em; overflow-wrap: anywhere; } pre { margin: .5rem 0; padding: .7rem .85rem; overflow-x: auto; } pre code { padding: 0; background: none; }
mark { background: var(--mark); color: inherit; border-bottom: 2px solid currentcolor; padding-bottom: 1px; }
.brand { margin: 0 0 .35rem; color: var(--soft); font-size: .9rem; font-weight: 600; letter-spacing: .02em; }
.verdict { background: var(--card); border: 1px solid var(--line); border-left: 8px solid var(--accent); border-radius: 10px; padding: 1.1rem 1.25rem; }
.verdict .icon { color: var(--accent); margin-right: .4rem; } .verdict p { color: var(--soft); margin-bottom: 0; }
.fail { --accent: var(--blocker); } .error, .softened { --accent: var(--medium); } .pass { --accent: var(--good); }
.callout { background: var(--card); border: 1px solid var(--line); border-left: 8px solid var(--medium); border-radius: 10px; padding: .75rem 1.25rem; margin-top: 1rem; } .callout h2 { margin: .2rem 0; font-size: 1rem; }
.scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .55rem .85rem; border-top: 1px solid var(--line); } thead th { border-top: 0; color: var(--soft); font-size: .82rem; font-weight: 600; } td { overflow-wrap: anywhere; } tbody th { font-weight: 600; white-space: nowrap; }
.result { font-weight: 600; white-space: nowrap; } td.bad { color: var(--blocker); } td.good { color: var(--good); } td.off { color: var(--soft); } td.doubt { color: var(--medium); }
fieldset { border: 0; margin: 0 0 .9rem; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem; } legend { float: left; padding: .3rem .5rem .3rem 0; color: var(--soft); font-size: .9rem; }
fieldset label { position: relative; } fieldset input { position: absolute; opacity: 0; inset: 0; margin: 0; width: 100%; height: 100%; cursor: pointer; }
fieldset span { display: inline-block; padding: .3rem .8rem; border: 1px solid var(--line); border-radius: 99px; background: var(--card); font-size: .9rem; } fieldset input:checked + span { background: var(--ink); color: var(--page); border-color: var(--ink); }
article { background: var(--card); border: 1px solid var(--line); border-left: 6px solid var(--accent); border-radius: 10px; padding: 1rem 1.25rem; margin: 0 0 1rem; }
.s-blocker { --accent: var(--blocker); } .s-high { --accent: var(--high); } .s-medium { --accent: var(--medium); } .s-low { --accent: var(--low); }
.member { border-top: 1px solid var(--line); margin-top: 1rem; padding-top: 1rem; } 
.severity { color: var(--accent); font-weight: 700; } article header p { margin: .3rem 0 0; color: var(--soft); font-size: .9rem; } article header code { background: none; padding: 0; }
dl { margin: .75rem 0 0; } dt { font-weight: 700; margin-top: .75rem; } dd { margin: 0; } dd > p:first-child { margin-top: .15rem; }
details { margin-top: .75rem; } summary { cursor: pointer; color: var(--soft); padding: .25rem 0; } details.group { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .5rem 1.25rem; margin-top: 1rem; } details.group > summary { color: var(--ink); font-weight: 600; }
.plain { list-style: none; padding: 0; } .plain li { padding: .5rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; } .plain li:first-child { border-top: 0; } .place { color: var(--soft); font-size: .9rem; }
footer { margin-top: 2.5rem; color: var(--soft); font-size: .85rem; overflow-wrap: anywhere; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem; }
@media (max-width: 40rem) { .wrap { padding: .75rem .75rem 3rem; } article, .verdict { padding: .85rem .95rem; } h1 { font-size: 1.25rem; }
  thead { display: none; } tbody tr { display: block; padding: .6rem .85rem; border-top: 1px solid var(--line); } tbody tr:first-child { border-top: 0; } tbody th, td { display: block; border: 0; padding: .1rem 0; } }
@media print { body { background: none; } fieldset, .skip { display: none; } article:not(:has(.member)), .member { break-inside: avoid; } }
.trace td { vertical-align: top; } .locks text { fill: var(--soft); font-size: 12px; } .locks .all { fill: var(--blocker); } .locks .writes { fill: var(--medium); }
.smoke td:first-child { white-space: nowrap; } .smoke .number { text-align: right; white-space: nowrap; } .smoke .words { min-width: 12rem; } .times rect { fill: currentColor; } .times text { fill: currentColor; font-size: 12px; }
.matrix td { white-space: nowrap; } .where { display: none; } @media (max-width: 40rem) { .where { display: inline; color: var(--soft); } .matrix td { white-space: normal; } }
figure { margin: .75rem 0 0; padding: .75rem; } figcaption { color: var(--soft); font-size: .875rem; }
`;
