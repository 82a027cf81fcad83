"""Members of a Hindi list are weighed together."""

from paraph.intake import SourceText, read_release

TEA = (
    "भारत-केन्या संयुक्त आयोग की तीसरी बैठक सोमवार को नैरोबी में हुई। दोनों पक्षों ने चाय के निर्यात, कॉफी की खेती और शहद पर चर्चा की। "
    "केन्या ने बागान की मरम्मत पर सहमति व्यक्त की।"
)


def test_members_of_a_list_are_as_likely_as_all_of_it() -> None:
    reading = read_release(SourceText("release", TEA, "text", {}, None))
    told = {area.text.value: area.text for area in reading.named()}
    listed = [told[one] for one in ("चाय के निर्यात", "कॉफी की खेती", "शहद")]
    alone = told["बागान की मरम्मत"]
    assert len({one.confidence for one in listed}) == 1
    assert listed[0].confidence != alone.confidence
    moved = [dict(one.judgement.evidence) for one in listed if one.judgement]
    assert any("with-its-list" in evidence for evidence in moved)
    assert alone.judgement is not None
    assert "with-its-list" not in dict(alone.judgement.evidence)
