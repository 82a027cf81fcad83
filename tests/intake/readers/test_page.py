"""Saved pages: known publishers by their markup, others by their article, and nothing a reader would not see."""

import pytest

from paraph.intake import Release, SourceText, read_furniture, read_source
from paraph.intake.readers.page import read_page
from paraph.intake.refusals import DamagedFile, PageWithoutText, SourceTooLarge

PIB = """<!DOCTYPE html><html lang="HI"><head><title>x</title>
<style>.innner-page-main-about-us-content-right-part {padding: 0}</style></head><body><form id="form1">
<div class="top"><a href="#">Skip to main content</a></div>
<div class="innner-page-main-about-us-content-right-part">
<div class="MinistryNameSubhead text-center" id="MinistryName">कोयला&nbsp;मंत्रालय</div>
<div class="log_oo" id="PressReleaseLogo">चिह्न</div>
<h2 id="Titleh2">कार्य समूह का <b>11वां</b>
 सत्र</h2><h3 id="Subtitleh3"><span id="ltrSubtitle">पहली बात<br>दूसरी बात</span></h3>
<div class="ReleaseDateSubHeaddateTime text-center pt20" id="PrDateTime">
 प्रविष्टि तिथि: 06 AUG 2025 6:37PM by PIB Delhi</div>
<p style="text-align:justify">सत्र आज हुआ।&nbsp;</p><p>&nbsp;</p>
<p>दोनों पक्ष <span style="display: NONE">छिपा</span>मिले।</p>
<p style="text-align:center"><strong>**.**.**</strong></p><p><strong>पीके/केसी</strong></p><script>var x=1;</script>
<span id="ReleaseId">(रिलीज़ आईडी: 2153335)</span> <span id="lblViews">आगंतुक पटल : 77</span>
<div class="ReleaseLang">इस विज्ञप्ति को इन भाषाओं में पढ़ें: <a href="?PRID=1">English</a></div>
</div></form><footer>NIC</footer></body></html>"""


def _read(page: str, name: str = "page.html") -> tuple[SourceText, Release, str]:
    source = read_source(name, page.encode())
    release = read_furniture(source)
    return source, release, source.text[slice(*release.body)]


def test_pib_page_is_read_by_its_ids() -> None:
    source, release, body = _read(PIB)
    assert release.as_json() == {
        "ministry": "कोयला मंत्रालय",
        "headline": "कार्य समूह का 11वां सत्र",
        "subheadlines": ["पहली बात", "दूसरी बात"],
        "posted_at": "2025-08-06T18:37",
        "office": "PIB Delhi",
        "release_id": "2153335",
        "handling_marks": ["पीके", "केसी"],
    }
    assert body == "सत्र आज हुआ।\nदोनों पक्ष मिले।"
    assert (source.layout, source.lang_hint) == ("html", "hi")


def test_every_mark_shows_its_element() -> None:
    source, _, _ = _read(PIB)
    assert {name: [source.text[slice(*span)] for span in spans] for name, spans in source.marked.items()} == {
        "ministry": ["कोयला मंत्रालय"],
        "headline": ["कार्य समूह का 11वां सत्र"],
        "subheadline": ["पहली बात\nदूसरी बात"],
        "posted": ["प्रविष्टि तिथि: 06 AUG 2025 6:37PM by PIB Delhi"],
        "release_id": ["(रिलीज़ आईडी: 2153335)"],
        "lang_links": ["इस विज्ञप्ति को इन भाषाओं में पढ़ें: English"],
    }


def test_pib_event_page_without_stamp_keeps_its_number_and_loses_the_festival_text() -> None:
    _, release, body = _read(
        '<html><body><div class="innner-page-main-about-us-content-right-part"><h1 id="Titleh2">सत्र संपन्न हुआ</h1>'
        "<p>दोनों पक्ष आज मिले।</p><div><div id='FooterEventText'><p>About the event.</p></div>"
        '<p><strong>रिलीज़ आईडी:</strong> <span id="ReleaseIdEvent">2190187</span> | <span id="lblViewsEvent">5</span>'
        "</p></div></div></body></html>"
    )
    assert (release.headline, release.release_id, body) == ("सत्र संपन्न हुआ", "2190187", "दोनों पक्ष आज मिले।")


def test_government_of_russia_page_is_read_by_its_classes() -> None:
    _, release, body = _read(
        '<html lang="ru"><body><div class="reader_article"><div class="reader_article_dateline">'
        '<span class="reader_article_dateline__date">6 августа 2025</span> '
        '<span class="reader_article_dateline__time">18:37</span></div>'
        '<h3 class="reader_article_headline">Состоялось заседание рабочей группы</h3>'
        '<div class="reader_article_lead">Подписан протокол</div><div class="reader_article_body">'
        "<p>Стороны встретились в Нью-Дели.</p></div><div class='reader_article_meta'><a>Индия</a></div></div></body>"
    )
    assert (release.posted_at, release.headline, release.subheadlines) == (
        "2025-08-06T18:37",
        "Состоялось заседание рабочей группы",
        ("Подписан протокол",),
    )
    assert body == "Стороны встретились в Нью-Дели."


ARTICLE = "<p>The Sides met in New Delhi and reviewed what had been agreed at the session before, point by point.</p>"


@pytest.mark.parametrize(
    "shell",
    [
        "<article><h1>Group meets</h1><time>6 August 2025</time>{}</article>",
        "<main><h1>Group meets</h1><p class='post-date'>6 August 2025</p><div>{}</div></main>",
        "<h1>Group meets</h1><div id='published'>6 August 2025</div><div itemprop='articleBody'>{}</div>",
        "<div><h1>Group meets</h1><div class='page-date'>6 August 2025</div><div class='txt'>{}</div></div>",
    ],
)
def test_page_of_an_unknown_publisher_is_read_by_its_article(shell: str) -> None:
    menu = "<ul class='menu'>" + "<li><a href='#'>A long line of the menu of this site</a></li>" * 20 + "</ul>"
    page = f"<html><body><nav>Menu</nav>{menu}{shell.format(ARTICLE * 4)}<aside>More</aside><footer>©</footer></body>"
    _, release, body = _read(page)
    assert (release.headline, release.posted_at) == ("Group meets", "2025-08-06")
    assert body == "\n".join([ARTICLE[3:-4]] * 4)


def test_unseen_parts_leave_no_text() -> None:
    source = read_page(
        "x",
        b"<html><body><article><p>Seen" + b" and read" * 30 + b".</p><p hidden>a</p><p aria-hidden='true'>b</p>"
        b"<p style='visibility : hidden'>c</p><noscript>d</noscript><template>e</template><style>f</style>"
        b"<select><option>g</option></select><!-- h --><svg><text>i</text></svg><div class='share'>j</div>"
        b"<p>Zero&#8203;width&shy;less</p></article></body></html>",
    )
    assert source.text == "Seen" + " and read" * 30 + ".\nZerowidthless\n"


def test_blocks_make_lines_cells_are_parted_by_tabs_and_joiners_stay() -> None:
    source = read_page(
        "x", "<p>क्‍ष<br>ख</p>tail<table><tr><td>1<td>2</tr><tr><th>3</th></tr></table><pre>a\n b</pre>".encode()
    )
    assert source.text == "क्‍ष\nख\ntail\n1\t2\n3\na\nb\n"


@pytest.mark.parametrize("codec", ["windows-1251", "koi8-r", "utf-16"])
def test_page_in_a_declared_or_marked_encoding_is_read(codec: str) -> None:
    page = (
        f"<html><head><meta charset='{codec}'></head><body><h1>Заседание группы</h1><p>Стороны встретились.</p></body>"
    )
    assert read_page("x", page.encode(codec)).text == "Заседание группы\nСтороны встретились.\n"


@pytest.mark.parametrize(
    "page",
    [
        "<html><body><script>document.write('x')</script></body></html>",
        "<!DOCTYPE html><html><head><title>Only a title</title></head><body><nav>Menu</nav></body></html>",
        "<html></html>",
        "<p>&nbsp;</p>",
    ],
)
def test_page_without_text_is_refused(page: str) -> None:
    with pytest.raises(PageWithoutText) as refusal:
        read_source("p.html", page.encode())
    assert str(refusal.value) == (
        "The page “p.html” holds no text of its own, only scripts, menus or pictures. "
        "Open it in a browser, wait until the text shows, and save the page complete. [intake.page.no_text]"
    )


def test_page_past_the_bound_is_refused() -> None:
    with pytest.raises(SourceTooLarge):
        read_page("x", b"<p>" * 6_000_000)


def test_deep_nesting_ends() -> None:
    with pytest.raises(PageWithoutText):
        read_page("x", b"<div>" * 50_000 + b"text")


def test_page_saved_as_one_file_is_read_by_its_first_html_part() -> None:
    saved = (
        'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary="x"\n\n'
        "--x\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
        "<h1>The Sides met</h1><p style=3D'color: red'>They signed the pro=\ntocol.</p>\n"
        "--x\nContent-Type: text/css\n\np {}\n--x--\n"
    )
    assert read_source("a.mhtml", saved.encode()).text == "The Sides met\nThey signed the protocol.\n"
    with pytest.raises(DamagedFile):
        read_source("a.mhtml", saved.replace("text/html", "text/plain").encode())
