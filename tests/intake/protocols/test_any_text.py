"""Whatever text is handed in as a protocol: it is read or refused, and every span lies inside it."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from paraph.intake import SourceText
from paraph.intake.protocols import read_protocol
from paraph.intake.refusals import NotAProtocol

SAMPLES = Path(__file__).parents[3] / "samples" / "protocols"
LINES = [line for path in sorted(SAMPLES.glob("*.txt")) for line in path.read_text(encoding="utf-8").split("\n")]
TITLES = ["PROTOCOL", "ПРОТОКОЛ", "प्रोटोकॉल", "1. ", "२. ", "IV.", "Annex 1", "Приложение № 2", ""]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(LINES) | st.sampled_from(TITLES) | st.text(max_size=30), max_size=25),
    st.sampled_from(["text", "word"]),
    st.sampled_from([None, "en", "hi", "ru"]),
)
def test_any_text_is_read_or_refused(lines: list[str], layout: str, hint: str | None) -> None:
    text = "\n".join(lines)
    try:
        found = read_protocol(SourceText("x", text, layout, {}, hint))
    except NotAProtocol:
        return
    assert all(0 <= start < end <= len(text) for start, end in (one.span for one in found.paragraphs))
