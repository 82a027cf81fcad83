"""Topics under an area, with form of cooperation, stage ladder and indicators; templates for those of the seed.

Templates are data (`data/topics.toml`): names and recognition terms in each language, the usual ladder of stages and
the indicators with their units (DOMAIN 8; stage lists there are marked as professional knowledge, so a group may open
a topic without template or stop at any stage). A topic whose stage nobody recorded has none: nothing is guessed.
"""

import tomllib
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from immutables import Map

from paraph.mechanism.refusals import UnknownTemplate
from paraph.mechanism.texts import Texts, texts


class Form(StrEnum):
    """Form of cooperation."""

    JOINT_DEVELOPMENT = "joint_development"
    PRODUCTION = "production"
    TECHNOLOGY_TRANSFER = "technology_transfer"
    CAPACITY_BUILDING = "capacity_building"
    SUPPLY = "supply"
    INFRASTRUCTURE = "infrastructure"
    EXPLORATION = "exploration"


@dataclass(frozen=True, slots=True)
class Stage:
    """One rung of a ladder."""

    key: str
    names: Texts


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is measured, in which unit (UCUM-like symbol as printed)."""

    key: str
    unit: str
    names: Texts


@dataclass(frozen=True, slots=True)
class Template:
    """A kind of topic known beforehand."""

    key: str
    area: str
    form: Form
    names: Texts
    stages: tuple[Stage, ...]
    indicators: tuple[Indicator, ...]
    terms: Map[str, tuple[str, ...]]
    """Language -> the phrases by which a text names the topic, in their dictionary form."""

    def stage(self, key: str) -> Stage | None:
        """The rung with this key."""
        return next((stage for stage in self.stages if stage.key == key), None)


@dataclass(frozen=True, slots=True)
class Standing:
    """A stage recorded for a topic: which, when, by whom, and at which session if at one."""

    stage: str
    on: date | None
    side: str
    session: str | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """A value measured: which indicator, how much, when, by whom, and where it is known from."""

    indicator: str
    value: str
    """A decimal number as text, for acts hold no fractions; of `unfc` the class (`E2F2G3`)."""

    unit: str
    side: str
    on: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """What an indicator is to come to, as one side states it: how much, by when, and where it is written."""

    value: str
    unit: str
    side: str
    by: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject of cooperation under a body."""

    key: str
    body: str
    names: Texts
    template: str | None = None
    form: Form | None = None
    place: int = 0
    """Order in which topics were opened, from 0."""

    standings: tuple[Standing, ...] = ()
    """Oldest first."""

    recorded_by: frozenset[str] = frozenset()
    measures: tuple[Measure, ...] = ()
    """Oldest first, of whichever side."""

    targets: Map[str, Map[str, Target]] = Map()
    """Indicator -> side -> what it is to come to, as that side stated it last."""

    blockers: Map[str, tuple[str, ...]] = Map()
    """Side -> codes of what it says stands in the way (DOMAIN 8)."""

    @property
    def model(self) -> Template | None:
        """The template with the topic's ladder and indicators; `None` for a topic of neither."""
        return templates().get(self.template or "")

    @property
    def area(self) -> str:
        """Id of the area it stands under (`areas`); "" for a topic without a template."""
        return self.model.area if self.model else ""

    def measured(self, measure: Measure) -> "Topic":
        """The topic with one more value, kept in order of its day."""
        place = bisect_right([one.on or date.min for one in self.measures], measure.on or date.min)
        return replace(self, measures=(*self.measures[:place], measure, *self.measures[place:]))

    def aiming(self, indicator: str, target: Target) -> "Topic":
        """The topic with a side's target for an indicator in place of its earlier one."""
        held = self.targets.get(indicator, Map()).set(target.side, target)
        return replace(self, targets=self.targets.set(indicator, held))

    def stage(self) -> Standing | None:
        """The latest stage recorded, or `None`."""
        return self.standings[-1] if self.standings else None

    def reached(self, standing: Standing) -> "Topic":
        """The topic with one more stage recorded; stages may go back, as readiness may (ISO 16290)."""
        place = bisect_right(self.standings, _in_time(standing), key=_in_time)
        return replace(self, standings=(*self.standings[:place], standing, *self.standings[place:]))


def _in_time(standing: Standing) -> date:
    return standing.on or date.min


@cache
def templates() -> Mapping[str, Template]:
    """All templates by id, in the order of the file."""
    source = files("paraph.mechanism").joinpath("data/topics.toml").read_text(encoding="utf-8")
    return MappingProxyType({key: _template(key, entry) for key, entry in tomllib.loads(source).items()})


@cache
def areas() -> Mapping[str, Texts]:
    """Names of the areas that topics stand under, by id, in the order of the file."""
    source = files("paraph.mechanism").joinpath("data/areas.toml").read_text(encoding="utf-8")
    return MappingProxyType({key: texts(names) for key, names in tomllib.loads(source).items()})


def template(key: str) -> Template:
    """The template with this id; raises `UnknownTemplate`."""
    if key not in templates():
        raise UnknownTemplate(template=key)
    return templates()[key]


def topic_key(body: str, name: str) -> str:
    """The id both sides come to independently: `<body>.<template id or slug>`."""
    return f"{body}.{name}"


def _template(key: str, entry: dict[str, object]) -> Template:
    stages, indicators, terms = entry["stages"], entry["indicators"], entry["terms"]
    assert isinstance(stages, dict)  # noqa: S101 - our own file, tested whole
    assert isinstance(indicators, dict)  # noqa: S101 - same
    assert isinstance(terms, dict)  # noqa: S101 - same
    return Template(
        key=key,
        area=str(entry["area"]),
        form=Form(str(entry["form"])),
        names=_names(entry),
        stages=tuple(Stage(stage, _names(names)) for stage, names in stages.items()),
        indicators=tuple(Indicator(name, str(row["unit"]), _names(row)) for name, row in indicators.items()),
        terms=Map({language: tuple(phrases) for language, phrases in terms.items()}),
    )


def _names(entry: dict[str, object]) -> Texts:
    return texts({language: str(entry[language]) for language in ("en", "hi", "ru")})
