import { createHash } from 'node:crypto'

const COLOURS = `--washi:#f6f3ec;--paper:#fdfcf8;--line:#d3ccbb;--edge:#8a8577;--ink:#22262c;--ink2:#4d525a;
--ai:#234768;--on-ai:#fff;--ai-text:#234768;--ai-soft:#e6edf4;--kaki:#d2602b;
--good:#2c5a3f;--good-soft:#e3efe6;--near:#75490a;--near-soft:#f8ebcf;--over:#962637;--over-soft:#f8e4e4`

const NIGHT = `--washi:#14181f;--paper:#1b2129;--line:#3a4452;--edge:#8a93a0;--ink:#ece7db;--ink2:#bdb9ae;
--ai:#33618e;--on-ai:#fff;--ai-text:#9dbfdf;--ai-soft:#22334a;--kaki:#ee8a58;
--good:#8dc3a0;--good-soft:#1f3229;--near:#e3b45c;--near-soft:#372d18;--over:#f2979f;--over-soft:#3d2227`

/** Large type and large targets: the readers are 50 to 80 years old. All in rem, so it grows with theirs. */
export const STYLE = `:root{color-scheme:light dark;${COLOURS};
--sans:"Noto Sans JP","Hiragino Sans","Yu Gothic UI",sans-serif;
--serif:"Noto Serif JP","Hiragino Mincho ProN","Yu Mincho",serif}
@media(prefers-color-scheme:dark){:root{${NIGHT}}}
*{box-sizing:border-box;margin:0;padding:0}
html{font-size:125%;-webkit-text-size-adjust:100%}
body{background:var(--washi);color:var(--ink);font:1rem/1.75 var(--sans);overflow-wrap:anywhere}
:lang(ja){word-break:auto-phrase;line-break:strict}
main,.head,.foot{max-width:32rem;margin:0 auto;padding:0 1rem}
.head{display:flex;align-items:center;flex-wrap:wrap;gap:.5rem;padding-top:.8rem;padding-bottom:.4rem}
.head svg{width:1.6rem;height:1.6rem;flex:none}
.shop{font:600 1rem/1.4 var(--serif)}
.tel{margin-left:auto;display:inline-flex;align-items:center;gap:.4rem;min-height:64px;padding:0 1rem;
border:2px solid var(--edge);border-radius:32px;background:var(--paper);color:var(--ai-text);
font-weight:500;font-variant-numeric:tabular-nums;text-decoration:none;white-space:nowrap}
h1{font:600 1.3rem/1.5 var(--serif);margin:.6rem 0 .8rem;text-wrap:balance}
h2{font:600 1.15rem/1.5 var(--serif);margin-bottom:.4rem;text-wrap:balance}
p+p{margin-top:.6rem}
a{color:var(--ai-text);text-underline-offset:.2em}
.sheet{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:1rem;margin-bottom:.9rem}
.lines{list-style:none}.lines li{padding:.35rem 0}.lines li+li{border-top:1px solid var(--line)}
.lines b{font-weight:500}
.note{font-size:.85rem;color:var(--ink2)}
fieldset{border:0;min-width:0}
legend,.label{font:600 1.15rem/1.5 var(--serif);padding:0}
.choice{display:flex;flex-wrap:wrap;align-items:center;gap:.4rem .8rem;min-height:64px;margin-top:12px;padding:.4rem .8rem;
border:2px solid var(--edge);border-radius:10px;background:var(--paper);cursor:pointer}
.choice:has(:checked){border-color:var(--ai-text);background:var(--ai-soft)}
.choice input{width:1.4rem;height:1.4rem;flex:none;accent-color:var(--ai-text)}
.choice span{display:block}.choice>span{flex:1 1 4.5em;min-width:0}.choice>.stars{flex:none;white-space:nowrap}
.scale{display:grid;grid-template-columns:repeat(auto-fill,minmax(3.2rem,1fr));gap:.4rem;margin-top:12px}
.scale .choice{flex-flow:column;justify-content:center;gap:.1rem;margin:0;padding:.4rem .1rem;font-variant-numeric:tabular-nums}
.scale .choice>span{flex:none}main>p+form{margin-top:.8rem}form+.note{margin-top:1rem}
.ends{display:flex;flex-wrap:wrap;justify-content:space-between;gap:1rem;margin-top:.4rem}.ends span+span{text-align:right}
.face{width:2rem;height:2rem;flex:none;fill:none;stroke:var(--ai-text);stroke-width:2;stroke-linecap:round}
select,textarea,input:not([type=checkbox],[type=radio]){width:100%;min-height:64px;margin-top:12px;padding:.4rem .8rem;font:inherit;color:inherit;
background:var(--paper);border:2px solid var(--edge);border-radius:10px}
button,.button{display:flex;align-items:center;justify-content:center;width:100%;min-height:64px;padding:.5rem 1rem;
margin-top:12px;border:2px solid var(--ai);border-radius:10px;background:var(--ai);color:var(--on-ai);
font:500 1.05rem/1.4 var(--sans);text-align:center;text-decoration:none;cursor:pointer}
.plain{background:var(--paper);color:var(--ai-text);border-color:var(--ai-text)}
:focus-visible{outline:3px solid var(--ai-text);outline-offset:3px}
.said{border-color:var(--good);background:var(--good-soft)}
.warn{border-color:var(--near);background:var(--near-soft)}
.fault{border-color:var(--over);background:var(--over-soft)}
p,li{text-wrap:pretty}
.foot{padding-top:.6rem;padding-bottom:2rem;color:var(--ink2)}
.foot a{display:inline-flex;align-items:center;min-height:64px}
@media print{.tel,.foot,button,.button{display:none}body{background:#fff}}`

const HASH = createHash('sha256').update(STYLE).digest('base64')

/** No script, no frame, nothing from elsewhere; the one style is known by its hash. */
const RULES = [
  "default-src 'none'",
  `style-src 'sha256-${HASH}'`,
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
]

export const POLICY = RULES.join('; ')
/** For what stands in a frame on the shop's own pages: it knows nobody, so that nothing can be stolen by it. */
export const POLICY_FRAMED = POLICY.replace("frame-ancestors 'none'", 'frame-ancestors *')
/** For the one page that asks a browser for something only a script can: scripts of this server alone. */
export const POLICY_WITH_SCRIPT = [...RULES, "script-src 'self'", "worker-src 'self'"].join('; ')
