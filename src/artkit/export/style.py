"""The style sheet of the html format, and the policy that lets nothing else in."""

from __future__ import annotations

import base64
import hashlib

STYLE = """
:root { color-scheme: light dark; --ink: #1c1c1a; --paper: #fdfcf9; --soft: #5c5b57; --line: #dddad2;
  --link: #0b57a4 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e4df; --paper: #181816; --soft: #a5a29a; --line: #3a3935; --link: #8ab8ee }
}
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100% }
body { font: 1.0625rem/1.7 Charter, "Bitstream Charter", Cambria, Georgia, "Noto Serif CJK SC", serif;
  max-width: 42rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; overflow-wrap: break-word }
:lang(zh), :lang(ja), :lang(ko) { font-family: "PingFang SC", "Hiragino Sans", "Microsoft YaHei",
  "Noto Sans CJK SC", system-ui, sans-serif }
:is(p, li, td, th, figcaption, blockquote):lang(zh), :is(p, li, td, th, figcaption, blockquote):lang(ja) {
  line-height: 1.85 }
h1, h2, h3, h4, h5, h6, nav, .about { font-family: system-ui, "PingFang SC", "Microsoft YaHei",
  "Noto Sans CJK SC", sans-serif; line-height: 1.3 }
body > header h1 { font-size: 1.25rem; color: var(--soft); font-weight: 600 }
article > header h1, article > header h2 { font-size: 1.8rem; color: var(--ink); margin: 0 0 .5rem }
article { padding-top: 2.5rem; margin-top: 2.5rem; border-top: 1px solid var(--line) }
article:only-child { padding: 0; margin: 0; border: 0 }
article h2 { font-size: 1.35rem } article h3 { font-size: 1.2rem }
article h4, article h5, article h6 { font-size: 1.05rem }
.about { color: var(--soft); font-size: .95rem; margin: .25rem 0 }
nav ol { padding-left: 1.75rem } nav li { margin: .5rem 0 }
article > h2, article > h3, article > h4 { margin: 2rem 0 .75rem }
a { color: var(--link) }
blockquote { margin: 1.25rem 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--soft) }
pre { overflow-x: auto; padding: .75rem 1rem; border: 1px solid var(--line); font-size: .9rem;
  line-height: 1.5 }
code { font-family: ui-monospace, "SF Mono", Consolas, monospace; font-size: .9em }
table { display: block; overflow-x: auto; border-collapse: collapse; font-size: .95rem }
th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top }
figure { margin: 1.5rem 0 } figcaption, caption { color: var(--soft); font-size: .9rem; text-align: left }
hr { border: 0; border-top: 1px solid var(--line) }
@media print {
  :root { --ink: #000; --paper: #fff; --soft: #333; --line: #bbb; --link: #000 }
  body { max-width: none; padding: 0; font-size: 11pt } nav { display: none }
  article { border: 0; break-before: page; padding: 0; margin: 0 }
  article:first-of-type { break-before: auto }
  h2, h3, h4 { break-after: avoid } pre, blockquote, tr { break-inside: avoid }
}
"""
# Nothing may be loaded, sent or run; the one style sheet is named by its hash.
_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'"
