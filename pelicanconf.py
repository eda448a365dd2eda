"""The site's settings: for `pelican content -o output -s pelicanconf.py` and for `bulletin`."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "plugins"))

# Pelican
PATH = "content"
THEME = str(HERE / "theme")
TIMEZONE = "Asia/Jakarta"
DEFAULT_LANG = "id"
SITENAME = "Bulletin"
SITEURL = "http://127.0.0.1:8000"
PLUGINS = ["bulletin"]
PELICAN_CLASS = "bulletin.Host"
READERS = {"rst": None}
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}

# Ours: how many articles a list, the home page and a feed hold; the language of messages; where
# the work is done ("processes", "in-process", or a Dask scheduler's "tcp://host:port") and by how
# many processes (0: one a core); a function that translates by machine for drafts, such as
# "module:function" of a module in plugins/ (docs/translating.md), if you want one; whether full
# texts can be searched (make publish FULLTEXT=1); whether each article has a share card of its own
# (publishconf.py has them on; without, all pages share the site's card); whether /gaya/ shows the
# theme's components; whether there are PDFs for notice boards (make publish; docs/printing.md).
BULLETIN = {
    "page_size": 20,
    "home_size": 10,
    "feed_size": 20,
    "message_language": "id",
    "executor": "processes",
    "workers": 0,
    "translator": "",
    "full_text": False,
    "style_page": True,
    "cards": False,
    "pdf": False,
}
