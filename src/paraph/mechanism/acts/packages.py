"""`package.offer`, `package.accept`, `package.withdraw`: several brackets closed in one act. `on` is the package.

An offer moves nothing; its acceptance by all other sides makes every side hold its choices
(`mechanism.negotiation.packages`).
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from immutables import Map

from paraph.mechanism.acts.catalogue import ActBody, handles_timed, say
from paraph.mechanism.acts.wording import item_of, keeping
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.packages import Package, PackageState
from paraph.mechanism.negotiation.positions import DELETED, Offer
from paraph.mechanism.negotiation.refusals import (
    DocumentInForce,
    PackageClosed,
    PackageDiffers,
    PackageOwn,
    PackageUnfit,
    UnknownPackage,
    UnknownWording,
)
from paraph.mechanism.refusals import UnknownParagraph
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.record import Draft

FEWEST = 2
"""Paragraphs in a package: one alone is settled by accepting it."""


class OfferPackage(ActBody, frozen=True, omit_defaults=True):
    """For each paragraph the choice, and why."""

    choices: dict[str, str]
    reason: dict[str, str] = {}


class AcceptPackage(ActBody, frozen=True, omit_defaults=True):
    """The choices accepted, as they were offered."""

    choices: dict[str, str]


class WithdrawPackage(ActBody, frozen=True, omit_defaults=True):
    """Nothing more is said."""


def next_package(state: State, document: str, side: str) -> str:
    """The id of the next package of `side`; raises `UnknownDocument`."""
    stem = f"{document}.k{side.lower()}"
    return f"{stem}{sum(key.startswith(stem) for key in state.negotiation(document).packages) + 1}"


def offer_package(
    state: State,
    *,
    side: str,
    office: str,
    key: str,
    choices: Mapping[str, str],
    reason: Mapping[str, str] | None = None,
) -> Draft:
    """Offer a choice for each of several paragraphs; raises `PackageUnfit`, `UnknownParagraph`, `UnknownWording`."""
    body = OfferPackage(dict(choices), dict(reason or {}))
    return say(state, "package.offer", body, side=side, office=office, on=key)


def accept_package(state: State, *, side: str, office: str, key: str) -> Draft:
    """Accept a package whole; raises `UnknownPackage`, `PackageOwn`, `PackageClosed`."""
    body = AcceptPackage(dict(package_of(state, key)[1].choices))
    return say(state, "package.accept", body, side=side, office=office, on=key)


def withdraw_package(state: State, *, side: str, office: str, key: str) -> Draft:
    """Take back the side's own offer; raises `UnknownPackage`, `PackageOwn`, `PackageClosed`."""
    return say(state, "package.withdraw", WithdrawPackage(), side=side, office=office, on=key)


def package_of(state: State, key: str) -> tuple[Negotiation, Package]:
    """A package with the document it is about; raises `UnknownPackage`."""
    draft = state.negotiations.get(key.rpartition(".")[0])
    if draft is None or key not in draft.packages:
        raise UnknownPackage(package=key)
    return draft, draft.packages[key]


@handles_timed("package.offer", OfferPackage)
def _offer(state: State, side: str, on: str, body: OfferPackage, at: str) -> State:
    draft = state.negotiation(on.rpartition(".")[0])
    if draft.in_force:
        raise DocumentInForce(document=draft.key)
    named = re.fullmatch(rf"k{side.lower()}[1-9][0-9]{{0,5}}", on.rpartition(".")[2])
    if len(body.choices) < FEWEST or named is None or on in draft.packages:
        raise PackageUnfit(package=on)
    for paragraph, choice in body.choices.items():
        if paragraph not in draft.items:
            raise UnknownParagraph(paragraph=paragraph)
        if choice != DELETED and choice not in draft.items[paragraph].wordings:
            raise UnknownWording(paragraph=paragraph, choice=choice)
    package = Package(on, side, at, Map(body.choices), texts(body.reason))
    draft = replace(draft, packages=draft.packages.set(on, package))
    return state.having(negotiations=state.negotiations.set(draft.key, draft))


@handles_timed("package.accept", AcceptPackage)
def _accept(state: State, side: str, on: str, body: AcceptPackage, at: str) -> State:
    draft, package = _on_offer(state, on)
    if side == package.by:
        raise PackageOwn(side=side, package=on)
    if dict(package.choices) != body.choices:
        raise PackageDiffers(package=on)
    package = replace(package, accepted_by=package.accepted_by | {side})
    if set(draft.parties) - package.accepted_by != {package.by}:
        draft = replace(draft, packages=draft.packages.set(on, package))
        return state.having(negotiations=state.negotiations.set(draft.key, draft))
    for paragraph, choice in sorted(package.choices.items()):
        item = item_of(state, paragraph)[1]
        for party in draft.parties:
            item = item.held(party, Offer(choice, at, package=on)).wanted_at(party, item.place)
        draft = draft.having(item, side=side, at=at, package=on)
    closed = replace(package, state=PackageState.ACCEPTED)
    return keeping(state, replace(draft, packages=draft.packages.set(on, closed)), side, at)


@handles_timed("package.withdraw", WithdrawPackage)
def _withdraw(state: State, side: str, on: str, body: WithdrawPackage, at: str) -> State:
    del body, at
    draft, package = _on_offer(state, on)
    if side != package.by:
        raise PackageOwn(side=side, package=on)
    gone = replace(package, state=PackageState.WITHDRAWN)
    draft = replace(draft, packages=draft.packages.set(on, gone))
    return state.having(negotiations=state.negotiations.set(draft.key, draft))


def _on_offer(state: State, key: str) -> tuple[Negotiation, Package]:
    draft, package = package_of(state, key)
    if draft.in_force:
        raise DocumentInForce(document=draft.key)
    if package.state is not PackageState.OFFERED:
        raise PackageClosed(package=key)
    return draft, package
