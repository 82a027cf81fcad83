"""The annex of a paper: the releases it draws on, and the sentences that state its facts."""

from collections.abc import Mapping, Sequence

from paraph.mechanism.releases import Release
from paraph.messages import N_
from paraph.papers.paper import Content
from paraph.papers.sessions.numbering import Numbering
from paraph.papers.sessions.quotations import Exhibit, Quotation, exhibits
from paraph.papers.wording import Said, Wording

NOT_STATED = N_("not stated")


def listed(releases: Sequence[Release], sources: Mapping[str, str], wording: Wording) -> list[Content]:
    """The releases with language, office, time and number; what a page did not show is "not stated"."""
    return [_source(release, sources, wording) for release in releases]


def exhibited(
    numbering: Numbering, releases: Sequence[Release], sources: Mapping[str, str], wording: Wording
) -> list[Content]:
    """Every numbered fact that a release states, in the sentences that state it."""
    return [_exhibit(each, numbering, sources, wording) for each in exhibits(numbering.evidence, releases)]


def _source(release: Release, sources: Mapping[str, str], wording: Wording) -> Content:
    furniture, absent = release.furniture, wording.own(wording.say(NOT_STATED))
    return {
        "number": sources[release.key],
        "language": wording.language_name(release.language),
        "publisher": _as_published((furniture.ministry, furniture.office), release) or [absent],
        "posted": wording.posted(furniture.posted_at) if furniture.posted_at else absent["text"],
        "release_id": furniture.release_id or absent["text"],
        "headline": _as_published((furniture.headline, *furniture.subheadlines), release) or [absent],
    }


def _as_published(lines: Sequence[str | None], release: Release) -> list[Said]:
    """Lines of a release; its row names the language, so they bear no mark."""
    return [{"text": line, "language": release.language, "mark": ""} for line in lines if line]


def _exhibit(exhibit: Exhibit, numbering: Numbering, sources: Mapping[str, str], wording: Wording) -> Content:
    return {
        "facts": [{"number": number, "name": numbering.names[number]} for number in exhibit.facts],
        "quotations": [_quotation(each, sources, wording) for each in exhibit.quotations],
    }


def _quotation(quotation: Quotation, sources: Mapping[str, str], wording: Wording) -> Content:
    return {
        "source": sources[quotation.release.key],
        "language": quotation.release.language,
        "language_name": wording.language_name(quotation.release.language),
        "sentences": [
            [{"text": piece.text, "facts": ", ".join(map(str, piece.facts)), "verb": piece.verb} for piece in sentence]
            for sentence in quotation.sentences
        ],
    }
