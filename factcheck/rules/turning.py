"""Words that turn the sense of what stands near them, by language and by what they express.

Data, to be extended: forms are separated by `|`, and a `*` stands for any further letters. Words
of Latin script count in documents of their language; those of English count in all documents, but
for a few that mean something else there. Words of other scripts count everywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.rules.grammar import (
    ATTRIBUTION,
    CONDITION,
    DENIAL,
    DOUBT,
    MODALITY,
    NEGATION,
)
from factcheck.rules.turning_scripts import OTHER_SCRIPTS

if TYPE_CHECKING:
    from collections.abc import Mapping

LATIN_SCRIPT: Mapping[str, Mapping[str, str]] = {
    "en": {
        NEGATION: "no|not|never|none|nor|neither|nobody|nothing|nowhere|cannot|without|hardly"
        "|scarcely|barely|rarely|seldom|unable|*n't|*n’t|aint|refus*|fail*|declin*|lack*"
        "|far from|anything but|rather than"
        "|ruled out|rules out|rule out|short of|almost|nearly",
        DENIAL: "den*y|denies|denied|denying|denial*|dismiss*|reject*|refut*|rebut*|rebuff*"
        "|repudiat*|contradict*|contest*|debunk*|disprov*|disputed|disputing|discredit*|false*"
        "|falsity|untrue|untruth*|fake*|fabricat*|fictitious|hoax*|baseless|unfounded|groundless"
        "|unsubstantiated|incorrect*|inaccura*|wrong|wrongly|erroneous*|mistaken*|mislead*|misled"
        "|lied|liar*|a lie|is lies|are lies|all lies|but lies|nonsense|invented|invention*"
        "|made up|make up|exaggerat*"
        "|disbelie*|impossible|improbable|retract*|recant*"
        "|implausible|not true|not so|not correct|not right|not the case|not accurate"
        "|not confirmed|not proven|not possible|not likely|no truth|no evidence|no basis|no proof"
        "|little evidence|little truth|little proof|myth|myths|absurd*|preposterous*|ludicrous*"
        "|ridiculous*",
        DOUBT: "alleg*|claim|claims|claimed|claiming|purport*|supposed*|so-called|so called"
        "|ostensibl*|reportedly"
        "|apparently|seemingly|seem*|appears to|appeared to|appear to|doubt*|suspected|suspicion*"
        "|uncertain*|unclear|unconfirmed|unverified|unproven|perhaps|maybe|possible|possibly"
        "|probabl*|likely|unlikely|rumor*|rumour*|speculat*|believe*|assume*|assumption*|whether"
        "|think*|thought|guess*|imagin*|pretend*|questioned|questionable|scepti*|skepti*"
        "|accus*|hypothe*",
        CONDITION: "if|unless|until|provided that|providing that|on condition|in case|as long as"
        "|so long as|except*|assuming|supposing|otherwise|subject to|depend*|contingent|whenever"
        "|only when|only in the event|in the event of|in the event that|were it|were they|had it"
        "|had they",
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
    "it": {
        NEGATION: "non|no|mai|nessun*|niente|nulla|né|senza|neanche|nemmeno|neppure|quasi|rifiut*",
        DENIAL: "nega|negano|negato|negava*|negò|smenti*|respin*|confut*|fals*|bugi*|menzogn*"
        "|infondat*|inventat*"
        "|errat*|inesatt*|contesta|contestano|contestat*|contestò",
        DOUBT: "presunt*|asserit*|sedicent*|cosiddett*|forse|possibil*|probabil*|sembra*|pare"
        "|sospett*|dubbi*|apparentemente|accus*|credono|crede",
        CONDITION: "se|a meno che|purché|a condizione|salvo|eccetto|qualora|altrimenti",
        MODALITY: "può|possono|potrebbe*|dovrebbe*|deve|devono|sarebbe*|avrebbe*",
        ATTRIBUTION: "ha detto|dice|dicono|disse*|secondo il|secondo la|secondo quanto|dichiar*"
        "|afferm*|sostien*|riferisc*|ha riferito|scrive"
        "|spieg*|stando a",
    },
    "nl": {
        NEGATION: "niet|geen|nooit|niemand|niets|nergens|noch|zonder|nauwelijks|bijna|weiger*",
        DENIAL: "ontken*|ontkracht*|weerleg*|weersprak|weerspreek*|verwerp*|verwierp*|afgewezen"
        "|betwist*|onwaar*|onjuist*|vals*|gelogen|leugen*|verzonnen|ongegrond*",
        DOUBT: "beweer*|vermeend*|zogenaamd*|zogeheten|misschien|mogelijk*|waarschijnlijk"
        "|vermoedelijk|schijnt|schijnbaar|twijfel*|gerucht*|verdacht*|verdenk*|beschuldig*",
        CONDITION: "als|indien|tenzij|mits|behalve|zolang|anders",
        MODALITY: "kan|kunnen|kon|konden|zou|zouden|moet|moeten|mag|mogen",
        ATTRIBUTION: "zei|zeiden|zegt|zeggen|volgens|aldus|verklaar*|meld*|vertel*|schreef"
        "|schrijft|stelt dat",
    },
    "pl": {
        NEGATION: "nie|nigdy|nikt|nic|żad*|bez|ani|prawie|niemal|odmówi*|odmawia*",
        DENIAL: "zaprzecz*|zdementowa*|dementuj*|odrzuc*|fałsz*|kłam*|nieprawd*|zmyśl*"
        "|bezpodstawn*|błędn*",
        DOUBT: "rzekom*|podobno|jakoby|twierdz*|może|być może|prawdopodobn*|możliw*|chyba|wątp*"
        "|podejrz*|pogłosk*|oskarż*|tak zwan*|czy",
        CONDITION: "jeśli|jeżeli|gdyby|chyba że|pod warunkiem|oprócz|inaczej",
        MODALITY: "mogą|mógł*|mogł*|powin*|musi|muszą",
        ATTRIBUTION: "powiedzia*|mówi*|według|zdaniem|oświadcz*|poinformowa*|napisa*|stwierdzi*",
    },
    "tr": {  # dotless letters count as dotted ones
        NEGATION: "değil*|yok|asla|hiç*|hayir|olmadan|neredeyse|*lmadi|*lmedi|etmedi|olmadi"
        "|*mamiş*|*memiş*"
        "|*madiği*|*mediği*|*miyor*|*miyor*|*muyor*|*müyor*|olmaz|edemez|reddet*|redded*",
        DENIAL: "yalan*|inkâr*|inkar*|sahte*|asilsiz*|uydurma*|yanliş*|çürüt*",
        DOUBT: "iddia*|sözde|güya|belki|olasi*|muhtemel*|şüphe*|söylenti*|suçla*|sanil*",
        CONDITION: "eğer|*irsa|*irse|şartiyla|hariç|sürece|aksi",
        MODALITY: "*abilir|*ebilir",
        ATTRIBUTION: "dedi|söyle*|göre|açikla*|belirt*|bildir*|anlat*|yazdi",
    },
}
WORDS = {**LATIN_SCRIPT, **OTHER_SCRIPTS}
