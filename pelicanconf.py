"""Settings of the local build; publishconf.py says what differs when publishing."""

from jinja2 import StrictUndefined

SITENAME = "Two Questions"
SITESUBTITLE = "Did the source say it? Is it so?"
AUTHOR = "The editors of this site"
DEFAULT_LANG = "en"
TIMEZONE = "UTC"

# Who is behind the site: publishconf.py takes these from the environment and requires them
PUBLISHER = ""  # who publishes the site
CONTACT = ""  # an e-mail address, or the http(s) address of a page, at which readers can write
FUNDING = ""  # how the site is paid for

# The engine
PLUGIN_PATHS = ["."]
PLUGINS = ["factcheck"]
INDEX_NAMES = True  # links name index.html, so that the site opens from disk
PUBLIC_URL = ""  # the site's address, known only when publishing
REPOSITORY = ""  # the repository's address; without it, edit links are left out
BRANCH = "main"
COMMIT = ""  # the commit that is published; every page names it
PRECOMPRESS = False  # compress every text beside itself, for servers that send it so
ROWS_ON_A_PAGE = 200  # a longer list goes on on another page
PARQUET = False  # the claims as claims.parquet too; needs `make data` once
SEARCHED_AT_ONCE = None  # all claims, however many; parts would be made again at each edit
SHARE_IMAGES = True  # a picture of each claim; drawn once, then kept in .cache/cards/

# The prose
PATH = "content"
PAGE_PATHS = ["pages"]
READERS = dict.fromkeys(("rst", "html", "htm", "markdown", "mkd", "mdown"))  # pages end in .md
SLUGIFY_SOURCE = "basename"  # a page without a Slug has the address that its file's name gives
FILENAME_METADATA = ""  # and no date
PAGE_TRANSLATION_ID = None
MARKDOWN = {  # code in plain letters, and no HTML
    "extensions": ["extra", "meta", "factcheck.record.prose"],
    "output_format": "html5",
}
ARTICLE_PATHS = []
STATIC_PATHS = []
PAGE_SAVE_AS = "{slug}/index.html"
PAGE_URL = "{slug}/index.html"
SITEURL = ""
RELATIVE_URLS = True

# The theme; what it does not have is switched off, or Pelican would fall back to its own
THEME = "theme"
THEME_STATIC_PATHS = []  # the engine writes them
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
}
DIRECT_TEMPLATES = []
ARTICLE_SAVE_AS = ""
DRAFT_SAVE_AS = ""
DRAFT_PAGE_SAVE_AS = ""
AUTHOR_SAVE_AS = ""
CATEGORY_SAVE_AS = ""
TAG_SAVE_AS = ""
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
