"""What is withheld is committed to, hidden, and opens to nothing else."""

import pytest

from paraph.record import RecordError
from paraph.record.attachments import cited
from paraph.record.commitments import disclose, is_withheld, withhold

SALT = bytes(range(32))


def test_opening_discloses_what_was_withheld() -> None:
    for value in ("12.50", {"price": "12.50", "currency": "INR"}, None, ["गोपनीय", 7]):
        withheld = withhold(value, salt=SALT)
        assert is_withheld(withheld.commitment)
        assert disclose(withheld.commitment, withheld.opening) == value


def test_commitment_is_the_hash_of_the_opening() -> None:
    withheld = withhold("12.50", salt=SALT)
    assert withheld.opening == (
        b'{"paraph":"opening/1","salt":"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",'
        b'"value":"12.50"}'
    )
    assert dict(withheld.commitment) == {
        "withheld": "sha256:af6a651cdf07008250aac76beb8372e75d5ed2d08920844af04504a0dc2aca9c"
    }


def test_another_salt_is_another_commitment() -> None:
    assert withhold("12.50", salt=SALT).commitment != withhold("12.50", salt=bytes(32)).commitment


@pytest.mark.parametrize("opening", [b"", b"{}", b'{"paraph":"opening/1","salt":"00","value":"13.50"}'])
def test_opening_of_something_else_is_refused(opening: bytes) -> None:
    with pytest.raises(RecordError) as refused:
        disclose(withhold("12.50", salt=SALT).commitment, opening)
    assert refused.value.code == "record.opening.foreign"


def test_attachment_that_is_no_opening_is_refused() -> None:
    from hashlib import sha256

    data = b'{"value":"12.50"}'
    with pytest.raises(RecordError) as refused:
        disclose({"withheld": f"sha256:{sha256(data).hexdigest()}"}, data)
    assert refused.value.code == "record.opening.malformed"


def test_salt_is_32_bytes() -> None:
    with pytest.raises(RecordError):
        withhold("12.50", salt=b"salt")


def test_citations_are_found_wherever_they_stand() -> None:
    one, two = "a" * 64, "0" * 64
    body = {"x": f"sha256:{one}", "y": [{"withheld": f"sha256:{two}"}, "sha256:short", f"sha256:{'G' * 64}", 7]}
    assert list(cited(body)) == [one, two]
