"""What the pages of known publishers call their parts: one table, one entry a layout.

An entry is used when one of its `signs` is in the page. `root` holds the whole release; the marks name what stands in
it, `drop` what is not the release although it stands there. Selectors are the plain kinds `#id`, `.class`, `tag`,
`tag.class` and `=value` of itemprop or role, nothing more. To add a publisher, add an
entry and a saved page with its test.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from paraph.intake.readers.tree import Element, found


@dataclass(frozen=True, slots=True)
class Layout:
    """How one publisher marks up a release."""

    name: str
    signs: tuple[str, ...]
    root: tuple[str, ...]
    """Candidates for the element with the whole release, best first; without one the article is searched for."""
    marks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each mark its selectors, best first; the first that finds something is taken, with all it finds."""
    drop: tuple[str, ...] = ()


LAYOUTS = (
    Layout(
        name="PIB",
        signs=("#PrDateTime", "#MinistryName", ".MinistryNameSubhead", ".ReleaseDateSubHeaddateTime", "#ReleaseId",
               "#ReleaseIdEvent", ".innner-page-main-about-us-content-right-part"),
        root=(".innner-page-main-about-us-content-right-part", "#PdfDiv", "#form1", "body"),
        marks={
            "ministry": ("#MinistryName", ".MinistryNameSubhead", "div.ReleaseLefttag"),
            "headline": ("#Titleh2", "h2", "h1"),
            "subheadline": ("#Subtitleh3", "#ltrSubtitle", ".subtitle"),
            "posted": ("#PrDateTime", ".ReleaseDateSubHeaddateTime"),
            "release_id": ("#ReleaseId", "#ReleaseIdEvent"),
            "lang_links": (".ReleaseLang", "#ReleaseLang"),
        },
        drop=(
            "#lblViews", "#lblViewsEvent", "#FooterEventText", "#PressReleaseLogo", ".log_oo", ".twitter-tweet",
            ".socialShare", "#share", ".sharethis-inline-share-buttons", ".photo-gallery", "#P_CategoryManagement",
        ),
    ),
    Layout(
        name="government.ru",
        signs=(".reader_article_headline", ".reader_article_body"),
        root=(".reader_article",),
        marks={
            "headline": (".reader_article_headline",),
            "posted": (".reader_article_dateline", ".reader_article_dateline__date"),
            "subheadline": (".reader_article_lead",),
            "body": (".reader_article_body",),
        },
        drop=(".reader_article_meta", ".reader_article_tags", ".reader_article_share", ".gallery", ".entry_file_link"),
    ),
    Layout(
        name="Bitrix news",
        signs=(".news-detail", ".news-date-time", ".news-detail__text"),
        root=(".news-detail",),
        marks={
            "headline": ("h1", ".news-detail__title", "h3"),
            "posted": (".news-date-time", ".news-detail__date", ".news-detail__time"),
            "subheadline": (".news-detail__lead", ".news-detail__preview"),
            "body": (".news-detail__text", ".news-detail__content"),
        },
        drop=(".news-detail__share", ".news-detail__tags", ".news-detail__back", ".ya-share2"),
    ),
    Layout(
        name="Ministry of External Affairs",
        signs=("#innerContent", ".innerContent", "#ContentPlaceHolder1_lblTitle"),
        root=("#innerContent", ".innerContent"),
        marks={
            "headline": ("#ContentPlaceHolder1_lblTitle", "h2", "h1", "h3"),
            "posted": ("#ContentPlaceHolder1_lblDate", ".date", "p.date"),
        },
        drop=(".share", ".print", ".breadcrumb", "#breadcrumb", ".addthis_toolbox"),
    ),
    Layout(
        name="President of Russia",
        signs=(".read__content", ".read__internal_content", ".read__published"),
        root=(".read", "#event-content", "article", "body"),
        marks={
            "headline": (".entry-title", "h1"),
            "posted": (".read__published", ".dt-published", "time"),
            "subheadline": (".read__lead",),
            "body": (".read__internal_content", ".read__content"),
        },
        drop=(".read__tags", ".read__social", ".read__places", ".masha-index", ".read__bottommeta"),
    ),
    Layout(
        name="RIA Novosti",
        signs=(".article__body", ".article__info-date"),
        root=(".layout-article__main", ".article", "body"),
        marks={
            "headline": (".article__title", "h1"),
            "posted": (".article__info-date",),
            "subheadline": (".article__second-title",),
            "body": (".article__body",),
        },
        drop=(
            ".article__tags", ".article__article", ".article__photo", ".article__info-statistic", ".banner",
            ".article__userbar-wr", ".article__infographics", ".article__media", ".article__recommend",
        ),
    ),
    Layout(
        name="TASS",
        signs=(".news-header__title", ".text-content"),
        root=("#news", ".news", ".container", "body"),
        marks={
            "headline": (".news-header__title", "h1"),
            "posted": (".news-header__date", ".news-header__date-date", "time"),
            "subheadline": (".news-header__lead",),
            "body": (".text-content", ".text-block"),
        },
        drop=(".news-header__actions", ".text-include", ".news-media", ".tags", ".news-actions"),
    ),
    Layout(
        name="Drupal",
        signs=(".field--name-body",),
        root=(".node__content", ".node", "article", "main", "body"),
        marks={
            "headline": (".page-title", ".node__title", "h1"),
            "posted": (".field--name-created", ".field--name-field-date", ".date-display-single", "time"),
            "body": (".field--name-body",),
        },
        drop=(".field--name-field-tags", ".node__links", ".addtoany_list"),
    ),
    Layout(
        name="News On AIR",
        signs=(".newsonair-single", ".single-news-content", ".elementor-widget-theme-post-content"),
        root=(".newsonair-single", ".single-news-content"),
        marks={
            "headline": ("h1",),
            "posted": (".post-date", ".elementor-icon-list-text", "time"),
            "body": (".elementor-widget-theme-post-content", ".entry-content"),
        },
        drop=(".post-tags", ".related-posts"),
    ),
)  # fmt: skip


class Index:
    """The elements of a tree by id, class, role and tag, found in one pass; made anew when the tree has changed."""

    def __init__(self, tree: Element) -> None:
        """Look through `tree`, itself included."""
        self._tree = tree
        self._named: dict[str, list[Element]] = {}
        for element in found(tree, "descendant-or-self::*[@id or @class or @itemprop or @role]"):
            if identity := element.get("id"):
                self._named.setdefault(f"#{identity}", []).append(element)
            for name in filter(None, (element.get("itemprop"), element.get("role"))):
                self._named.setdefault(f"={name}", []).append(element)
            for name in (element.get("class") or "").split():
                self._named.setdefault(f".{name}", []).append(element)

    def select(self, selector: str) -> list[Element]:
        """The elements that `selector` names, in the order of the page."""
        for mark in "#.=":
            tag, sign, name = selector.partition(mark)
            if sign:
                return [item for item in self._named.get(mark + name, ()) if not tag or item.tag == tag]
        return list(self._tree.iter(selector))

    def first(self, selectors: tuple[str, ...]) -> list[Element]:
        """What the first successful selector finds."""
        return next(filter(None, map(self.select, selectors)), [])


def layout_of(index: Index) -> Layout | None:
    """The known layout of the page, or None."""
    return next((layout for layout in LAYOUTS if index.first(layout.signs)), None)
