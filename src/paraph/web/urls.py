"""Every address of the site. The access table in tests/web walks this list, so a new address is refused until it stands
in that table too.

Addresses carry the record's own ids, so that a link copied today leads to the same thing on the day the record is
opened again; pages never show them.
"""

from allauth.account import views as accounts
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from paraph.web.views import adopting, entrance, exchanging, following, papers, pouches, reading, watching

pages = [
    path("", reading.home, name="home"),
    path("bodies/", reading.bodies, name="bodies"),
    path("bodies/<str:key>/", reading.body, name="body"),
    path("bodies/<str:key>/agenda.pdf", papers.agenda, name="paper-agenda"),
    path("bodies/<str:key>/areas.pdf", papers.areas, name="paper-areas"),
    path("sessions/<str:key>/", reading.session, name="session"),
    path("sessions/<str:key>/review.pdf", papers.review, name="paper-review"),
    path("sessions/<str:key>/undertakings.xlsx", following.sheet, name="report-sheet"),
    path("sessions/<str:key>/record.pdf", papers.session_record, name="paper-session"),
    path("sessions/<str:key>/accounts/", reading.accounts, name="accounts"),
    path("sessions/<str:key>/accounts.pdf", papers.accounts, name="paper-accounts"),
    path("releases/<str:key>/", reading.release, name="release"),
    path("documents/<str:key>/", following.document, name="document"),
    path("undertakings/", following.undertakings, name="undertakings"),
    path("undertakings/file/", following.filed, name="report-file"),
    path("undertakings/<str:key>/", following.undertaking, name="undertaking"),
    path("topics/", reading.topics, name="topics"),
    path("topics/<str:key>/", reading.topic, name="topic"),
    path("adopt/", adopting.adopt, name="adopt"),
    path("adopt/<int:number>/", adopting.proposal, name="proposal"),
    path("adopt/<int:number>/field/", adopting.field, name="proposal-field"),
    path("watch/", watching.watch, name="watch"),
    path("watch/<int:number>/", watching.watched, name="watched"),
    path("exchange/", exchanging.exchange, name="exchange"),
    path("exchange/sealed.pouch", exchanging.sealed, name="sealed"),
    path("exchange/files/<str:digest>", exchanging.attachment, name="attachment"),
    path("account/", entrance.account, name="account"),
]

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

urlpatterns = [
    path("", entrance.door, name="door"),
    path("enter/", entrance.enter, name="enter"),
    path("fonts/<str:name>", entrance.font, name="font"),
    path("exchange/pouches", pouches.arrive, name="pouches"),
    path("exchange/pouches/<str:name>", pouches.received, name="pouch"),
    *i18n_patterns(path("", include([*pages, *sign_in]))),
]
