"""The style and the script of the page: one file, no network, both themes, print."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root{color-scheme:light dark;--paper:#fbfaf7;--card:#fff;--ink:#1d232b;--soft:#5b6570;--faint:#8b949e;--rule:#d9d6cf;--bar:#8a93a6;--hit:#f1ead2;--on:#e3ecf6;--edge:#3f6ea5;--diff:#9a6a1f;--find:#8a3a52}
@media screen and (prefers-color-scheme:dark){:root{--paper:#15181c;--card:#1c2026;--ink:#e4e6e9;--soft:#a6aeb8;--faint:#7c8590;--rule:#343a43;--bar:#77829a;--hit:#3a3521;--on:#22324a;--edge:#86b0e6;--diff:#d9ae66;--find:#e29ab0}}
*{box-sizing:border-box}html{scroll-padding-top:3.2rem}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"Segoe UI","Noto Sans","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
a{color:var(--edge)}a:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--edge);outline-offset:2px;border-radius:3px}
header,main,footer{max-width:84rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:1.6rem}h1{font-size:1.5rem;line-height:1.25;margin:0 0 .2rem;font-weight:650}
h2{font-size:1.12rem;margin:2.4rem 0 .7rem;font-weight:650}h3{font-size:.95rem;margin:1.3rem 0 .4rem;color:var(--soft);font-weight:600}
.lead{color:var(--soft);margin:.1rem 0 1rem;max-width:62rem}
.sum{display:flex;flex-wrap:wrap;gap:.4rem 1.6rem;margin:.2rem 0 1.1rem;padding:0;list-style:none}.sum b{font-size:1.15rem;font-variant-numeric:tabular-nums;margin-left:.4rem}
nav{position:sticky;top:0;z-index:3;background:var(--paper);border-bottom:1px solid var(--rule)}
nav ul{max-width:84rem;margin:0 auto;padding:.5rem 1.25rem;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;font-size:.92rem}nav a{text-decoration:none}nav a:hover{text-decoration:underline}
.cols{display:grid;grid-template-columns:repeat(var(--n,2),minmax(0,1fr));gap:1.1rem}
.cols[data-n="1"]{--n:1}.cols[data-n="3"]{--n:3}.cols[data-n="4"]{--n:4}.cols[data-n="5"],.cols[data-n="6"],.cols[data-n="7"],.cols[data-n="8"]{--n:3}
.card{background:var(--card);border:1px solid var(--rule);border-radius:8px;padding:1rem 1.15rem;min-width:0}
.card h3{margin:0 0 .5rem;color:var(--ink);font-size:1rem;overflow-wrap:anywhere}
.tag{display:inline-block;min-width:1.5em;text-align:center;border:1px solid var(--soft);border-radius:4px;padding:0 .3em;margin-right:.45em;font-weight:650;font-size:.85em;color:var(--soft)}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.12rem .9rem;margin:0;font-size:.9rem}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}.none{color:var(--faint);font-style:italic}
.text p{margin:0 0 .75rem;overflow-wrap:anywhere}.text .headline{font-weight:650;font-size:1.08rem;line-height:1.4}.text .subhead{color:var(--soft)}
.text .heading,.text .related,.text .furniture{color:var(--faint);font-size:.92rem}.text .related::before,.text .furniture::before{content:"\\2014\\00a0"}
.s{border-radius:3px;padding:.06em 0}.s[data-l]{cursor:default}.s.on{background:var(--on);box-shadow:0 0 0 3px var(--on)}
.q{border-bottom:0;box-shadow:inset 0 -.12em 0 var(--rule);padding-bottom:.04em}
.s.quoted{border-left:3px solid var(--bar);padding-left:.55em;display:inline-block}
.d{text-decoration:underline;text-decoration-color:var(--diff);text-decoration-thickness:1.5px;text-underline-offset:3px}
.f{background:var(--hit);border-radius:2px;box-shadow:0 0 0 1px var(--hit)}
.n{display:inline-block;min-width:1.55em;text-align:center;font-size:.7rem;line-height:1.5;font-weight:600;border:1px solid var(--edge);border-radius:1em;padding:0 .38em;margin:0 .12em 0 .3em;text-decoration:none;vertical-align:.12em;font-variant-numeric:tabular-nums}
.n{background:var(--edge);color:var(--card)}.n.possible{background:none;color:var(--edge);border-style:dotted;border-width:1.5px}.n.conflict{border-color:var(--find);background:var(--find)}.n.conflict.possible{background:none;color:var(--find)}.n.own{background:none;color:var(--edge);border-style:double;border-width:3px}.n.only{background:none;color:var(--soft);border:1px solid var(--faint);border-radius:4px;font-weight:500}
.wrap{overflow-x:auto}table{border-collapse:collapse;width:100%;min-width:44rem;font-size:.92rem;background:var(--card);border:1px solid var(--rule);border-radius:8px}
th{text-align:left;color:var(--soft);font-weight:600;font-size:.82rem}th,td{padding:.5rem .7rem;border-bottom:1px solid var(--rule);vertical-align:top}tr:last-child td{border-bottom:0}
:is(#differences,#within) table{table-layout:fixed}:is(#differences,#within) th:first-child{width:8.5rem}:is(#differences,#within) th:last-child{width:13rem}td{overflow-wrap:break-word}td.k{font-weight:600}td.b{color:var(--soft);font-size:.86rem}td .c{color:var(--soft)}td b{font-weight:600;background:var(--hit);border-radius:2px;padding:0 .1em}td b.long{font-weight:400}.open{color:var(--find);font-weight:600}
ol.only{padding-left:1.3rem;margin:0}ol.only li{margin:0 0 .9rem}.near{display:block;color:var(--soft);font-size:.88rem}
.key{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;font-size:.86rem;color:var(--soft);margin:.2rem 0 .9rem;padding:0;list-style:none}
.note{border-left:4px solid var(--find);padding:.5rem .9rem;background:var(--card)}
footer{color:var(--soft);font-size:.88rem;padding-bottom:3rem}footer li{margin:.25rem 0}.hash{font-family:ui-monospace,monospace;font-size:.8rem}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--card);padding:.4rem .8rem;z-index:9}
@media(max-width:52rem){.cols{grid-template-columns:1fr}}
@media print{html{font-size:11px}body{background:#fff;color:#000;font-size:9.5pt;line-height:1.45}nav,.skip{display:none}.card,table{border-color:#999}.s.on{background:none;box-shadow:none}header,main,footer{max-width:none;padding:0}
h2,h3{break-after:avoid}tr,li{break-inside:avoid}.n,.f,td b{print-color-adjust:exact}.cols{grid-template-columns:repeat(var(--n,2),minmax(0,1fr))}table{min-width:0}th,td{padding:.35rem .5rem}:is(#differences,#within) th:first-child{width:7.5rem}:is(#differences,#within) th:last-child{width:12rem}}
"""

SCRIPT: Final = """
const all=[...document.querySelectorAll('.s[data-l]')];
function show(el){const mine=new Set(el?el.dataset.l.split(' '):[]);
for(const s of all)s.classList.toggle('on',s.dataset.l.split(' ').some(n=>mine.has(n)));}
for(const s of all){s.addEventListener('mouseenter',()=>show(s));s.addEventListener('mouseleave',()=>show(null));
s.addEventListener('focusin',()=>show(s));s.addEventListener('focusout',()=>show(null));}
document.addEventListener('keydown',e=>{if(e.key==='Escape')show(null);});
"""
"""Hovering over a sentence, or reaching its number with Tab, lights up its partners; without it the numbers still lead there."""
