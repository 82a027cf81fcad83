"""Private means private: what is planted in every private field of every table leaves this node in no form."""

import json
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models
from tests.record.pouches.sides import Side, key_of

from paraph.node import exchange, keys, records
from paraph.node.exchange import standing
from paraph.node.models import (
    Accreditation,
    ApiToken,
    Authorship,
    CalendarEntry,
    CalendarNoted,
    Correction,
    Delivery,
    EditedFile,
    Feed,
    Filed,
    FiledKey,
    FiledUpTo,
    Letter,
    LexiconEntry,
    MandateEntry,
    Membership,
    PrivateNonPaper,
    PrivateWording,
    Proposal,
    ProposalFile,
    ProtocolProposal,
    Publication,
    ReleaseInWork,
    Reminded,
    ReportLink,
    SeenRelease,
    SeenVersion,
    ShownProof,
    User,
    WatchedSource,
    Webhook,
)
from paraph.node.storage.stores import DjangoStore
from paraph.papers import PAPERS, Order, PaperError
from paraph.papers.key import compose as compose_key
from paraph.papers.rendering import compose
from paraph.record.pouches.reading import MemoryShelf, read_pouch

MARKER = "zx-private-7f3a"
PUBLIC = "paraph.node.tables"
TEXTS = (models.CharField, models.TextField, models.BinaryField)


def private_fields() -> set[tuple[type[models.Model], str]]:
    """Every field that can hold words in every table that is not the record's or the exchange's."""
    return {
        (model, field.name)
        for model in apps.get_app_config("paraph").get_models()
        if not model.__module__.startswith(PUBLIC)
        for field in model._meta.fields
        if isinstance(field, TEXTS) and not field.primary_key
    }


def marked(model: type[models.Model], name: str) -> str:
    return f"{MARKER}-{model.__name__}-{name}"


@pytest.fixture
def planted(opened: records.Current) -> set[str]:
    """A row in each private table, with its own marker in each field that can hold words."""
    user = User()
    for model, name in private_fields():
        if model is User and name != "language":
            setattr(user, name, marked(model, name))
    user.save()
    rows: list[models.Model] = [
        Membership(user=user),
        Proposal(made_at=datetime.now(UTC), made_by=user),
        Authorship(user=user, first=0, count=1, at=datetime.now(UTC)),
        PrivateWording(user=user, at=datetime.now(UTC)),
        EditedFile(user=user, at=datetime.now(UTC)),
        MandateEntry(by=user, at=datetime.now(UTC)),
        PrivateNonPaper(author=user, at=datetime.now(UTC)),
    ]
    for row in rows:
        plant(row)
    file = ProposalFile(proposal=Proposal.objects.get())
    plant(file)
    now = datetime.now(UTC)
    for row in (
        source := WatchedSource(added_at=now),
        seen := SeenRelease(source=source, first_at=now),
        SeenVersion(release=seen, number=1, at=now),
        Correction(at=now),
        LexiconEntry(first_at=now),
        Filed(number=1),
        FiledKey(key="kept", things=1),
        FiledUpTo(mechanism="in-ru"),
        Accreditation(delete_on=now.date(), at=now),
        Publication(published_at=now),
        ShownProof(n=0),
        ApiToken(user=user, made_at=now, until=now.date()),
        hook := Webhook(made_at=now),
        Delivery(webhook=hook, made_at=now, due_at=now),
        ReleaseInWork(at=now),
        Letter(made_at=now, next_at=now),
        ReportLink(made_at=now, expires_at=now),
        Reminded(user=user, step=7),
        CalendarNoted(),
        ProtocolProposal(made_at=now),
        Feed(user=user, made_at=now),
        CalendarEntry(start=now.date(), end=now.date(), changed_at=now),
    ):
        plant(row)
    for secret in (settings.HOME.signing_key_file, settings.HOME.exchange_key_file, settings.HOME.secret_key_file):
        assert (settings.HOME.folder / secret).exists()
    return {marked(model, name) for model, name in private_fields()}


def plant(row: models.Model) -> None:
    for model, name in private_fields():
        if isinstance(row, model):
            field = row._meta.get_field(name)
            value: object = marked(model, name)[: field.max_length] if field.max_length else marked(model, name)
            setattr(row, name, str(value).encode() if isinstance(field, models.BinaryField) else value)
    row.save()


def test_nothing_that_leaves_the_node_holds_a_private_word(
    planted: set[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    russia = Side("RU", "IN", key_of("RU"))
    russia.introduce()
    keys.confirm(russia.signer.verifier.fingerprint)
    exchange.open_pouch(russia.seal())
    with pytest.raises(Exception, match="not_a_pouch"):
        exchange.open_pouch(b"junk")
    plain, closed = exchange.seal().data, exchange.seal(encrypt=True).data
    shelf = MemoryShelf()
    opened = read_pouch(BytesIO(closed), identity=russia.identity, shelf=shelf)
    leaving = [plain, closed, opened.checkpoint, *opened.acts, *shelf.files.values(), opened.receipt]
    store = DjangoStore("in-ru")
    for side, size in store.sizes().items():
        leaving += [*store.read(side, 0, size), store.head(side).checkpoint]
    leaving += [repr(records.current()).encode(), json.dumps([str(one) for one in standing.book("ru")]).encode()]
    leaving.append(repr(compose_key(mechanism="in-ru", side="IN", key=records.signing_key().verifier)).encode())
    leaving += papers()
    said = capfd.readouterr()
    leaving += [said.out.encode(), said.err.encode()]
    home = settings.HOME
    files = (home.signing_key_file, home.exchange_key_file, home.secret_key_file)
    secrets = [(home.folder / name).read_bytes().strip() for name in files]
    for data in leaving:
        assert MARKER.encode() not in data
        assert [secret for secret in secrets if secret in data] == []


def papers() -> list[bytes]:
    made = []
    for name in PAPERS:
        for language in ("en", "hi", "ru"):
            try:
                made.append(repr(compose(Order(name, language=language, side="IN"), records.current().state)).encode())
            except PaperError:
                continue
    return made


def test_the_markers_are_where_they_were_planted(planted: set[str]) -> None:
    held = {
        str(bytes(value).decode() if isinstance(value, bytes | memoryview) else value)
        for model, name in private_fields()
        for value in model.objects.values_list(name, flat=True)
    }
    short = {mark[: model._meta.get_field(name).max_length] for model, name in private_fields()
             for mark in [marked(model, name)] if model is not User or name != "language"}  # fmt: skip
    assert short <= held
