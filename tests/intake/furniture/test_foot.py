"""The foot of a release: initials, numbers, language links; and body lines that must stay."""

import pytest

from paraph.intake.furniture.foot import read_foot
from paraph.intake.furniture.lines import lines_of


def _foot_of(text: str) -> tuple[list[str], str | None, str]:
    lines = list(lines_of(text))
    foot = read_foot(lines)
    kept = lines[: len(lines) - foot.size]
    marks = [text[start:end] for start, end in foot.marks]
    return marks, foot.release_id[0] if foot.release_id else None, kept[-1].text if kept else ""


@pytest.mark.parametrize(
    ("foot", "marks", "release_id"),
    [
        ("**.**.**\nपीके/केसी/आईएम/एसएस\n(Release ID: 2153335)", ["पीके", "केसी", "आईएम", "एसएस"], "2153335"),
        ("VRRK/SH/BN", ["VRRK", "SH", "BN"], None),
        ("***\nआर.के.मीणा/आरएनएम/एएम-5110", ["आर.के.मीणा", "आरएनएम", "एएम"], None),
        ("अ.प.श. / प्र. क. / म.सिं", ["अ.प.श.", "प्र. क.", "म.सिं"], None),
        ("*****\nKGS/(DST)", ["KGS"], None),
        ("*****\nKGS", ["KGS"], None),
        ("*****\nNB/SK/MoSJ&E/01.03.2020", ["NB", "SK", "MoSJ&E"], None),
        ("<><><><><>\nVG/SNC", ["VG", "SNC"], None),
        ("(रिलीज़ आईडी: २१५३३३५) आगंतुक पटल : 21", [], "2153335"),
        ("(Release ID: 2153335) Visitor Counter : 1,204\nRead this release in: English , Urdu", [], "2153335"),
        ("AD/CNAN\n(रिलीज़ आईडी: 2153335)\nरिलीज़ में पढ़ें: English\nUrdu\nमराठी", ["AD", "CNAN"], "2153335"),
        ("इस विज्ञप्ति को इन भाषाओं में पढ़ें: English", [], None),
        ("Пресс-служба Минпромторга России", [], None),
        ("(ANI)", [], None),
    ],
)
def test_foot_is_taken_off(foot: str, marks: list[str], release_id: str | None) -> None:
    assert _foot_of(f"The two sides signed.\n{foot}\n") == (marks, release_id, "The two sides signed.")


@pytest.mark.parametrize(
    "last",
    [
        "See the notification (Hindi/English)",
        "Officials/experts/companies of both sides took part.",
        "KGS",
        "The release ID: 2153335 was quoted in the note that the embassy sent to all members of the group a day after.",
        "Delhi",
    ],
)
def test_last_line_of_the_body_stays(last: str) -> None:
    assert _foot_of(f"The two sides signed.\n{last}") == ([], None, last)
