"""What else of a language the rules on the sense of a quote go by, as data to be extended."""

from __future__ import annotations

NEGATION, DENIAL, DOUBT = "negation", "denial", "doubt"
CONDITION, MODALITY, ATTRIBUTION = "condition", "modality", "attribution"
"""What a word expresses that turns the sense."""
LIKE = {"ms": "id"}
"""Languages that use the list of another."""
UNSPACED = frozenset({"km", "zh", "th", "ja", "ko", "lo", "my", "ta"})
"""Written without spaces, or with endings: a word is looked for inside a run of letters."""
OTHER_WORDS = {
    "de": "not|fall",
    "pt": "no",
    "es": "can",
    "fr": "non|on|can",
    "vi": "no|not|may|can",
    "tr": "can|not",
}
"""English words that are other words in a language; there they don't count."""
INNOCENT = (
    "as soon as possible|as possible|as soon as|not-for-profit|not for profit|not only"
    "|no less than|no sooner|no doubt|nothing less than|if only|can also|whether or not"
    "|according to plan|according to schedule"
    "|according to the schedule|without doubt|不过|不過|不久|不少|不断|不斷|不同|不但|不仅|不僅"
    "|不论|不論|不管|未来|未來|无论|無論|非常|非洲|非法|特别|特別|分别|分別|性别|性別|级别|級別"
    "|别墅|简称|簡稱|名称|名稱|对称|對稱|说明|說明|小说|小說|莫斯科|少ない|少なく|危ない|間もなく"
    "|まもなく|だけでなく|아니라|틀림없|끊임없|부정부패"
    "|ບໍ່ແຮ່|ບໍ່ນ້ຳ|ບໍ່ພຽງແຕ່|ຖືກຕ້ອງ|ສະອາດ|ถูกต้อง|อาจารย์|နိုင်ငံ|လျှင်မြန်|அல்லது"
)
"""Words and phrases that hold one of these words, but turn nothing."""
APPROXIMATE = (
    "more than|fewer than|less than|at least|at most|up to|about|around|almost|nearly|over|under"
    "|only|just|roughly|approximately|some|plus de|moins de|au moins|environ|presque|mehr als"
    "|weniger als|mindestens|höchstens|etwa|rund|fast|nur|más de|menos de|al menos|unos|unas|casi"
    "|mais de|pelo menos|cerca de|quase|lebih dari|lebih daripada|kurang dari|sekitar|hampir"
    "|kira-kira|hơn|ít hơn|khoảng|gần|более|менее|около|почти|ជាង|ប្រមាណ|ប្រហែល|超过|超過|不到|约"
    "|約|近|至少|最多|มากกว่า|น้อยกว่า|ประมาณ|เกือบ|أكثر من|أقل من|نحو|حوالي|से अधिक|लगभग|करीब|約"
    "|以上|以下|未満"
)
"""Words that make a number a limit or an estimate."""
RANGE = (
    "to|till|until|or|and|bis|oder|und|à|et|ou|a|y|e|o|hingga|sampai|đến|до|и|至|到|から|~|～|ដល់"
    "|ถึง|إلى|से"
)
"""What stands between the two numbers of a range, beside dashes."""
JOINING = {
    "en": "and|but|or|while|whereas|yet",
    "fr": "et|mais|ou|tandis que|alors que",
    "de": "und|aber|oder|während|sondern|doch",
    "es": "y|e|pero|o|mientras",
    "pt": "e|mas|ou|enquanto",
    "id": "dan|tetapi|tapi|atau|sedangkan|manakala",
    "vi": "và|nhưng|hoặc|còn",
    "km": "ហើយ|និង|ប៉ុន្តែ|តែ|ឬ",
    "zh": "而且|但是|但|并且|並且|以及|而",
    "th": "และ|แต่|หรือ|ขณะที่",
    "ar": "و*|لكن|ولكن|أو|بينما",
    "hi": "और|लेकिन|मगर|या|जबकि",
    "ja": "が、|しかし|そして|また、",
    "ru": "и|но|а|или|однако",
    "uk": "і|й|та|але|або|а|однак",
    "it": "e|ed|ma|o|mentre",
    "nl": "en|maar|terwijl",
    "pl": "i|a|ale|lub|albo|natomiast",
    "tr": "ve|ama|fakat|ancak|veya|ya da",
    "el": "και|κι|αλλά|ή|ενώ|όμως",
    "he": "ו*|אבל|אך|או",
    "fa": "و|اما|ولی|یا|در حالی",
    "ur": "اور|لیکن|مگر|یا|جبکہ",
    "bn": "এবং|কিন্তু|অথবা|আর|তবে",
    "ta": "மற்றும்|ஆனால்|அல்லது",
    "ko": "그리고|그러나|하지만",
    "lo": "ແລະ|ແຕ່|ຫຼື",
    "my": "သို့သော်|ထို့ပြင်",
}
"""Words that join a further statement to one that is complete."""
THAT = (
    "that|whether|if|who|whom|which|que|qui|si|dass|ob|bahwa|bahawa|rằng|что|कि"
    "|che|dat|że|що|ότι|که|کہ|যে"
)
"""After one of these a sentence goes on with what depends on its beginning."""
ABBREVIATIONS = (
    "mr|mrs|ms|dr|prof|gen|col|lt|capt|sgt|rev|hon|st|no|nos|art|arts|sec|vol|fig|p|pp|vs|approx"
    "|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|e.g|i.e|cf|etc|inc|ltd|co|dept|gov|sen|rep"
    "|mme|mlle|bzw|ca|bspw|nr|str|sr|sra|dra|ud|uds|núm|pág|тыс|млн|млрд|ул|им|г|гг|стр"
)
"""Words after which a full stop ends no sentence."""
