"""Every address of the site. The access table in tests/web walks this list, so a new address is refused until it stands
in that table too.

Addresses carry the record's own ids, so that a link copied today leads to the same thing on the day the record is
opened again; pages never show them.
"""

from allauth.account import views as accounts
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as spare_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as keys
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from paraph.web.api import views as api_views
from paraph.web.views import finding, home, oversize, papers
from paraph.web.views.bodies import board, founding, life, measuring, tree
from paraph.web.views.exchange import exchanging, pouches
from paraph.web.views.people import accounts as people
from paraph.web.views.people import calendars, entrance, issuing, tokens, unsent, wishes
from paraph.web.views.public import data as public_data
from paraph.web.views.public import face as public
from paraph.web.views.public import feeds as public_feeds
from paraph.web.views.public import papers as public_papers
from paraph.web.views.readings import accounts as session_accounts
from paraph.web.views.readings import adopting, lexicon, protocols, watching
from paraph.web.views.releases import press, publishing, release
from paraph.web.views.sessions import meeting, preparing, reviewing, session
from paraph.web.views.texts import (
    correcting,
    drafting,
    drafting_acts,
    edited_files,
    framing,
    mandates,
    nonpapers,
    originals,
    reshaping,
)
from paraph.web.views.undertakings import following, reporting
from paraph.web.views.upkeep import auditing, health, mailing, webhooks

pages = [
    path("", home.home, name="home"),
    path("bodies/", tree.bodies, name="bodies"),
    path("establish/", founding.establish, name="establish-body"),
    path("bodies/<str:key>/", tree.body, name="body"),
    path("bodies/<str:key>/topics/new/", founding.open_one, name="open-topic"),
    path("bodies/<str:key>/agenda/", preparing.agenda, name="agenda"),
    path("bodies/<str:key>/life/", life.life, name="body-life"),
    path("bodies/<str:key>/reports/", reporting.reports_of, name="reports"),
    path("bodies/<str:key>/road/", meeting.road, name="road"),
    path("bodies/<str:key>/delegations/", preparing.delegations, name="delegations"),
    path("bodies/<str:key>/delegations/<str:side>/<str:person>/", preparing.accreditation, name="accreditation"),
    *(
        path(f"bodies/<str:key>/{name}.pdf", papers.people, {"name": name}, name=f"paper-{name}")
        for name in ("delegations", "badges", "cards", "rooms")
    ),
    *(
        path(
            f"bodies/<str:key>/{name}.{form}", papers.order_of_day, {"name": name, "form": form}, name=f"{kind}-{name}"
        )
        for name in ("annotated", "programme")
        for form, kind in (("pdf", "paper"), ("docx", "word"))
    ),
    path("bodies/<str:key>/agenda.pdf", papers.agenda, name="paper-agenda"),
    path("bodies/<str:key>/areas.pdf", papers.areas, name="paper-areas"),
    path("sessions/<str:key>/", session.session, name="session"),
    path("sessions/<str:key>/account/", meeting.account, name="session-account"),
    path("sessions/<str:key>/review/", reviewing.review, name="review"),
    *(
        path(f"sessions/<str:key>/review.{form}", reviewing.review_file, {"form": form}, name=name)
        for form, name in (("pdf", "paper-review"), ("docx", "word-review"), ("xlsx", "excel-review"))
    ),
    path("sessions/<str:key>/undertakings.xlsx", following.sheet, name="report-sheet"),
    path("sessions/<str:key>/record.pdf", papers.session_record, name="paper-session"),
    path("sessions/<str:key>/accounts/", session_accounts.accounts, name="accounts"),
    path("sessions/<str:key>/accounts.pdf", papers.accounts, name="paper-accounts"),
    path("releases/<str:key>/", release.release, name="release"),
    path("releases/<str:key>/publish/", publishing.publish, name="publish"),
    path("documents/<str:key>/", following.document, name="document"),
    path("documents/<str:key>/publish/", publishing.publish_document, name="publish-document"),
    path("documents/<str:key>/release/", press.release, name="press"),
    path("documents/<str:key>/release/<str:language>/", press.language, name="press-language"),
    path("documents/<str:key>/release/<str:language>/<int:number>/", press.version, name="press-version"),
    path("documents/<str:key>/release/<str:language>/<int:number>.<str:form>", press.paper, name="press-paper"),
    path("drafts/", drafting.drafts, name="drafts"),
    path("drafts/<str:key>/", drafting.draft, name="draft"),
    path("drafts/<str:key>/room/", drafting.room, name="draft-room"),
    path("drafts/<str:key>/print/", drafting.printed, name="draft-print"),
    path("drafts/<str:key>/say/", drafting_acts.said, name="draft-say"),
    path("drafts/<str:key>/compare/", drafting.compared, name="draft-compare"),
    path("drafts/<str:key>/non-papers/", nonpapers.papers, name="draft-nonpapers"),
    path("drafts/<str:key>/corrections/", correcting.after, name="draft-corrections"),
    path("drafts/<str:key>/frame/", framing.frame, name="draft-frame"),
    path("drafts/<str:key>/originals/", originals.originals, name="draft-originals"),
    path("drafts/<str:key>/originals/<str:side>.sheet.pdf", originals.sheet, name="draft-sheet"),
    path("drafts/<str:key>/originals/<str:side>.pdf", originals.original, name="draft-original"),
    path("drafts/<str:key>/originals/<str:side>.akn.xml", originals.akn, name="draft-akn"),
    path("drafts/<str:key>/signed/<str:digest>", originals.signed_file, name="draft-signed"),
    path("drafts/<str:key>/mandate/", mandates.mandate, name="draft-mandate"),
    path("drafts/<str:key>/files/", edited_files.files, name="draft-files"),
    path("drafts/<str:key>/text.docx", edited_files.word, name="draft-word"),
    path("drafts/<str:key>/text.xlf", edited_files.xliff, name="draft-xliff"),
    path("drafts/<str:key>/new/<str:section>/", drafting_acts.new, name="draft-new"),
    path("drafts/<str:key>/paragraphs/<str:name>/", drafting_acts.paragraph, name="draft-paragraph"),
    path("drafts/<str:key>/paragraphs/<str:name>/divide/", reshaping.split, name="draft-split"),
    path("drafts/<str:key>/paragraphs/<str:name>/merge/", reshaping.merge, name="draft-merge"),
    path("undertakings/", following.undertakings, name="undertakings"),
    path("undertakings/file/", following.filed, name="report-file"),
    path("undertakings/<str:key>/", following.undertaking, name="undertaking"),
    path("undertakings/<str:key>/publish/", publishing.publish_progress, name="publish-progress"),
    path("find/", finding.find, name="find"),
    path("topics/", board.topics, name="topics"),
    path("topics/<str:key>/", measuring.topic, name="topic"),
    path("adopt/", adopting.adopt, name="adopt"),
    path("adopt/protocol/", protocols.adopt, name="adopt-protocol"),
    path("adopt/protocol/<int:number>/", protocols.proposal, name="protocol-proposal"),
    path("adopt/<int:number>/", adopting.proposal, name="proposal"),
    path("adopt/<int:number>/field/", adopting.field, name="proposal-field"),
    path("lexicon/", lexicon.lexicon, name="lexicon"),
    path("watch/", watching.watch, name="watch"),
    path("watch/<int:number>/", watching.watched, name="watched"),
    path("exchange/", exchanging.exchange, name="exchange"),
    path("exchange/sealed.pouch", exchanging.sealed, name="sealed"),
    path("exchange/files/<str:digest>", exchanging.attachment, name="attachment"),
    path("mail/", mailing.mail, name="mail"),
    path("account/", entrance.account, name="account"),
    path("unsent/", unsent.unsent, name="unsent"),
    path("account/tokens/", tokens.tokens, name="tokens"),
    path("people/", people.people, name="people"),
    path("webhooks/", webhooks.webhooks, name="webhooks"),
    path("audit/", auditing.audit, name="audit"),
    path("people/<int:number>/", people.person, name="person"),
]

everybody = [
    path("public/", public.home, name="public"),
    path("public/feed.atom", public_feeds.feed, name="public-feed"),
    path("public/calendar.ics", public_feeds.calendar, name="public-calendar"),
    path("public/data/", public_data.data, name="public-data"),
    path("public/data/<path:name>", public_data.file, name="public-file"),
    path("public/bodies/", public.bodies, name="public-bodies"),
    path("public/bodies/<str:key>/", public.body, name="public-body"),
    path("public/sessions/<str:key>/", public.session, name="public-session"),
    path("public/find/", public.find, name="public-find"),
    path("public/topics/", public.topics, name="public-topics"),
    path("public/topics/<str:key>/", public.topic, name="public-topic"),
    path("public/undertakings/", public.undertakings, name="public-undertakings"),
    path("public/releases/<str:key>/", public.release, name="public-release"),
    path("public/releases/<str:key>/release.<str:form>", public_papers.release, name="public-release-paper"),
    path("public/releases/<str:key>/check/", public.check, name="public-check"),
    path("public/releases/<str:key>/act.json", public.act, name="public-act"),
    path("public/releases/<str:key>/act.tlog-proof", public.proof, name="public-proof"),
    path("public/documents/<str:key>/", public.document, name="public-document"),
    path("public/documents/<str:key>/document.json", public.document_json, name="public-document-json"),
    path("public/documents/<str:key>/check/", public.check, name="public-document-check"),
    path("public/documents/<str:key>/<str:side>/act.json", public.act, name="public-document-act"),
    path("public/documents/<str:key>/<str:side>/act.tlog-proof", public.proof, name="public-document-proof"),
    path("public/documents/<str:key>/<str:language>/", public.document, name="public-document-in"),
]
"""What everybody may read, made from what was published alone."""

by_link = [
    path("report/<str:token>/", reporting.report, name="report-link"),
    path("letters/stop/<str:token>/", wishes.stop, name="stop-letters"),
    path("report/<str:token>/sheet.xlsx", reporting.sheet, name="report-link-sheet"),
]
"""For whoever has a signed link, and for what that link is for."""

sign_in = [
    path("sign-in/", accounts.login, name="account_login"),
    path("sign-out/", accounts.logout, name="account_logout"),
    path("sign-up/", accounts.signup, name="account_signup"),
    path("inactive/", accounts.account_inactive, name="account_inactive"),
    path("password/", accounts.password_change, name="account_change_password"),
    path("password/first/", accounts.password_set, name="account_set_password"),
    path("confirm/", accounts.reauthenticate, name="account_reauthenticate"),
]
"""Of allauth's own views those that a node without strangers and without mail needs."""

second_factor = [
    path("", factors.index, name="mfa_index"),
    path("sign-in/", factors.authenticate, name="mfa_authenticate"),
    path("confirm/", factors.reauthenticate, name="mfa_reauthenticate"),
    path("codes/on/", totp.activate_totp, name="mfa_activate_totp"),
    path("codes/off/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("spare/", spare_codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("spare/new/", spare_codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("spare/codes.txt", spare_codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("keys/", keys.list_webauthn, name="mfa_list_webauthn"),
    path("keys/add/", keys.add_webauthn, name="mfa_add_webauthn"),
    path("keys/confirm/", keys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("keys/sign-in/", keys.login_webauthn, name="mfa_login_webauthn"),
    path("keys/<int:pk>/rename/", keys.edit_webauthn, name="mfa_edit_webauthn"),
    path("keys/<int:pk>/remove/", keys.remove_webauthn, name="mfa_remove_webauthn"),
]
"""A code, a passkey or a spare code beside password or link (GIGW 3.0 leaves the choice to the owner)."""

api = [
    path("", api_views.index, name="api"),
    path("openapi.json", api_views.description, name="api-openapi"),
    path("popolo.json", api_views.people, name="api-popolo"),
    path("documents/<str:key>/document.akn.xml", api_views.akoma_ntoso, name="api-akn"),
    path("documents/<str:key>/document.json", api_views.digested, name="api-digested"),
    path("<str:table>/", api_views.rows, name="api-rows"),
    path("<str:table>/<str:key>/", api_views.row, name="api-row"),
    path("<path:rest>", api_views.nowhere, name="api-nowhere"),
]
"""For programs: what was published without a token, what a person may see with one. Outside the languages."""

urlpatterns = [
    path("", entrance.door, name="door"),
    path("issuer/login/", issuing.to_issuer, name="to-issuer"),
    path("issuer/<str:provider_id>/callback/", issuing.from_issuer, name="openid_connect_callback"),
    path("enter/", entrance.enter, name="enter"),
    path("enter/invited/", entrance.enter_invited, name="enter-invited"),
    path("calendar/<str:token>.ics", calendars.calendar, name="calendar"),
    path("sitemap.xml", public_feeds.sitemap, name="public-sitemap"),
    path("api/v1/", include(api)),
    path("fonts/<str:name>", entrance.font, name="font"),
    path("favicon.ico", entrance.favicon, name="favicon"),
    path("healthz", health.healthz, name="healthz"),
    path("metrics", health.metrics, name="metrics"),
    path("exchange/pouches", pouches.arrive, name="pouches"),
    path("exchange/pouches/<str:name>", pouches.received, name="pouch"),
    *i18n_patterns(
        path("", include([*pages, *everybody, *by_link, *sign_in, path("second-factor/", include(second_factor))]))
    ),
]

handler400 = oversize.unread
"""Django asks for it by this name."""
