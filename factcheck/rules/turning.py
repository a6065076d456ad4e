"""Words that turn the sense of what stands near them, by language and by what they express.

Data, to be extended: forms are separated by `|`, and a `*` stands for any further letters. Words
of Latin script count in documents of their language; those of English count in all documents, but
for a few that mean something else there. Words of other scripts count everywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NEGATION, DENIAL, DOUBT = "negation", "denial", "doubt"
CONDITION, MODALITY, ATTRIBUTION = "condition", "modality", "attribution"

WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        NEGATION: "no|not|never|none|nor|neither|nobody|nothing|nowhere|cannot|without|hardly"
        "|scarcely|barely|rarely|seldom|unable|*n't|*n’t|aint|refus*|fail*|declin*|lack*"
        "|far from|anything but|rather than"
        "|ruled out|rules out|rule out|short of",
        DENIAL: "den*y|denies|denied|denying|denial*|dismiss*|reject*|refut*|rebut*|rebuff*"
        "|repudiat*|contradict*|contest*|debunk*|disprov*|disputed|disputing|discredit*|false*"
        "|falsity|untrue|untruth*|fake*|fabricat*|fictitious|hoax*|baseless|unfounded|groundless"
        "|unsubstantiated|incorrect*|inaccura*|wrong|wrongly|erroneous*|mistaken*|mislead*|misled"
        "|lied|liar*|a lie|is lies|are lies|all lies|but lies|nonsense|invented|invention*"
        "|made up|make up|exaggerat*"
        "|disbelie*|impossible|improbable|retract*|recant*"
        "|implausible|not true|not so|not correct|not right|not the case|not accurate"
        "|not confirmed|not proven|not possible|not likely|no truth|no evidence|no basis|no proof",
        DOUBT: "alleg*|claim|claims|claimed|claiming|purport*|supposed*|so-called|reportedly"
        "|apparently|seemingly|seem*|appears to|appeared to|appear to|doubt*|suspected|suspicion*"
        "|uncertain*|unclear|unconfirmed|unverified|unproven|perhaps|maybe|possible|possibly"
        "|probabl*|likely|unlikely|rumor*|rumour*|speculat*|believe*|assume*|assumption*|whether"
        "|think*|thought|guess*|imagin*|pretend*|questioned|questionable|scepti*|skepti*"
        "|accus*|hypothe*",
        CONDITION: "if|unless|until|provided that|providing that|on condition|in case|as long as"
        "|so long as|except*|assuming|supposing|otherwise|subject to|depend*|contingent",
        MODALITY: "may|might|could|would|should|ought|must|can|expected to|supposed to|hope*",
        ATTRIBUTION: "said|say|says|saying|told|tells|telling|according to|stated|stating"
        "|states that|quoted as|quoting|citing|wrote|writes|writing|reported|reports that"
        "|announced|announces|argue*|arguing|insist*|maintained|maintains that|assert*|contend*"
        "|noted|noting|added that|explained|warned|remarked|declared|declares|testif*"
        "|in the words of|in the view of|in the opinion of|opinion of",
    },
    "fr": {
        NEGATION: "non|ne|n'*|n’*|pas|jamais|aucun*|rien|personne ne|ni|sans|guère|nul|nulle|refus*"
        "|échou*",
        DENIAL: "nie|nié|niée|nient|niait|nier|dément*|rejett*|rejet*|réfut*|contest*|faux"
        "|fausse*|mensong*|fabriqué*|infondé*|erroné*|inexact*",
        DOUBT: "prétend*|prétendu*|présumé*|allég*|soi-disant|supposé*|dout*|peut-être|possible*"
        "|probabl*|rumeur*|semble*|croi*|soupçon*|apparemment|accus*",
        CONDITION: "si|s'il*|s’il*|à moins que|à moins de|pourvu que|à condition|sauf|sinon"
        "|jusqu'à ce que|jusqu’à ce que|en cas de",
        MODALITY: "peut|peuvent|pourrai*|pourra|pourront|devrai*|doit|doivent|serai*|aurai*"
        "|puisse*",
        ATTRIBUTION: "dit|disent|disait|déclar*|affirm*|selon|d'après|d’après|a indiqué|indique*"
        "|a annoncé|rapport*|écrit|raconté|assur*|expliqu*",
    },
    "de": {
        NEGATION: "nicht|kein|keine*|nie|niemals|niemand*|nichts|nirgend*|weder|noch nie|ohne"
        "|kaum|weiger*|verweiger*|scheiter*",
        DENIAL: "bestreit*|bestritt*|leugn*|dementier*|zurückgewiesen|zurückweis*|wies*"
        "|abgelehnt*|lehnt*|widerleg*|widerspr*|falsch*|unwahr*|gelogen|lüge*|erfunden*"
        "|unbegründet*|haltlos*|unrichtig*",
        DOUBT: "angeblich*|behaupte*|behauptung*|mutmaßlich*|vermut*|vermeintlich*|sogenannt*"
        "|vielleicht|möglich*|möglicherweise|wahrscheinlich*|wohl|scheinbar*|anscheinend|zweifel*"
        "|bezweifel*|gerücht*|verdacht*|glaub*|ob|beschuldig*",
        CONDITION: "wenn|falls|sofern|es sei denn|außer|solange|vorausgesetzt|andernfalls|bis",
        MODALITY: "könnte*|kann|können|dürfte*|darf|dürfen|soll|sollen|sollte*|müsste*|muss"
        "|müssen|würde*|möge|mag|wäre*|sei|seien|habe",
        ATTRIBUTION: "sagt*|sagen|sage|laut|zufolge|nach angaben|erklärt*|berichte*|teilt* mit"
        "|mitgeteilt|schrieb*|schreib*|meint*|betont*",
    },
    "es": {
        NEGATION: "no|nunca|jamás|nadie|nada|ningún|ninguno|ninguna|ni|sin|tampoco|apenas|rehus*"
        "|neg*|fracas*",
        DENIAL: "desmient*|desmint*|desment*|rechaz*|refut*|fals*|mentira*|mintió|mienten"
        "|infundad*|inventad*|erróne*|incorrect*|inexact*|descart*",
        DOUBT: "supuest*|presunt*|aleg*|pretend*|dud*|quizá|quizás|tal vez|acaso|posible*"
        "|probable*|rumor*|parece*|cree*|sospech*|aparentemente|acus*",
        CONDITION: "si|a menos que|salvo|excepto|siempre que|con tal de|en caso de|hasta que",
        MODALITY: "puede*|pueden|podría*|debería*|debe|deben|podrá*|sería*|habría*",
        ATTRIBUTION: "dijo|dice*|dijeron|según|afirm*|declar*|asegur*|señal*|inform*|explic*"
        "|de acuerdo con|contó|escribió|indicó",
    },
    "pt": {
        NEGATION: "não|nunca|jamais|ninguém|nada|nenhum|nenhuma|nem|sem|tampouco|recus*|neg*",
        DENIAL: "desment*|rejeit*|refut*|fals*|mentira*|mentiu|infundad*|inventad*|errad*"
        "|incorret*|descart*|contest*",
        DOUBT: "supost*|aleg*|pretens*|duvid*|dúvida*|talvez|possível|possivelmente|provável"
        "|provavelmente|rumor*|boato*|parece*|acredit*|suspeit*|acus*",
        CONDITION: "se|a menos que|salvo|exceto|desde que|caso|contanto que|até que",
        MODALITY: "pode|podem|poderia*|deveria*|deve|devem|poderá*|seria*|teria*",
        ATTRIBUTION: "disse*|diz|dizem|segundo|afirm*|declar*|inform*|de acordo com|contou"
        "|escreveu|explic*|conforme",
    },
    "id": {
        NEGATION: "tidak|tak|bukan|belum|jangan|tanpa|tiada|enggan|gagal|menolak",
        DENIAL: "membantah*|bantah*|menyangkal*|menepis*|menafikan*|nafi*|palsu|bohong|dusta"
        "|salah|rekaan",
        DOUBT: "diduga|dugaan|konon|dakwa*|didakwa|mungkin|barangkali|kemungkinan|ragu*|rumor"
        "|khabar angin|tuduh*|dituduh|kononnya|apakah|sama ada",
        CONDITION: "jika|jikalau|kalau|apabila|kecuali|melainkan|asalkan|sekiranya|seandainya",
        MODALITY: "bisa|boleh|dapat|harus|akan|perlu|mesti",
        ATTRIBUTION: "kata|katanya|berkata|mengatakan|ujar*|menurut|menyatakan|tutur*|jelas"
        "|memberitahu|melaporkan",
    },
    "vi": {
        NEGATION: "không|chưa|chẳng|chả|đừng|thiếu|từ chối",
        DENIAL: "phủ nhận|bác bỏ|sai|sai sự thật|giả|bịa*|dối|bịa đặt",
        DOUBT: "cáo buộc|cho là|nghi|nghi ngờ|có lẽ|có thể là|dường như|tin đồn|được cho là|liệu",
        CONDITION: "nếu|trừ khi|trừ phi|miễn là|với điều kiện|giả sử",
        MODALITY: "có thể|có lẽ|nên|phải|sẽ",
        ATTRIBUTION: "nói|cho biết|theo|tuyên bố|khẳng định|viết|phát biểu|cho hay",
    },
    "km": {
        NEGATION: "មិន|ពុំ|គ្មាន|មិនមែន|ឥត|កុំ|បដិសេធ",
        DENIAL: "ច្រានចោល|ប្រកែក|មិនពិត|ក្លែងក្លាយ|ប្រឌិត|កុហក",
        DOUBT: "ចោទប្រកាន់|អះអាង|សង្ស័យ|ប្រហែល|ពាក្យចចាមអារ៉ាម",
        CONDITION: "ប្រសិនបើ|បើសិន|លុះត្រាតែ|លើកលែងតែ|ក្នុងករណី",
        MODALITY: "អាច|គួរ",
        ATTRIBUTION: "និយាយថា|ថ្លែងថា|មានប្រសាសន៍|យោងតាម|បានប្រាប់|រាយការណ៍",
    },
    "zh": {
        NEGATION: "不|没|沒|未|无|無|非|别|莫|拒绝|拒絕",
        DENIAL: "否认|否認|驳斥|駁斥|反驳|反駁|驳回|駁回|虚假|虛假|假的|谎|謊|捏造|编造|編造|不实"
        "|不實|错误|錯誤|谣言|謠言",
        DOUBT: "据称|據稱|声称|聲稱|所谓|所謂|涉嫌|可能|也许|也許|或许|或許|大概|似乎|怀疑|懷疑"
        "|疑似|传闻|傳聞|指控|是否",
        CONDITION: "如果|若|除非|只要|假如|假使|倘若|否则|否則|要是",
        MODALITY: "可以|应该|應該|应当|應當|必须|必須|将会|將會",
        ATTRIBUTION: "说|說|表示|称|稱|据报|據報|根据|根據|指出|透露|报道|報導|报导|宣布|认为|認為",
    },
    "th": {
        NEGATION: "ไม่|มิได้|มิใช่|ไม่มี|ไร้|ปราศจาก|อย่า|ยังไม่",
        DENIAL: "ปฏิเสธ|โต้แย้ง|หักล้าง|เท็จ|ปลอม|โกหก|กุเรื่อง|ไม่จริง",
        DOUBT: "อ้างว่า|กล่าวหา|คาดว่า|สงสัย|บางที|น่าจะ|ข่าวลือ|เชื่อว่า|ต้องสงสัย|หรือไม่",
        CONDITION: "ถ้า|หาก|เว้นแต่|ยกเว้น|ตราบใด|มิฉะนั้น|จนกว่า",
        MODALITY: "อาจ|ควร|ต้อง|สามารถ",
        ATTRIBUTION: "กล่าวว่า|บอกว่า|ระบุว่า|ตามที่|เผยว่า|แถลงว่า|รายงานว่า|พูดว่า",
    },
    "ar": {
        NEGATION: "لا|لم|لن|ليس|ليست|ليسوا|غير|بدون|دون|عدم|رفض|يرفض|ترفض|فشل",
        DENIAL: "نفى|نفت|ينفي|تنفي|نفي|أنكر|أنكرت|ينكر|فند|كاذب*|كذب|أكاذيب|باطل*|ملفق*|مفبرك*"
        "|مزيف*|خاطئ*",
        DOUBT: "زعم|زعمت|يزعم|مزاعم|مزعوم*|ادعى|ادعت|ادعاء*|يدعي|ربما|لعل|يحتمل|محتمل|يشتبه"
        "|شائعات|إشاعة|شك|يعتقد|اتهم*",
        CONDITION: "إذا|لو|ما لم|إلا|شرط|بشرط|في حال|طالما|حتى",
        MODALITY: "قد|يمكن|يجب|ينبغي|يجوز",
        ATTRIBUTION: "قال|قالت|قالوا|يقول|تقول|ذكر|ذكرت|صرح|صرحت|أكد|أكدت|أفاد|أفادت|أعلن|أعلنت"
        "|وفقا|حسب|بحسب|أضاف",
    },
    "hi": {
        NEGATION: "नहीं|न|ना|मत|बिना|कोई नहीं|कभी नहीं|इनकार|इन्कार|असफल",
        DENIAL: "खंडन|ख़ारिज|खारिज|झूठ|झूठा|झूठी|झूठे|गलत|ग़लत|मनगढ़ंत|फर्जी|फ़र्ज़ी|निराधार|असत्य",
        DOUBT: "कथित|दावा|दावे|आरोप|शायद|संभवतः|संभव|संदेह|शक|अफवाह|अफ़वाह|तथाकथित|माना",
        CONDITION: "अगर|यदि|जब तक|बशर्ते|सिवाय|वरना|अन्यथा",
        MODALITY: "सकता|सकती|सकते|चाहिए|होगा|होगी",
        ATTRIBUTION: "कहा|कहना|कहते|बताया|अनुसार|मुताबिक|बोला|बोले|लिखा",
    },
    "ja": {
        NEGATION: "ない|なかった|なく|ません|ず、|ずに|ぬ|無い|未だ|不可能|拒否|拒絶",
        DENIAL: "否定|否認|反論|却下|虚偽|嘘|うそ|偽|誤り|捏造|でっち上げ|根拠のない",
        DOUBT: "とされる|と主張|らしい|かもしれ|疑い|疑惑|容疑|おそらく|恐らく|たぶん|可能性|噂"
        "|うわさ|いわゆる|ようだ|かどうか",
        CONDITION: "もし|ならば|であれば|場合|限り|さもなければ|除き|除いて",
        MODALITY: "べき|だろう|でしょう|はずだ",
        ATTRIBUTION: "述べ|語った|語る|言った|言う|話した|によると|によれば|と発表|伝え|と報じ"
        "|説明した",
    },
    "ru": {
        NEGATION: "не|ни|нет|никогда|никто|ничто|ничего|никак*|без|нельзя|невозможно|отказ*",
        DENIAL: "отриц*|опроверг*|опроверж*|отверг*|отклон*|лож*|лжёт|лжет|лгут|лгал*|фальш*"
        "|фейк*|неправд*|неверн*|выдум*|вымыс*|сфабриков*|необоснован*|вранье|враньё|оспар*",
        DOUBT: "якобы|предположительно|предполага*|утвержда*|возможн*|вероятн*|наверное"
        "|может быть|будто|сомне*|подозр*|слух*|так называем*|кажется|похоже|обвин*|ли",
        CONDITION: "если|кроме|разве|пока не|при условии|иначе|лишь бы",
        MODALITY: "может|могут|мог|могла|могли|должен|должна|должны|следует|бы",
        ATTRIBUTION: "сказал*|говор*|сообщ*|заяв*|согласно|по словам|рассказ*|отмет*|пишет"
        "|написал*|по данным|подчеркн*",
    },
}
LIKE = {"ms": "id"}
"""Languages that use the list of another."""
LATIN = frozenset({"en", "fr", "de", "es", "pt", "id", "vi"})
UNSPACED = frozenset({"km", "zh", "th", "ja"})
"""Written without spaces, so that a word is looked for inside a run of letters."""
OTHER_WORDS = {
    "de": "not|fall",
    "pt": "no",
    "es": "can",
    "fr": "non|on|can",
    "vi": "no|not|may|can",
}
"""English words that are other words in a language; there they don't count."""
INNOCENT = (
    "as soon as possible|as possible|as soon as|not-for-profit|not for profit|not only"
    "|no less than|no sooner|no doubt|nothing less than|if only|can also|whether or not"
    "|according to plan|according to schedule"
    "|according to the schedule|without doubt|不过|不過|不久|不少|不断|不斷|不同|不但|不仅|不僅"
    "|不论|不論|不管|未来|未來|无论|無論|非常|非洲|非法|特别|特別|分别|分別|性别|性別|级别|級別"
    "|别墅|简称|簡稱|名称|名稱|对称|對稱|说明|說明|小说|小說|莫斯科|少ない|少なく|危ない|間もなく"
    "|まもなく|だけでなく"
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
}
"""Words that join a further statement to one that is complete."""
THAT = "that|whether|if|who|whom|which|que|qui|si|dass|ob|bahwa|bahawa|rằng|что|कि"
"""After one of these a sentence goes on with what depends on its beginning."""
ABBREVIATIONS = (
    "mr|mrs|ms|dr|prof|gen|col|lt|capt|sgt|rev|hon|st|no|nos|art|arts|sec|vol|fig|p|pp|vs|approx"
    "|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|e.g|i.e|cf|etc|inc|ltd|co|dept|gov|sen|rep"
    "|mme|mlle|bzw|ca|bspw|nr|str|sr|sra|dra|ud|uds|núm|pág|тыс|млн|млрд|ул|им|г|гг|стр"
)
"""Words after which a full stop ends no sentence."""
