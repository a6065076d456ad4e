"""Settings of the peer Pelican: a Markdown file for each claim, and nothing that is not its own."""

import json
from pathlib import Path

# Everything but the claims, which are articles.
DATA = json.loads((Path(__file__).parent / "entries.json").read_text("utf-8"))

SITENAME = "Claims and Sources"
SITEURL = "https://example.org"
AUTHOR = "Example Fact Check"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
PATH = "content"
OUTPUT_PATH = "out"
ARTICLE_PATHS = ["claims"]
PAGE_PATHS = []
STATIC_PATHS = ["theme.css"]
THEME = "theme"
THEME_STATIC_PATHS = []
JINJA_ENVIRONMENT = {"autoescape": True}

# A topic is a category, a speaker an author; the source and the document are tags.
ARTICLE_URL = "claims/{slug}/"
ARTICLE_SAVE_AS = "claims/{slug}/index.html"
CATEGORY_URL = "topics/{slug}/"
CATEGORY_SAVE_AS = "topics/{slug}/index.html"
AUTHOR_URL = "speakers/{slug}/"
AUTHOR_SAVE_AS = "speakers/{slug}/index.html"
TAG_URL = "{slug}/"
TAG_SAVE_AS = "{slug}/index.html"
TAG_REGEX_SUBSTITUTIONS = []
DIRECT_TEMPLATES = ["index", "claims", "sitemap"]
CLAIMS_SAVE_AS = "claims.json"
SITEMAP_SAVE_AS = "sitemap.xml"
DEFAULT_PAGINATION = False
DRAFT_SAVE_AS = ""

FEED_ALL_ATOM = "feed.xml"
FEED_MAX_ITEMS = 20
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None

CACHE_CONTENT = True
LOAD_CONTENT_CACHE = True
CHECK_MODIFIED_METHOD = "mtime"
CACHE_PATH = "cache"
