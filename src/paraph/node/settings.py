"""Django's settings, made from the home and the environment; safe unless told otherwise.

No debugging, no default secret, nothing fetched from outside, cookies for https alone wherever the address is https.
What may be set is listed in `node.homes.environment`; the rest belongs in `paraph.toml` or is the same everywhere.
"""

import os
from urllib.parse import urlsplit

from paraph.messages.catalogue import LOCALE_DIR, OWN_NAMES
from paraph.node.homes import environment
from paraph.node.homes.home import load_home
from paraph.node.people import issuers
from paraph.node.serving.address import address_now

HOME = load_home(environment.folder(os.environ))
ADDRESS = environment.address("PARAPH_ADDRESS", os.environ, default=address_now(HOME.folder, HOME.address))
_PARTS = urlsplit(ADDRESS)
_SECURE = _PARTS.scheme == "https"

DEBUG = environment.flag("PARAPH_DEBUG", os.environ, default=False)
SECRET_KEY = HOME.secret_key()
ALLOWED_HOSTS = [*dict.fromkeys([_PARTS.hostname, "localhost", "127.0.0.1", "[::1]"])]
CSRF_TRUSTED_ORIGINS = [ADDRESS]
ROOT_URLCONF = "paraph.web.urls"
WSGI_APPLICATION = "paraph.node.wsgi.application"

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "paraph.node",
    "paraph.web",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "django_htmx",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "paraph.node.serving.headers.protective_headers",
    "paraph.web.whole_pages.whole_pages",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.i18n",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# Storage.
DATABASES = {"default": environment.database("DATABASE_URL", os.environ, sqlite=HOME.database)}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "paraph_cache"}}
MESSAGE_STORAGE = "django.contrib.messages.storage.fallback.FallbackStorage"
globals().update(environment.mail("PARAPH_MAIL", os.environ, folder=HOME.mail))  # EMAIL_BACKEND and what goes with it
DEFAULT_FROM_EMAIL = environment.mail_address("PARAPH_MAIL_FROM", os.environ, default=f"paraph@{_PARTS.hostname}")
FILE_UPLOAD_MAX_MEMORY_SIZE = 4 << 20
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 << 20
DATA_UPLOAD_MAX_NUMBER_FIELDS = 4000
DATA_UPLOAD_MAX_NUMBER_FILES = 250  # more than any form takes (200), so that the form itself says what it takes

WHOLE_PAGE_SECONDS = 1.0
"""How long a process shows the public site without looking whether something was published (web.whole_pages)."""

# Languages and time.
USE_I18N = True
USE_TZ = True
TIME_ZONE = HOME.time_zone
LANGUAGE_CODE = "en"
LANGUAGES = list(OWN_NAMES.items())
LOCALE_PATHS = [LOCALE_DIR]
LANGUAGE_COOKIE_NAME = "paraph_language"
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600

# Static files come from the packages themselves; nothing is collected and nothing is fetched from elsewhere.
STATIC_URL = "/static/"
STATIC_ROOT = None
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_MAX_AGE = 0 if DEBUG else 365 * 24 * 3600  # pages ask for them under the mark of this build (web.assets)

# People: accounts are made by the administrator, never by strangers.
AUTH_USER_MODEL = "paraph.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
    "sesame.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "paraph.node.people.signing_in.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_DEFAULT_HTTP_PROTOCOL = _PARTS.scheme
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Paraph"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not _SECURE

# OpenID Connect, where the environment names an issuer: for people with an account, never to make one.
ISSUER = environment.issuer(os.environ)
SOCIALACCOUNT_ADAPTER = "paraph.node.people.signing_in.IssuerAdapter"
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_PROVIDERS = issuers.providers(ISSUER)
SESAME_MAX_AGE = 15 * 60
SESAME_ONE_TIME = True

# What browsers are told; the rest is in `paraph.node.serving.headers`.
SESSION_COOKIE_NAME = "paraph_session"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_SECURE = _SECURE
CSRF_COOKIE_NAME = "paraph_csrf"
CSRF_COOKIE_SECURE = _SECURE
CSRF_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SECURE = _SECURE
SECURE_SSL_REDIRECT = _SECURE
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^metrics$"]  # asked by programs on this machine, over plain http
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if _SECURE else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _SECURE else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "filters": {
        "tokens": {"()": "paraph.node.serving.log_lines.WithoutTokens"},
        "traces": {"()": "paraph.node.serving.log_lines.WithoutTraces"},
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["tokens", "traces"]}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
