"""Errors made on purpose: one fact of one language changed, as a tired drafter or an editor of one text would.

A change is a pattern in one language and what is put in its place. The patterns know nothing of how the comparison
reads: they are words as they stand in the paragraphs. Each seed says which kind should be found, and in which language
the error is. A paragraph may also bring errors of its own, in lines after its texts:

    ! force hi: पर सहमत हुए => पर चर्चा की
"""

# ruff: noqa: E501 - a change stands on one line, however many words it lists

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import regex

PARAGRAPHS = Path(__file__).parent / "paragraphs"
LANGUAGES = ("en", "hi", "ru")
OWN = regex.compile(r"! (?P<kind>\w+) (?P<lang>en|hi|ru): (?P<old>.+?) =>(?: (?P<new>.*))?")


@dataclass(frozen=True, slots=True)
class Seed:
    """One paragraph with one error."""

    texts: dict[str, str]
    lang: str
    kind: str
    put: str
    """What now stands there."""
    right: dict[str, str]
    """The paragraph before."""


def paragraphs(*names: str) -> list[dict[str, str]]:
    """The parallel paragraphs of the files named."""
    return [dict(zip(LANGUAGES, lines, strict=False)) for lines in _blocks(*names)]


def own_seeds(*names: str) -> Iterator[Seed]:
    """The errors that the files name, written with their paragraphs."""
    for lines in _blocks(*names):
        texts = dict(zip(LANGUAGES, lines, strict=False))
        for match in map(OWN.fullmatch, lines[len(LANGUAGES) :]):
            old, new, lang = match["old"], match["new"] or "", match["lang"]
            assert texts[lang].count(old) >= 1, old
            yield Seed(texts | {lang: texts[lang].replace(old, new, 1)}, lang, match["kind"], new, texts)


def _blocks(*names: str) -> Iterator[list[str]]:
    for name in names:
        for block in (PARAGRAPHS / f"{name}.txt").read_text(encoding="utf-8").strip().split("\n\n"):
            yield block.split("\n")


def seeds(texts: dict[str, str], only: str = "") -> Iterator[Seed]:
    """Every error that can be made in one paragraph: the first place of each change, in each language."""
    for lang in LANGUAGES:
        for kind, pattern, put in _changes(lang):
            if only and kind != only:
                continue
            match = pattern.search(texts[lang])
            if match:
                new = match.expand(put) if isinstance(put, str) else put(match)
                changed = texts[lang][: match.start()] + new + texts[lang][match.end() :]
                if changed != texts[lang]:
                    yield Seed(texts | {lang: changed}, lang, kind, new, texts)


def _other_digit(match: "regex.Match[str]") -> str:
    """The number with its last digit changed, in the script it is written in."""
    digits = "०१२३४५६७८९" if match[0][-1] in "०१२३४५६७८९" else "0123456789"
    return match[0][:-1] + digits[(digits.index(match[0][-1]) + 3) % 10]


def _swapped(match: "regex.Match[str]") -> str:
    return match["right"] + match["between"] + match["left"]


def _changes(lang: str) -> Iterator[tuple[str, "regex.Pattern[str]", object]]:
    for kind, listed in CHANGES[lang].items():
        for change in listed:
            pattern, put = change if isinstance(change, tuple) else (change, _other_digit)
            yield (
                kind,
                regex.compile(
                    rf"(?<!\w){pattern}" if pattern[0].isalnum() or pattern.startswith(("[С", "[П", "[М")) else pattern
                ),
                put,
            )


EN_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
HI_MONTH = "जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर"
RU_MONTH = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"

CHANGES: dict[str, dict[str, list[object]]] = {
    "en": {
        "number": [
            r"\d+(?= (?:delegates|projects|specialists|women|locomotives|contracts|freight|wagons|measures|exhibitors|engineers|laboratories|stations|applications|teachers|people|Indian|members|wells|gas))",
            (r"five (?=institutes|of|Indian)", "six "),
            (r"eight (?=sets|topics)", "nine "),
            (r"Three (?=boreholes)", "Four "),
            (r"Twelve (?=enterprises)", "Thirteen "),
            (r"nine (?=women|regions)", "seven "),
            (r"eleven (?=textbooks)", "twelve "),
            (r"Seven (?=of)", "Six "),
        ],
        "percent": [
            r"[\d.]*\d(?= ?(?:per cent|%))",
            (r"(?<=\d) (?:per cent)(?! per)", " percentage points"),
            (r"(?<=\d)%(?!,? (?:and|to|से|और|एवं|तथा) )", ""),
        ],
        "money": [
            r"(?<=(?:USD|INR|EUR|RUB|US\$|\$|Rs\.?) )[\d.,]*\d(?! crore)",
            (r"(?<=\d )billion", "million"),
            (r"USD", "EUR"),
            (r"EUR", "USD"),
            (r"(?<=\d )crore", "lakh"),
            (r"euros", "US dollars"),
            (r"(?<=INR )250", "350"),
            (r"RUB", "INR"),
        ],
        "date": [
            rf"\d+(?= (?:{EN_MONTH}))",
            (r"August", "September"),
            (r"March", "April"),
            (r"December", "November"),
            (r"(?<=(?:by|in|until|of|March|June|July|October|December|January) )202(\d)(?!\d)", r"203\1"),
            (r"June", "July"),
            (r"May 2025", "May 2024"),
        ],
        "period": [
            r"\d+(?= (?:months|days|working days|hours))",
            (r"two months", "three months"),
            (r"(?<=\w) weeks", " months"),
            (r"(?<=\w) months(?! of)", " weeks"),
            (r"(five|ten|three) years", "four years"),
            (r"second quarter", "third quarter"),
            (r"fourth quarter", "first quarter"),
            (r"working days", "days"),
            (r"first half of", "second half of"),
            (r"before the next session", "after the next session"),
            (r"(?<=every )six months", "three months"),
        ],
        "ordinal": [
            r"\d(?=(?:th) session)",
            (r"eleventh", "twelfth"),
            (r"tenth", "ninth"),
            (r"Twelfth", "Eleventh"),
            (r"fifteenth", "fourteenth"),
        ],
        "measure": [
            r"[\d.,]*\d(?= (?:MW|kW|km|m|t|kg|tonnes|hectares|million tonnes|kt|metres|mm)(?!\w))",
            (r"(?<=\d )km", "m"),
            (r"(?<=\d )MW", "kW"),
            (r"(?<=\d )kW", "MW"),
            (r"(?<=\d )kg", "t"),
            (r"million tonnes", "thousand tonnes"),
            (r"(?<=\d )hectares", "square kilometres"),
            (r"km/h", "km"),
            (r"(?<=\d )kt", "t"),
        ],
        "reference": [
            r"(?<=(?:paragraph|Paragraph|Article|Item|item|Section|Table) )\d+",
            (r"Annex II(?!I)", "Annex III"),
            (r"Annex I(?!\w)", "Annex V"),
            (r"Annex III", "Annex II"),
            (r"Annex IV", "Annex VI"),
            (r"Annex V(?!\w)", "Annex IV"),
            (r"sections II", "sections III"),
        ],
        "actor": [
            (r"Indian Side", "Russian Side"),
            (r"Russian Side", "Indian Side"),
            (r"The Sides (?=agreed|noted|welcomed)", "The Indian Side "),
            (r"Kazakhstan", "Kyrgyzstan"),
            (r"Germany", "France"),
            (r"Belarus", "Armenia"),
            (r"Iran", "Iraq"),
        ],
        "party_order": [(r"(?P<left>India)(?P<between>-| and )(?P<right>Russia)(?! Side)", _swapped)],
        "name": [
            (r"Bhatia", "Gupta"),
            (r"Gruzdev", "Ivanov"),
            (r"Manturov", "Novak"),
            (r"New Delhi", "Mumbai"),
            (r"Moscow", "Kazan"),
            (r"Kantha Rao", "Krishna Reddy"),
            (r"Volkov", "Sokolov"),
            (r"Kumar Singh", "Kumar Verma"),
            (r"Nair", "Menon"),
            (r"Anurag Jain", "Anurag Thakur"),
            (r"Bengaluru", "Chennai"),
            (r"Morozova", "Belova"),
            (r"Sorokin", "Tsivilev"),
            (r"Bocharov", "Evtukhov"),
            (r"Sharma", "Banerjee"),
            (r"Kuznetsov", "Popov"),
            (r"Hyderabad", "Ahmedabad"),
            (r"Goyal", "Puri"),
            (r"Barthwal", "Agrawal"),
            (r"Chekushov", "Gruzdev"),
        ],
        "post": [
            (r"Deputy Minister", "Minister"),
            (r"(?<!Joint |Deputy |Additional |Executive |State )Secretary(?=,| of)", "Joint Secretary"),
            (r"Joint Secretary", "Additional Secretary"),
            (r"First Deputy Prime", "Deputy Prime"),
            (r"Ambassador", "Consul General"),
            (r"Director General", "Director"),
            (r"First Deputy Minister", "Deputy Minister"),
            (r"Deputy Secretary", "Under Secretary"),
            (r"(?<!Deputy )Minister(?= of Commerce)", "Minister of State"),
            (r"Deputy Director", "Director"),
        ],
        "organisation": [
            (r"Ministry of Railways", "Ministry of Steel"),
            (r"Ministry of Steel", "Ministry of Coal"),
            (r"Ministry of Mines", "Ministry of Power"),
            (r"Rosatom", "Rostec"),
            (r"Rostec", "Rosatom"),
            (r"Ministry of Coal", "Ministry of Textiles"),
            (r"NITI Aayog", "ISRO"),
            (r"Ministry of Power", "Ministry of Coal"),
            (r"Ministry of External Affairs", "Ministry of Home Affairs"),
            (r"Department for Promotion of Industry and Internal Trade", "Department of Commerce"),
            (r"Reserve Bank of India", "Exim Bank"),
            (r"Federal Agency for Subsoil Use", "Federal Air Transport Agency"),
        ],
        "term": [
            (r"wind tunnel", "piston engine"),
            (r"carbon fibre", "glass fibre"),
            (r"rare earths?", "critical minerals"),
            (r"underground coal gasification", "coal mining"),
            (r"technology transfer", "technology audit"),
            (r"sub-group", "working group"),
            (r"additive manufacturing", "robotics"),
            (r"strategic partnership", "traditional friendship"),
            (r"memorandum of understanding", "road map"),
            (r"road map", "work plan"),
            (r"joint venture", "joint laboratory"),
            (r"waste management", "water management"),
            (r"Protocol", "Memorandum of Understanding"),
            (r"piston engines?", "gas turbines"),
            (r"capacity building", "exploration"),
        ],
        "force": [
            (r"(?<=Sides )agreed(?= to (?!consider|study))", "noted"),
            (r"(?<=Sides )noted", "agreed"),
            (r"(?<=Sides )welcomed", "discussed"),
            (r"took note of", "approved the decision on"),
            (r"instructed", "recommended to"),
            (r"recommended", "instructed"),
            (r"(?<=Sides )discussed", "agreed on"),
            (r"exchanged views on", "agreed on"),
            (r"expressed interest in", "agreed on"),
            (r"reaffirmed", "discussed"),
            (r"agreed to consider", "agreed on"),
            (r"explored", "welcomed"),
            (r"(?<=Side )proposed", "undertook"),
        ],
        "negation": [
            (r" not (?!later|only|less|more|exceed)", " "),
            (r"did not (\w+)", r"\1ed"),
            (r"(?<=will|shall|may|would) (?!not|be)", " not "),
            (r"cannot", "can"),
            (r"was agreed", "was not agreed"),
            (r"No (?=objections)", "Some "),
            (r"without(?= prior| a)", "with"),
        ],
        "adjective": [
            (r"modern(?= )", "modernised"),
            (r"modernised", "modern"),
            (r"(?<=a )new", "existing"),
            (r"existing", "new"),
            (r"joint(?= (?!working|vent))", ""),
            (r"pilot", "commercial"),
            (r"Commercial", "Pilot"),
            (r"long-term", "short-term"),
            (r"temporary", "permanent"),
            (r"mandatory", "voluntary"),
            (r"preliminary", "final"),
            (r"long-term ", ""),
            (r"direct(?= )", "indirect"),
            (r"domestic", "foreign"),
        ],
        "list_item": [
            (r"aluminium, fertilizers, ", "aluminium, "),
            (r", cobalt", ""),
            (r", vaccines and antibiotics", " and vaccines"),
            (r"medicine, aviation, energy and space", "medicine, aviation and energy"),
            (r"capacity building and ", ""),
            (r"; \(c\)[^.;]*", ""),
            (r"a fertilizer terminal, ", ""),
            (r"senior officials, ", ""),
            (r"lithium, cobalt, nickel", "lithium, nickel"),
            (r", nickel and titanium", " and nickel"),
            (r", capacity building", ""),
        ],
        "bracket": [(r"\[", ""), (r"\]", ""), (r"\[([^\]]*)\]", r"\1"), (r"(?<=by )(\d+ \w+ \d{4})", r"[\1]")],
    },
    "hi": {
        "number": [
            r"[\d०-९]+(?= (?:प्रतिनिधियों|परियोजनाओं|विशेषज्ञों|महिलाएं|लोकोमोटिव|अनुबंध|मालवाहक|उपाय|प्रदर्शकों|भारतीय|प्रयोगशालाओं|स्टेशन|आवेदनों|शिक्षकों|लोग|कुएं|गैस))",
            (r"पांच (?=संस्थान|भारतीय|में)", "छह "),
            (r"आठ (?=विषयों)", "सात "),
            (r"नौ (?=महिलाओं|क्षेत्रों)", "दस "),
            (r"तीन बोरहोल", "दो बोरहोल"),
            (r"बारह उद्यमों", "ग्यारह उद्यमों"),
            (r"ग्यारह पाठ", "बारह पाठ"),
        ],
        "percent": [r"[\d.]*\d(?= ?(?:प्रतिशत|%))", (r"(?<=\d) प्रतिशत(?! प्रति)", " प्रतिशत अंक"), (r"(?<=\d)%", "")],
        "money": [
            r"[\d.,]*\d(?= (?:अरब|करोड़|लाख) (?:अमेरिकी|रुपये|यूरो|रूबल|डॉलर))",
            (r"अरब(?= अमेरिकी| रूबल| डॉलर)", "करोड़"),
            (r"अमेरिकी डॉलर", "यूरो"),
            (r"करोड़(?= रुपये)", "लाख"),
            (r"रूबल(?! में)", "रुपये"),
            (r"यूरो(?=\s| )", "अमेरिकी डॉलर"),
            (r"लाख(?= रुपये)", "करोड़"),
        ],
        "date": [
            rf"[\d०-९]+(?= (?:{HI_MONTH}))",
            (r"अगस्त", "सितंबर"),
            (r"मार्च", "अप्रैल"),
            (r"दिसंबर", "नवंबर"),
            (r"जून", "जुलाई"),
            (r"202(\d)(?= (?:तक|को|की|में))", r"203\1"),
        ],
        "period": [
            r"\d+(?= (?:महीनों|महीने|दिनों|दिन|कार्य दिवस|घंटे))",
            (r"दो माह", "तीन माह"),
            (r"सप्ताह", "माह"),
            (r"(पांच|दस|तीन) वर्ष(?!ीय)", "चार वर्ष"),
            (r"दूसरी तिमाही", "तीसरी तिमाही"),
            (r"चौथी तिमाही", "पहली तिमाही"),
            (r"कार्य दिवस", "दिवस"),
            (r"छह माह", "तीन माह"),
            (r"पहली छमाही", "दूसरी छमाही"),
            (r"अगले सत्र से पहले", "अगले सत्र के बाद"),
        ],
        "ordinal": [
            r"\d(?=(?:वां|वें) सत्र)",
            (r"ग्यारहवें", "बारहवें"),
            (r"दसवें", "नौवें"),
            (r"बारहवें", "ग्यारहवें"),
            (r"पंद्रहवें", "चौदहवें"),
        ],
        "measure": [
            r"[\d.,]*\d(?= (?:मेगावाट|किलोवाट|किमी|किलोमीटर|मीटर|टन|किलोग्राम|लाख टन|हेक्टेयर|किलोटन|मिमी)(?!\w))",
            (r"(?<=\d )(?:किमी|किलोमीटर)", "मीटर"),
            (r"मेगावाट", "किलोवाट"),
            (r"किलोवाट", "मेगावाट"),
            (r"किलोग्राम", "टन"),
            (r"लाख टन", "हज़ार टन"),
            (r"हेक्टेयर", "एकड़"),
            (r"किलोटन", "टन"),
        ],
        "reference": [
            r"(?<=(?:पैरा|अनुच्छेद|मद|खंड|तालिका) )\d+",
            (r"अनुलग्नक II(?!I)", "अनुलग्नक III"),
            (r"अनुलग्नक I(?!\w)", "अनुलग्नक V"),
            (r"अनुलग्नक III", "अनुलग्नक II"),
            (r"अनुलग्नक IV", "अनुलग्नक VI"),
        ],
        "actor": [
            (r"भारतीय पक्ष", "रूसी पक्ष"),
            (r"रूसी पक्ष", "भारतीय पक्ष"),
            (r"दोनों पक्षों ने", "भारतीय पक्ष ने"),
            (r"कजाखस्तान", "किर्गिज़स्तान"),
            (r"जर्मनी", "फ्रांस"),
            (r"बेलारूस", "आर्मेनिया"),
            (r"ईरान", "इराक"),
        ],
        "party_order": [(r"(?P<left>भारत)(?P<between>-| और )(?P<right>रूस)(?!ी)", _swapped)],
        "name": [
            (r"भाटिया", "गुप्ता"),
            (r"ग्रुज़?देव", "इवानोव"),
            (r"मंटुरोव", "नोवाक"),
            (r"नई दिल्ली", "मुंबई"),
            (r"मॉस्को", "कज़ान"),
            (r"कांता राव", "कृष्णा रेड्डी"),
            (r"वोल्कोव", "सोकोलोव"),
            (r"कुमार सिंह", "कुमार वर्मा"),
            (r"नायर", "मेनन"),
            (r"अनुराग जैन", "अनुराग ठाकुर"),
            (r"बेंगलुरु", "चेन्नई"),
            (r"मोरोज़ोवा", "बेलोवा"),
            (r"सोरोकिन", "त्सिविलेव"),
            (r"बोचारोव", "एव्तुखोव"),
            (r"शर्मा", "बनर्जी"),
            (r"कुज़नेत्सोव", "पोपोव"),
            (r"हैदराबाद", "अहमदाबाद"),
            (r"गोयल", "पुरी"),
            (r"चेकुशोव", "ग्रुज़देव"),
        ],
        "post": [
            (r"उपमंत्री", "मंत्री"),
            (r"(?<!संयुक्त |अपर |उप |कार्यकारी |राज्य |मुख्य )सचिव(?= श्री)", "संयुक्त सचिव"),
            (r"संयुक्त सचिव", "अपर सचिव"),
            (r"प्रथम उप प्रधान", "उप प्रधान"),
            (r"राजदूत", "महावाणिज्य दूत"),
            (r"महानिदेशक", "निदेशक"),
            (r"प्रथम उपमंत्री", "उपमंत्री"),
            (r"उप सचिव", "अवर सचिव"),
            (r"उप निदेशक", "निदेशक"),
        ],
        "organisation": [
            (r"रेल मंत्रालय", "इस्पात मंत्रालय"),
            (r"इस्पात मंत्रालय", "कोयला मंत्रालय"),
            (r"खान मंत्रालय", "विद्युत मंत्रालय"),
            (r"रोसाटॉम", "रोस्टेक"),
            (r"रोस्टेक", "रोसाटॉम"),
            (r"कोयला मंत्रालय", "वस्त्र मंत्रालय"),
            (r"नीति आयोग", "इसरो"),
            (r"विद्युत मंत्रालय", "कोयला मंत्रालय"),
            (r"उद्योग एवं आंतरिक व्यापार संवर्धन विभाग", "वाणिज्य विभाग"),
        ],
        "term": [
            (r"पवन सुरंग", "पिस्टन इंजन"),
            (r"कार्बन फाइबर", "ग्लास फाइबर"),
            (r"दुर्लभ मृदा", "महत्वपूर्ण खनिज"),
            (r"भूमिगत कोयला गैसीकरण", "कोयला खनन"),
            (r"प्रौद्योगिकी हस्तांतरण", "प्रौद्योगिकी लेखापरीक्षा"),
            (r"उप-समूह(?!ों)", "कार्य समूह"),
            (r"एडिटिव मैन्युफैक्चरिंग", "रोबोटिक्स"),
            (r"रणनीतिक साझेदारी", "पारंपरिक मैत्री"),
            (r"समझौता ज्ञापन", "रोडमैप"),
            (r"रोडमैप", "कार्य योजना"),
            (r"अपशिष्ट प्रबंधन", "जल प्रबंधन"),
            (r"प्रतिबद्धता", "दायित्व"),
            (r"पिस्टन इंजनों?", "गैस टर्बाइन"),
        ],
        "force": [
            (r"पर सहमत हुए", "का उल्लेख किया"),
            (r"का उल्लेख किया", "पर सहमति व्यक्त की"),
            (r"का स्वागत किया", "पर चर्चा की"),
            (r"का संज्ञान लिया", "पर निर्णय लिया"),
            (r"निदेश दिया", "सुझाव दिया"),
            (r"अनुशंसा की", "निदेश दिया"),
            (r"पर चर्चा की", "पर सहमति व्यक्त की"),
            (r"विचारों का आदान-प्रदान किया", "सहमति व्यक्त की"),
            (r"में रुचि व्यक्त की", "पर सहमति व्यक्त की"),
            (r"पुनः पुष्टि की", "चर्चा की"),
            (r"प्रस्ताव किया", "वचन दिया"),
        ],
        "negation": [
            (r" नहीं(?= )", ""),
            (r" (?=किया जाएगा|की जाएगी|होगी|होगा|करेंगे|करेगा)", " नहीं "),
            (r"सहमति बनी", "सहमति नहीं बनी"),
            (r"के बिना", "के साथ"),
            (r" (?=हुए।|हुआ।)", " नहीं "),
        ],
        "adjective": [
            (r"(?<!अत्य)आधुनिक(?= )", "आधुनिकीकृत"),
            (r"आधुनिकीकृत", "आधुनिक"),
            (r"नई(?= (?!दिल्ली))", "मौजूदा"),
            (r"मौजूदा", "नए"),
            (r"संयुक्त(?= (?!कार्य|उद्यम|सचिव|वक्तव्य|रूप|राज्य))", ""),
            (r"पायलट", "वाणिज्यिक"),
            (r"वाणिज्यिक", "पायलट"),
            (r"दीर्घकालिक", "अल्पकालिक"),
            (r"अस्थायी", "स्थायी"),
            (r"अनिवार्य", "स्वैच्छिक"),
            (r"प्रारंभिक", "अंतिम"),
            (r"दीर्घकालिक ", ""),
            (r"स्वदेशी", "विदेशी"),
        ],
        "list_item": [
            (r"एल्युमीनियम, उर्वरक, ", "एल्युमीनियम, "),
            (r", कोबाल्ट", ""),
            (r"चिकित्सा, विमानन, ऊर्जा और अंतरिक्ष", "चिकित्सा, विमानन और ऊर्जा"),
            (r"; \(ग\)[^।;]*", ""),
            (r"एक उर्वरक टर्मिनल, ", ""),
            (r", टीकों और एंटीबायोटिक दवाओं", " और टीकों"),
            (r", क्षमता निर्माण", ""),
        ],
        "bracket": [(r"\[", ""), (r"\]", ""), (r"\[([^\]]*)\]", r"\1")],
    },
    "ru": {
        "number": [
            r"\d+(?= (?:делегатов|проектов|специалистов|женщин|локомотивов|контрактов|мероприятий|экспонентов|индийских|лабораторий|станций|преподавателей|скважины|газовых|членов|рабочих)(?! дней))",
            (r"пять (?=институтов|индийских)", "шесть "),
            (r"восьми (?=темам)", "семи "),
            (r"восемь (?=комплектов)", "девять "),
            (r"три скважины", "две скважины"),
            (r"двенадцать предприятий", "тринадцать предприятий"),
            (r"девять женщин", "семь женщин"),
            (r"одиннадцать учебников", "двенадцать учебников"),
            (r"Семь из", "Шесть из"),
        ],
        "percent": [
            r"[\d,]*\d(?= (?:%|процент))",
            (r"(?<=\d) (?:%|процентов)(?! год)", " процентных пунктов"),
            (r"(?<=\d) %(?!,? (?:и|до) )", ""),
        ],
        "money": [
            r"[\d,]*\d(?= (?:млрд|млн|тыс\.|миллиард\w*|миллион\w*) (?:долл|рубл|евро|индийских рупий|рупий))",
            (r"млрд(?= долл| рубл| индийских| рупий)", "млн"),
            (r"долл(?:\. США|аров США)", "евро"),
            (r"млн(?= долл| евро)", "млрд"),
            (r"евро", "долларов США"),
            (r"рублей", "рупий"),
            (r"рупий", "рублей"),
        ],
        "date": [
            rf"\d+(?= (?:{RU_MONTH}))",
            (r"августа", "сентября"),
            (r"марта", "апреля"),
            (r"декабря", "ноября"),
            (r"июня", "июля"),
            (r"202(\d)(?= (?:год|г\.))", r"203\1"),
        ],
        "period": [
            r"\d+(?= (?:месяцев|дней|рабочих|часов))",
            (r"двух месяцев", "трёх месяцев"),
            (r"недели", "месяца"),
            (r"пять лет", "семь лет"),
            (r"десяти лет", "пяти лет"),
            (r"десять лет", "пять лет"),
            (r"втором квартале", "третьем квартале"),
            (r"четвёртом квартале", "первом квартале"),
            (r"рабочих дней", "дней"),
            (r"первому полугодию", "второму полугодию"),
            (r"До следующего заседания", "После следующего заседания"),
            (r"шести месяцев", "трёх месяцев"),
            (r"три года", "четыре года"),
        ],
        "ordinal": [
            r"\d(?=-го заседания|-м заседании|-е заседание)",
            (r"одиннадцатого", "двенадцатого"),
            (r"десятого заседания", "девятого заседания"),
            (r"двенадцатого", "одиннадцатого"),
            (r"двенадцатое", "тринадцатое"),
            (r"пятнадцатого", "четырнадцатого"),
        ],
        "measure": [
            r"[\d.,]*\d(?= (?:МВт|кВт|км|м|т|кг|тонн|га|млн тонн|кт|мм)(?!\w))",
            (r"(?<=\d )км(?!/)", "м"),
            (r"(?<=\d )МВт", "кВт"),
            (r"(?<=\d )кВт", "МВт"),
            (r"(?<=\d )кг", "т"),
            (r"млн тонн", "тыс. тонн"),
            (r"(?<=\d )га(?!\w)", "кв. км"),
            (r"км/ч", "км"),
            (r"(?<=\d )кт", "т"),
        ],
        "reference": [
            r"(?<=(?:пунктом|пункта|пункту|пункте|Пункт|пункт|статье|статьи|Раздел|таблице) )\d+",
            (r"приложении II(?!I)", "приложении III"),
            (r"приложении I(?!\w)", "приложении V"),
            (r"приложения III", "приложения II"),
            (r"приложения IV", "приложения VI"),
            (r"приложения V(?!\w)", "приложения IV"),
        ],
        "actor": [
            (r"Индийская Сторона", "Российская Сторона"),
            (r"Российская Сторона", "Индийская Сторона"),
            (r"Стороны (отметили|приветствовали)", "Российская Сторона \\1"),
            (r"Казахстан", "Киргизия"),
            (r"Германии", "Франции"),
            (r"Белоруссии", "Армении"),
            (r"Ирана", "Ирака"),
            (r"Индийскую Сторону", "Российскую Сторону"),
        ],
        "party_order": [
            (r"(?P<left>Индией)(?P<between> и )(?P<right>Россией)", _swapped),
            (r"индийско-российского", "российско-индийского"),
            (r"индийских и российских", "российских и индийских"),
        ],
        "name": [
            (r"Бхатия", "Гупта"),
            (r"Груздев", "Иванов"),
            (r"Мантуров", "Новак"),
            (r"Нью-Дели", "Мумбаи"),
            (r"Москве", "Казани"),
            (r"Канта Рао", "Кришна Редди"),
            (r"Волков", "Соколов"),
            (r"Кумар Сингх", "Кумар Верма"),
            (r"Наир", "Менон"),
            (r"Анурага Джайна", "Анурага Тхакура"),
            (r"Бангалоре", "Ченнаи"),
            (r"Морозова", "Белова"),
            (r"Сорокин", "Цивилев"),
            (r"Бочаров", "Евтухов"),
            (r"Шарма", "Банерджи"),
            (r"Кузнецов", "Попов"),
            (r"Хайдарабаде", "Ахмадабаде"),
            (r"Гоял", "Пури"),
            (r"Чекушов", "Груздев"),
        ],
        "post": [
            (r"заместитель Министра", "Министр"),
            (
                r"(?<!объединённый |статс-|ответственный |заместитель |дополнительный )(?<!\w)секретарь(?= Департамента)",
                "специальный секретарь",
            ),
            (r"объединённый секретарь", "дополнительный секретарь"),
            (r"Первый заместитель Председателя", "Заместитель Председателя"),
            (r"Посол", "Генеральный консул"),
            (r"Генеральный директор", "Директор"),
            (r"Первый заместитель Министра", "Заместитель Министра"),
            (r"заместитель директора", "директор"),
        ],
        "organisation": [
            (r"Министерство железных дорог", "Министерство угля"),
            (r"Министерство стали", "Министерство угля"),
            (r"Росатом", "Ростех"),
            (r"Министерство угля", "Министерство текстиля"),
            (r"Минпромторг России", "Минэнерго России"),
            (r"Федерального агентства по недропользованию", "Федерального агентства воздушного транспорта"),
            (r"Департамента содействия промышленности и внутренней торговле", "Департамента удобрений"),
            (r"Министерства энергетики", "Министерства угля"),
        ],
        "term": [
            (r"аэродинамическ\w+ труб\w+", "поршневого двигателя"),
            (r"углеродного волокна", "стекловолокна"),
            (r"редкоземельных металлов", "критически важных минералов"),
            (r"подземной газификации угля", "добычи угля"),
            (r"передачу технологий", "аудит технологий"),
            (r"подгруппе", "рабочей группе"),
            (r"аддитивным технологиям", "робототехнике"),
            (r"стратегическому партнёрству", "традиционной дружбе"),
            (r"меморандум о взаимопонимании", "план работы"),
            (r"дорожная карта", "повестка дня"),
            (r"приверженность", "обязательство"),
            (r"поршневой двигатель", "ракетный двигатель"),
        ],
        "force": [
            (r"Стороны договорились(?! рассмотреть)", "Стороны отметили, что следует"),
            (r"Стороны отметили", "Стороны договорились"),
            (r"Стороны приветствовали", "Стороны обсудили"),
            (r"приняли к сведению", "утвердили"),
            (r"поручили", "рекомендовали"),
            (r"рекомендовала", "поручила"),
            (r"Стороны обсудили", "Стороны договорились о"),
            (r"обменялись мнениями о", "договорились о"),
            (r"выразили заинтересованность в", "договорились о"),
            (r"Стороны подтвердили", "Стороны обсудили"),
            (r"предложила", "обязалась"),
        ],
        "negation": [
            (r" не (?!позднее|только|менее|более|превыш|долж|реже)", " "),
            (r"(?<=Сторона|Стороны) (?=\w+(?:ла|ли)(?!\w))", " не "),
            (r" (?=будет \w|будут \w)", " не "),
            (r"без(?= предварительных| единого)", "после"),
        ],
        "adjective": [
            (r"современн(\w+)", "модернизированн\\1"),
            (r"[Мм]одернизированн(\w+)", "современн\\1"),
            (r"нов(?:ой|ую)(?= )", "существующую"),
            (r"существующего", "нового"),
            (r"[Сс]овместн\w+ (?!рабоч|предпр|заявл)", ""),
            (r"[Пп]илотн(\w+)", "коммерческ\\1"),
            (r"Коммерческое", "Пилотное"),
            (r"долгосрочн(\w+)", "краткосрочн\\1"),
            (r"временная", "постоянная"),
            (r"обязательн(?:ой|ые)(?= (?!сил))", "добровольной"),
            (r"предварительные", "окончательные"),
            (r"отечественного", "зарубежного"),
        ],
        "list_item": [
            (r"алюминия, удобрений, ", "алюминия, "),
            (r", кобальта", ""),
            (r"медицине, авиации, энергетике и космосе", "медицине, авиации и энергетике"),
            (r"; \(в\)[^.;]*", ""),
            (r"терминал для удобрений, ", ""),
            (r", вакцин и антибиотиков", " и вакцин"),
            (r", подготовку кадров", ""),
        ],
        "bracket": [(r"\[", ""), (r"\]", ""), (r"\[([^\]]*)\]", r"\1")],
    },
}
