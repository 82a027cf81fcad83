"""What the pages of known publishers call their parts: one table, one entry a layout.

An entry is used when one of its `signs` is in the page. `root` holds the whole release; the marks name what stands in
it, `drop` what is not the release although it stands there. Selectors are the plain kinds `#id`, `.class`, `tag` and
`tag.class`, nothing more. To add a publisher, add an entry and a saved page with its test.
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


def layout_of(tree: Element) -> Layout | None:
    """The known layout of the page, or None."""
    for layout in LAYOUTS:
        if any(select(tree, sign) for sign in layout.signs):
            return layout
    return None


def select(tree: Element, selector: str) -> list[Element]:
    """The elements that `selector` names, in the order of the page."""
    tag, mark, value = _parts(selector)
    if mark == "#":
        return found(tree, f"descendant-or-self::{tag}[@id=$value]", value=value)
    if mark == ".":
        test = "contains(concat(' ', normalize-space(@class), ' '), concat(' ', $value, ' '))"
        return found(tree, f"descendant-or-self::{tag}[@class and {test}]", value=value)
    return found(tree, f"descendant-or-self::{tag}")


def first(tree: Element, selectors: tuple[str, ...]) -> list[Element]:
    """What the first successful selector finds."""
    for selector in selectors:
        if elements := select(tree, selector):
            return elements
    return []


def _parts(selector: str) -> tuple[str, str, str]:
    for mark in "#.":
        tag, sign, value = selector.partition(mark)
        if sign:
            return tag or "*", mark, value
    return selector, "", ""
