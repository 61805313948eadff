"""No step connects, starts a program or opens a file that nobody named, whatever its input asks for."""

import subprocess
import sys
from pathlib import Path

# In a process of its own: an audit hook stays for good.
WATCHED = """
import io, sys
from pathlib import Path

import artkit
from artkit.extract import ExtractOptions, extract_articles

NAMED = (*filter(None, sys.path), sys.prefix, sys.base_prefix, sys.argv[2])
SYSTEM = ("/usr/", "/dev/null", "/etc/localtime", "/etc/mime.types")
ALLOWED = (*(str(Path(place).resolve()) for place in NAMED), *SYSTEM)
REFUSED = ("socket.connect", "socket.getaddrinfo", "subprocess.", "os.system", "os.exec", "urllib.")
told = []

def watch(event, arguments):
    if event.startswith(REFUSED):
        told.append((event, arguments))
    if event == "open" and isinstance(arguments[0], str):
        path = str(Path(arguments[0]).resolve())
        if not path.startswith(ALLOWED):
            told.append((event, path))

page = Path(sys.argv[1]).read_bytes()
sys.addaudithook(watch)
articles = extract_articles(page, options=ExtractOptions(form="html", teasers=True))
articles += extract_articles(page, options=ExtractOptions(form="text"))
articles = list(artkit.dedupe_articles([artkit.clean_article(article) for article in articles]))
artkit.summarise(articles)
for form in ("csv", "json", "markdown", "html", "text", "xml", "atom", "epub"):
    artkit.write_articles(articles, io.BytesIO(), to=form)
sys.exit("\\n".join(map(str, told)) or 0)
"""
PAGE = """<?xml-stylesheet href="http://127.0.0.1:9/a.xsl"?>
<!DOCTYPE html SYSTEM "http://127.0.0.1:9/a.dtd" [<!ENTITY x SYSTEM "file:///etc/hostname">
<!ENTITY % p SYSTEM "http://127.0.0.1:9/p.dtd"> %p;]>
<html xmlns:xi="http://www.w3.org/2001/XInclude"><head><base href="http://127.0.0.1:9/">
<link rel="stylesheet" href="file:///etc/hostname"><link rel="canonical" href="http://127.0.0.1:9/c">
<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/r">
<title>Bridge &x; opens</title></head><body>
<xi:include href="file:///etc/hostname" parse="text"/><iframe src="file:///etc/hostname"></iframe>
<article><h1>Bridge &x; opens</h1><p>The council opened the bridge on Monday. &x;
It took four years to build.</p>
<img src="http://127.0.0.1:9/i.png"><img src="file:///etc/hostname">
<p>Another paragraph about the bridge. \uff1d
<a href="file:///etc/hostname">the plan</a></p><object data="file:///etc/hostname"></object></article></body></html>
"""


def test_nothing_is_connected_to_and_no_file_opened_that_was_not_named(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, str(page), str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
